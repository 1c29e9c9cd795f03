import Screen
import Terminal
import TestSupport
import Testing

struct InputDecoderTests {
  private func inputs(_ text: String) -> [Input] {
    inputs(Array(text.utf8))
  }

  private func inputs(_ bytes: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
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
    #expect(inputs(text) == expected.map(Input.key))
  }

  @Test(
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OC", .right),
      ("[D", .left), ("OD", .left), ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
      ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end), ("[2~", .insert),
      ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
      ("OP", .function(1)), ("[11~", .function(1)), ("[[A", .function(1)), ("[P", .function(1)),
      ("OS", .function(4)), ("[[E", .function(5)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[24~", .function(12)), ("[25~", .function(13)),
      ("[34~", .function(20)), ("OM", .enter), ("Oj", .character("*")), ("Oy", .character("9")),
    ] as [(String, Key)])
  func `a sequence of any terminal is its key`(sequence: String, key: Key) {
    #expect(inputs("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(
    arguments: [
      // xterm
      ("[1;2A", Key(.up, .shift)), ("[1;3D", .altLeft), ("[1;5C", Key(.right, .control)),
      ("[1;8H", Key(.home, [.shift, .alt, .control])), ("[6;5~", Key(.pageDown, .control)),
      ("[3;2~", Key(.delete, .shift)), ("[1;2P", Key(.function(1), .shift)),
      ("[1;5R", Key(.function(3), .control)), ("[15;6~", Key(.function(5), [.shift, .control])),
      // rxvt
      ("[a", Key(.up, .shift)), ("Od", Key(.left, .control)), ("[5$", Key(.pageUp, .shift)),
      ("[5^", Key(.pageUp, .control)), ("[5@", Key(.pageUp, [.shift, .control])),
      ("\u{1B}[D", .altLeft), ("\u{1B}OC", .altRight),
      ("\u{1B}[5^", Key(.pageUp, [.alt, .control])),
      // Konsole and others of old
      ("O2P", Key(.function(1), .shift)), ("O5A", Key(.up, .control)),
      ("\u{1B}[[B", Key(.function(2), .alt)),
      // Alt before a character
      ("b", .alt("b")), ("é", .alt("é")), ("<", .alt("<")), ("\u{7F}", Key(.backspace, .alt)),
      ("\r", Key(.enter, .alt)), ("\u{2}", Key(.character("b"), [.alt, .control])),
      // modifyOtherKeys
      ("[27;5;105~", .control("i")), ("[27;2;13~", Key(.enter, .shift)),
      ("[27;6;65~", Key(.character("a"), [.shift, .control])), ("[27;3;97~", .alt("a")),
      // CSI u, and what kitty made of it
      ("[105;5u", .control("i")), ("[13;5u", Key(.enter, .control)), ("[27u", .escape),
      ("[97u", .character("a")), ("[97;2u", .character("A")), ("[97:65;2u", .character("A")),
      ("[49:33;4u", .alt("!")), ("[97;1:1u", .character("a")), ("[97;65u", .character("a")),
      ("[127;3u", Key(.backspace, .alt)), ("[9;2u", .backTab), ("[57399u", .character("0")),
      ("[57423;5u", Key(.home, .control)), ("[57376u", .function(13)), ("[1;1:2A", .up),
    ] as [(String, Key)])
  func `what is held down with a key goes with it`(sequence: String, key: Key) {
    #expect(inputs("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(arguments: [
    "[?62;4c", "[24;80R", "[1;80R", "[99~", "[>41;377;0c", "]11;rgb:0/0/0\u{7}",
    "]8;;http://x\u{1B}\\", "P>|xterm\u{1B}\\", "P\u{1B}\\", "_Gi=1;OK\u{1B}\\", "Oz", "[[Z",
    "[?2026;2$y", "[4;1$y", "[0n", "[?1u", "[8;24;80t", "[97;1:3u", "[1;1:3A", "[57441u", "[u",
    "[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25x", "[200~\u{1B}[201~",
    "[27;5~", "[27;5;99999999999999999999~", "[55296u", "[7u", "[150u",
  ])
  func `what no key sends is swallowed whole`(sequence: String) {
    #expect(inputs("\u{1B}\(sequence)q") == [.key(.character("q"))])
  }

  @Test(arguments: ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}[", "\u{1B}O"])
  func `an answer without an end is given up in the end`(beginning: String) {
    var decoder = InputDecoder()
    let endless = Array(repeating: UInt8(ascii: "7"), count: InputDecoder.longestSequence - 2)
    #expect(decoder.decode(Array(beginning.utf8) + endless).isEmpty)
    #expect(decoder.decode([0x37, 0x37, 0x71]).last == .key(.character("q")))
    #expect(decoder.timeout == nil)
  }

  @Test(
    arguments: [
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.alt("[")]),
      ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}P", [.alt("P")]),
      ("\u{1B}[1;", []), ("\u{1B}]11;rgb", []), ("\u{1B}[M1", []),
      ("\u{1B}[5\u{1B}[A", [.up]), ("\u{1B}[M\u{1B}[A", [.up]),
      ("\u{1B}P\u{1B}P", [.alt("P"), .alt("P")]), ("\u{1B}[\u{1B}", [.alt("["), .escape]),
      ("\u{1B}[5\rx", [.enter, .character("x")]),
    ] as [(String, [Key])])
  func `a sequence that breaks off is what it began as`(text: String, expected: [Key]) {
    #expect(inputs(text) == expected.map(Input.key))
  }

  @Test func `an escape waits for more, and time makes it a key`() {
    var decoder = InputDecoder()
    #expect(decoder.timeout == nil)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.timeout == InputDecoder.keyTimeout)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.timeout == nil)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("[A".utf8) == "[A".map { .key(.character($0)) })
  }

  @Test func `an answer has more time than a key`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}]".utf8).isEmpty)
    #expect(decoder.timeout == InputDecoder.keyTimeout)
    #expect(decoder.decode("11;".utf8).isEmpty)
    #expect(decoder.timeout == InputDecoder.stringTimeout)
  }

  @Test func `the focus comes and goes`() {
    #expect(inputs("\u{1B}[I\u{1B}[O") == [.focused(true), .focused(false)])
  }

  @Test func `control characters of eight bits begin sequences too`() {
    #expect(
      inputs("\u{9B}A\u{8F}B\u{9D}0;x\u{7}\u{90}x\u{1B}\\q") == [
        .key(.up), .key(.down), .key(.character("q")),
      ])
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
      ([0x1B, 0xC3, 0xA9], [.alt("é")]),
    ] as [([UInt8], [Key])])
  func `bytes that are not UTF-8 show as replacements`(bytes: [UInt8], expected: [Key]) {
    #expect(inputs(bytes) == expected.map(Input.key))
  }
}
