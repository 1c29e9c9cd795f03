import Corpus
import Testing

/// Eight bytes at a time, and one at a time, say the same.
struct ByteScanTests {
  /// Texts of every length around eight and of every mix of bytes, ASCII and not.
  static let texts: [[UInt8]] = {
    var state: UInt64 = 20_261_121
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let alphabets: [[UInt8]] = [
      Array(0...255), Array("river\n\r\t 09".utf8), [0x61, 0xC2, 0xA9], [0x80, 0xBF, 0x7F, 0x00],
    ]
    return (0..<400).map { round in
      let alphabet = alphabets[round % alphabets.count]
      return (0..<round % 41).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }
    }
  }()

  @Test
  func `the end of ASCII is the first byte beyond it`() {
    for text in Self.texts {
      for offset in 0...text.count {
        let expected = text[offset...].firstIndex { $0 >= 0x80 } ?? text.count
        #expect(text.span.endOfASCII(from: offset) == expected, "\(text) from \(offset)")
      }
    }
  }

  @Test(arguments: [1, 0x0E, 0x20, 0x80] as [UInt8])
  func `the first byte below a limit is found`(_ limit: UInt8) {
    for text in Self.texts {
      for offset in 0...text.count {
        let expected = text[offset...].firstIndex { $0 < limit } ?? text.count
        #expect(
          text.span.firstIndex(below: limit, from: offset) == expected, "\(text) from \(offset)")
      }
    }
  }

  @Test(arguments: [0x0A, 0x72, 0x00, 0xA9, 0x80] as [UInt8])
  func `the first byte of a value is found within a range`(_ value: UInt8) {
    for text in Self.texts {
      for range in [0..<text.count, text.count / 3..<text.count - text.count / 4] {
        let expected = text[range].firstIndex(of: value) ?? range.upperBound
        #expect(text.span.firstIndex(of: value, in: range) == expected, "\(text) in \(range)")
      }
    }
  }

  @Test
  func `scalars are counted by the bytes that begin them`() {
    for text in Self.texts {
      for range in [0..<text.count, text.count / 3..<text.count - text.count / 4] {
        let expected = text[range].count { $0 & 0xC0 != 0x80 }
        #expect(text.span.scalarCount(in: range) == expected, "\(text) in \(range)")
      }
    }
  }

  @Test
  func `a long text's scalars are counted without overflow`() {
    let text = Array(String(repeating: "é", count: 20_000).utf8)
    #expect(text.span.scalarCount(in: 0..<text.count) == 20_000)
  }
}
