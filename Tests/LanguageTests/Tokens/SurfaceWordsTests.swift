import Corpus
import Language
import Testing

struct SurfaceWordsTests {
  private func words(_ string: String) -> [String] {
    let surface = SurfaceWords(DocumentText(string))
    var lower = 0
    return surface.ends.map { upper in
      defer { lower = upper }
      return String(decoding: surface.bytes[lower..<upper], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Bush saw a bush", ["Bush", "saw", "a", "bush", ""]),
    ("In 1946, Mr. O’Hara’s", ["In", "0000", ",", "Mr.", "O'Hara", "'s", ""]),
    ("one\n\n two", ["one", "", "two", ""]),
    ("\n \n", []),
    ("", []),
  ])
  func `words keep their case, digits are zeros, and a line ends in an empty word`(
    _ text: String, _ expected: [String]
  ) {
    #expect(words(text) == expected)
  }
}
