import Corpus
import Testing

struct IdentifierTests {
  /// From an implementation of RFC 9923's FNV-1a and MurmurHash3's finaliser in another language.
  @Test(arguments: [
    ([], "efd01f60ba992926"), ([""], "36610c0f0fbc67ca"), (["river"], "b9c701c4802f0154"),
    (["ab", "c"], "c9fa8737f6c3e68d"), (["a", "bc"], "ef3352e277284557"),
    (["café"], "e16a8d0200e83242"),
  ])
  func `a hash of words is the same on any machine`(_ words: [String], _ digits: String) {
    var hash = StableHash()
    for word in words { hash.combine(word) }
    #expect(Identifier(.claim, hash.value).description == "c" + digits)
  }

  /// From an implementation of the same steps in another language.
  @Test(arguments: [
    ("", "8eae4e0deaceb316"), ("river", "ea35ff0353decaa8"), ("12345678", "bdf98b9ab200108a"),
    ("a river, and another", "20d01a3dda5ec1bc"),
  ])
  func `a hash of a text is the same on any machine`(_ text: String, _ digits: String) {
    var hash = StableHash()
    hash.combine(text: Array(text.utf8))
    #expect(Identifier(.document, hash.value).description == "d" + digits)
  }

  @Test
  func `texts that differ in one byte or in length have different hashes`() {
    let text = Array("the river rose, and fell".utf8)
    var hashes: Set<UInt64> = []
    for place in text.indices {
      var other = text
      other[place] ^= 0x20
      hashes.insert(Self.hash(other))
      hashes.insert(Self.hash(Array(text[..<place])))
    }
    hashes.insert(Self.hash(text + [0]))
    hashes.insert(Self.hash([0] + text))
    #expect(hashes.count == 2 * text.count + 2)
  }

  private static func hash(_ text: [UInt8]) -> UInt64 {
    var hash = StableHash()
    hash.combine(text: text)
    return hash.value
  }

  @Test(arguments: [(7, "d8c9bb075c493102"), (-1, "3ec1c4d47df1c5e6")])
  func `a hash of a number is the same on any machine`(_ number: Int, _ digits: String) {
    var hash = StableHash()
    hash.combine(number)
    #expect(Identifier(.actor, hash.value).description == "a" + digits)
  }

  @Test
  func `a hash takes words, bytes and slices of them alike`() {
    var words = StableHash()
    var bytes = StableHash()
    var slice = StableHash()
    words.combine("river")
    bytes.combine(Array("river".utf8))
    slice.combine(Array("a river".utf8)[2...])
    #expect(words.value == bytes.value)
    #expect(words.value == slice.value)
  }

  @Test(arguments: [
    (Identifier(.document, 0), "d0000000000000000"),
    (Identifier(.section, 255), "s00000000000000ff"),
    (Identifier(.actor, .max), "affffffffffffffff"),
    (Identifier(.claim, 0xF0E3_DAD9_9908_345), "c0f0e3dad99908345"),
  ])
  func `an identifier is a letter and sixteen digits`(
    _ identifier: Identifier, _ written: String
  ) {
    #expect(identifier.description == written)
  }

  @Test
  func `identifiers sort by kind, then by number`() {
    let sorted = [
      Identifier(.document, 1), Identifier(.actor, 9), Identifier(.claim, 3), Identifier(.actor, 2),
    ].sorted()
    #expect(sorted.map(\.description).map(\.first) == ["a", "a", "c", "d"])
    #expect(sorted.prefix(2).map(\.value) == [2, 9])
  }
}
