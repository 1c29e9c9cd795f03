import Screen
import Terminal
import Testing

struct TerminalKeysTests {
  private func inputs(_ text: String, _ entry: [String: String]) -> [Input] {
    inputs(Array(text.utf8), entry.mapValues { Array($0.utf8) })
  }

  private func inputs(_ bytes: [UInt8], _ entry: [String: [UInt8]]) -> [Input] {
    var decoder = InputDecoder(keys: TerminalKeys { entry[$0] })
    return decoder.decode(bytes) + decoder.flush()
  }

  @Test(
    arguments: [
      ("kcuu1", "\u{1B}A", .up), ("kdch1", "\u{1B}[P", .delete), ("kich1", "\u{1B}[4h", .insert),
      ("kpp", "\u{1B}[I", .pageUp), ("kf1", "\u{1B}[M", .function(1)),
      ("kf2", "\u{1B}[225z", .function(2)), ("kLFT5", "\u{1B}[5z", Key(.left, .control)),
      ("kDC", "\u{1B}[2J", Key(.delete, .shift)), ("kind", "\u{1B}[x", Key(.down, .shift)),
      ("kf13", "\u{1B}[25z", .function(13)), ("kf1", "\u{1B}\u{1}", .function(1)),
    ] as [(String, String, Key)])
  func `a key is what the terminal's entry says`(name: String, sequence: String, key: Key) {
    #expect(inputs(sequence + "q", [name: sequence]) == [.key(key), .key(.character("q"))])
    #expect(inputs("\u{1B}" + sequence, [name: sequence]).last == .key(key.adding(.alt)))
  }

  @Test func `a function key with modifiers is not a higher one`() {
    #expect(inputs("\u{1B}[1;2P", ["kf13": "\u{1B}[1;2P"]) == [.key(Key(.function(1), .shift))])
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}\u{1B}", "", "x", "\u{B}"])
  func `an entry that would take all sequences for a key is passed over`(sequence: String) {
    let entry = ["khome": sequence]
    #expect(inputs("\u{1B}[B", entry) == [.key(.down)])
    #expect(inputs("\u{1B}", entry) == [.key(.escape)])
    #expect(inputs("x\u{B}", entry) == [.key(.character("x")), .key(.control("k"))])
  }

  @Test func `a terminal that sends eight bits is understood`() {
    let entry: [String: [UInt8]] = ["kcuu1": [0x8F, 0x41]]
    #expect(inputs([0x8F, 0x41, 0x9B, 0x42], entry) == [.key(.up), .key(.down)])
    #expect(inputs([0x9B, 0x41], [:]).first == .key(.character("\u{FFFD}")))
  }
}
