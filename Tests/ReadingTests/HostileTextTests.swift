import Corpus
import Reading
import Testing

struct HostileTextTests {
  /// Texts that would take hours if a step were quadratic.
  static let texts: [(name: String, text: String, times: Int)] = [
    ("one word", "a", 10_000_000), ("one line", "word and word ", 300_000),
    ("short lines", "x\n", 200_000), ("headings", "Some Title\n", 50_000),
    ("numbers", "1.1.1.1.1.1.1.1.1.1.1.1 Title\n", 20_000), ("brackets", "((((((((\n", 50_000),
    ("labels", "Some Label: text that goes on for a while, as texts do.\n", 20_000),
    ("dates", "3 May 2024\n", 20_000), ("names", "Facebook\n", 50_000),
    ("underlines", "Title\n=====\n", 20_000), ("ellipses", "…\n", 50_000),
    ("marks", "\u{301}\u{202E}", 50_000),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: texts.indices)
  func `structure is found in linear time, and tiles the text`(index: Int) throws {
    let row = Self.texts[index]
    let bytes = Array(repeating: Array(row.text.utf8), count: row.times).flatMap { $0 }
    try checkInvariants(Reader.read(bytes: bytes, path: "hostile.txt").document)
  }

  @Test func `any bytes are read or refused`() throws {
    var generator = Congruences(state: 20_240_503)
    let alphabet =
      Array("\n\n\r \t:.-=*()/©AaZz19 By Share this:\nPart I\n…’\u{1F600}".utf8)
      + [0xFF, 0xC3, 0xE2, 0x80, 0x92, 0x1B]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      do throws(ReadingError) {
        try checkInvariants(Reader.read(bytes: bytes, path: "any.txt").document)
      } catch {
        #expect(error == .empty || error == .binary, "\(bytes)")
      }
    }
  }

  /// Blocks and sections are in order, inside the text, on scalar boundaries, and leave no word out.
  private func checkInvariants(_ document: Document) {
    let text = document.text
    var end = 0
    for block in document.blocks {
      #expect(!block.span.isEmpty && Int(block.span.start) >= end)
      #expect(text.isScalarBoundary(Int(block.span.start)))
      #expect(text.isScalarBoundary(Int(block.span.end)))
      let gap = text.singleLine(TextSpan(end, Int(block.span.start)))
      #expect(gap.allSatisfy { $0 == "\u{A0}" || $0 == " " })
      end = Int(block.span.end)
    }
    for (index, section) in document.sections.enumerated() {
      #expect(section.span.contains(section.title) && !section.title.isEmpty)
      #expect(text.isScalarBoundary(Int(section.title.end)))
      #expect(Int(section.span.start)...Int(section.span.end) ~= section.bodyStart)
      if let parent = section.parent {
        #expect(parent < index && document.sections[parent].span.contains(section.span))
        #expect(document.sections[parent].level == section.level - 1)
      } else {
        #expect(section.level == 1)
      }
    }
    #expect(document.sections.last.map { Int($0.span.end) == text.count } ?? true)
  }
}

/// A linear congruential generator (Knuth's MMIX), so that a failure comes back.
private struct Congruences: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
