import Corpus
import Reading
import Testing

struct DecodingTests {
  private func decode(_ bytes: [UInt8]) throws -> (text: String, notices: [String]) {
    let (document, notices) = try Reader.read(bytes: bytes, path: "a.txt")
    return (document.text[document.text.span], notices.map(\.message))
  }

  @Test func `UTF-8 is kept as it is, line ends and all`() throws {
    let text = "Caf\u{E9} \u{1F600}\r\nTwo\rThree\n"
    let decoded = try decode(Array(text.utf8))
    #expect(Array(decoded.text.utf8) == Array(text.utf8))
    #expect(decoded.notices.isEmpty)
  }

  @Test func `a byte order mark is dropped`() throws {
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("caf\u{E9}".utf8)).text == "caf\u{E9}")
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read in either byte order`(lowByteFirst: Bool) throws {
    let units = Array("\u{FEFF}a\u{E9}\u{20AC}\u{1F600} b".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowByteFirst ? pair : pair.reversed()
    }
    let decoded = try decode(bytes)
    #expect(decoded.text == "a\u{E9}\u{20AC}\u{1F600} b")
    #expect(decoded.notices.isEmpty)
  }

  @Test func `lone surrogates and a lone last byte of UTF-16 are repaired`() throws {
    let bytes: [UInt8] = [
      0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x00, 0xDC, 0x63, 0x00, 0x64,
    ]
    let decoded = try decode(bytes)
    #expect(decoded.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(
      decoded.notices == ["damaged text in 3 places, first at byte 4, shown as \u{FFFD}"])
  }

  @Test func `what is no UTF-8 is read as Windows-1252`() throws {
    let bytes = Array("It".utf8) + [0x92] + Array("s a caf".utf8) + [0xE9, 0x20, 0x80, 0x81]
    let decoded = try decode(bytes)
    #expect(decoded.text == "It\u{2019}s a caf\u{E9} \u{20AC}\u{81}")
    #expect(decoded.notices.isEmpty)
  }

  @Test(
    arguments: [
      // A sequence cut short amid others.
      ([0xC3, 0xA9, 0x20, 0xC3, 0xA9, 0x20, 0xE2, 0x80, 0x20, 0x78], "\u{E9} \u{E9} \u{FFFD} x"),
      // Cut at the end of the file.
      ([0x78, 0xE2, 0x80], "x\u{FFFD}"),
      ([0x78, 0xC3], "x\u{FFFD}"),
      // A byte that is no character of Windows-1252 in the middle of a word.
      ([0x77, 0x6F, 0xFF, 0x72, 0x64], "wo\u{FFFD}rd"),
      // An encoded surrogate: each byte is a part of its own.
      (
        [0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0xA9, 0xED, 0xA0, 0x80],
        "éééé\u{FFFD}\u{FFFD}\u{FFFD}"
      ),
    ] as [([UInt8], String)])
  func `damaged UTF-8 is repaired, part by part`(bytes: [UInt8], text: String) throws {
    let decoded = try decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.notices.count == 1)
  }

  @Test func `the notice of a repair counts the parts and says where the first one is`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("é é é ".utf8) + [0xE2, 0x80, 0x20, 0xFF]
    let notices = try Reader.read(bytes: bytes, path: "x/y.txt").notices
    let message = "damaged text in 2 places, first at byte 12, shown as \u{FFFD}"
    #expect(notices == [Notice(.repaired, path: "x/y.txt", message: message)])
  }

  @Test(arguments: [
    Array("a\0b".utf8), Array(0x01...0x08) + Array("text".utf8),
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
    [0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00],
  ])
  func `binary files are refused`(bytes: [UInt8]) {
    #expect(throws: ReadingError.binary) { try Reader.read(bytes: bytes, path: "a.txt") }
  }

  @Test(arguments: ["", " ", "\r\n\n \t\n", "\u{FEFF}", "\u{FEFF}\n\n", "\u{A0}\n"])
  func `files without words are refused`(text: String) {
    #expect(throws: ReadingError.empty) { try Reader.read(bytes: Array(text.utf8), path: "a.txt") }
  }

  @Test func `escapes of a terminal are text`() throws {
    #expect(try decode(Array("a \u{1B}[31mred".utf8)).text == "a \u{1B}[31mred")
  }
}
