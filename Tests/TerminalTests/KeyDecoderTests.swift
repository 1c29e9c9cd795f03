import Screen
import Terminal
import TestSupport
import Testing

struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    keys(Array(text.utf8))
  }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  @Test(
    arguments: [
      ("j", [.character("j")]), ("G", [.character("G")]),
      ("é漢👍", [.character("é"), .character("漢"), .character("👍")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]),
      ("\u{0}", [.control(" ")]), ("\u{1}", [.control("a")]), ("\u{F}", [.control("o")]),
      ("\u{1C}\u{1F}", [.control("\\"), .control("_")]), ("\u{85}", []),
    ] as [(String, [Key])])
  func `a character or control is a key`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OC", .right),
      ("[D", .left), ("OD", .left), ("[1;2A", .up), ("[1;3D", .altLeft), ("[1;3C", .altRight),
      ("[1;5C", .right), ("\u{1B}[D", .altLeft), ("\u{1B}OC", .altRight),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("OF", .end),
      ("[4~", .end), ("[8~", .end), ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp),
      ("[6~", .pageDown), ("[6;5~", .pageDown), ("[Z", .backTab),
      ("OP", .function(1)), ("[11~", .function(1)), ("[[A", .function(1)), ("[1;2P", .function(1)),
      ("OS", .function(4)), ("[[E", .function(5)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[24~", .function(12)), ("[25~", .function(13)),
      ("[34~", .function(20)), ("OM", .enter), ("Oj", .character("*")), ("Oy", .character("9")),
      ("b", .alt("b")), ("é", .alt("é")), ("<", .alt("<")), ("\u{7F}", .backspace),
    ] as [(String, Key)])
  func `a sequence of any terminal is its key`(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence) == [key])
  }

  @Test(arguments: [
    "[?62;4c", "[24;80R", "[I", "[O", "[<0;10;10M", "[99~", "[>41;377;0c", "]11;rgb:0/0/0\u{7}",
    "]8;;http://x\u{1B}\\", "P>|xterm\u{1B}\\", "_Gi=1;OK\u{1B}\\", "Oz", "[[Z",
    "[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25x", "[200~\u{1B}[201~",
  ])
  func `what no key sends is swallowed whole`(sequence: String) {
    #expect(keys("\u{1B}\(sequence)q") == [.character("q")])
  }

  @Test(
    arguments: [
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.alt("[")]),
      ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}P", [.alt("P")]),
      ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[1;", []), ("\u{1B}]11;rgb", []),
      ("\u{1B}[5\u{1B}[A", [.up]), ("\u{1B}[5\rx", [.enter, .character("x")]),
    ] as [(String, [Key])])
  func `a sequence that breaks off is what it began as`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func `an escape waits for more, and time makes it a key`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("[A".utf8) == [.character("["), .character("A")])
  }

  @Test func `pasted text comes as characters, controls and all`() {
    let pasted = "\u{1B}[200~a\u{1B}[Ab\r\n\t\u{3}é\u{1B}[20x\u{1B}[201~\r"
    #expect(keys(pasted) == "a[Ab   é[20x".map(Key.character) + [.enter])
  }

  @Test func `a paste whose end is lost is left by escape`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~a\u{3}".utf8) == [.character("a")])
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.decode([0x03]) == [.control("c")])
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], [.character("\u{FFFD}"), .character("a")]),
      ([0xC3, 0x61], [.character("\u{FFFD}"), .character("a")]),
      ([0xE6, 0xBC, 0x1B, 0x5B, 0x41], [.character("\u{FFFD}"), .up]),
      (
        [0xED, 0xA0, 0x80],
        [.character("\u{FFFD}"), .character("\u{FFFD}"), .character("\u{FFFD}")]
      ),
      ([0xE6, 0xBC], [.character("\u{FFFD}")]),
      ([0xC0, 0x9B], [.character("\u{FFFD}"), .character("\u{FFFD}")]),
    ] as [([UInt8], [Key])])
  func `bytes that are not UTF-8 show as replacements`(bytes: [UInt8], expected: [Key]) {
    #expect(keys(bytes) == expected)
  }

  @Test func `any bytes give the same keys however they are cut`() {
    var random = SplitMix64(seed: 3)
    let pieces: [[UInt8]] = [
      [0x1B], [0x5B], Array("O".utf8), Array("[200~".utf8), Array("[201~".utf8), Array("]0;".utf8),
      [0x07], Array("1;3".utf8), Array("D".utf8), Array("~".utf8), Array("漢".utf8), [0xE6], [0x0D],
    ]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1..<20, using: &random) {
        bytes += pieces.randomElement(using: &random) ?? []
        if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      }
      var decoder = KeyDecoder()
      var cut: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        cut += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      cut += decoder.flush()
      #expect(cut == keys(bytes), "\(bytes)")
      #expect(!decoder.isWaiting)
    }
  }

  @Test func `no byte makes a key that holds a control`() {
    var random = SplitMix64(seed: 5)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for key in keys(bytes) {
      if let character = key.typed,
        character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      {
        Issue.record("\(key)")
      }
    }
  }
}
