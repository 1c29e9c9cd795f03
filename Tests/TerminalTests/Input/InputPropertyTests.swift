import Screen
import Terminal
import TestSupport
import Testing

/// What holds of any bytes; `docs/fuzzing.md` tells how to try millions more.
struct InputPropertyTests {
  private static let keys = TerminalKeys { name in
    ["kpp": Array("\u{1B}[I".utf8), "kcuu1": [0x8F, 0x41], "kf1": Array("\u{1B}[224z".utf8)][name]
  }

  private static let pieces: [[UInt8]] = [
    [0x1B], [0x5B], [0x9B], Array("O".utf8), Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8),
    Array("\u{1B}]0;".utf8), [0x07], Array("1;3".utf8), Array("D".utf8), Array("~".utf8),
    Array("漢".utf8), [0xE6], [0x0D], Array("\u{1B}[M".utf8), Array("\u{1B}[<0;3;4M".utf8),
    Array("\u{1B}[I".utf8), Array("\u{1B}[224z".utf8), Array("u".utf8), Array("$".utf8), [0x0A],
  ]

  private func anyBytes(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1..<20, using: &random) {
      bytes += Self.pieces.randomElement(using: &random) ?? []
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
    }
    return bytes
  }

  @Test(arguments: [false, true])
  func `any bytes give the same however they are cut`(withKeys: Bool) {
    var random = SplitMix64(seed: 3)
    let keys = withKeys ? Self.keys : .none
    for _ in 0..<3_000 {
      let bytes = anyBytes(&random)
      var whole = InputDecoder(keys: keys)
      let expected = whole.decode(bytes) + whole.flush()
      var decoder = InputDecoder(keys: keys)
      var cut: [Input] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        cut += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      cut += decoder.flush()
      #expect(cut == expected, "\(bytes)")
      #expect(decoder.timeout == nil)
    }
  }

  @Test func `after any bytes a moment of quiet and Esc make all keys keys again`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<3_000 {
      var decoder = InputDecoder()
      _ = decoder.decode(anyBytes(&random))
      _ = decoder.flush()
      _ = decoder.decode([0x1B])
      #expect(decoder.flush().last == .key(.escape))
      #expect(decoder.decode("j\u{1B}[A".utf8) == [.key(.character("j")), .key(.up)])
    }
  }

  @Test func `no event holds a control character`() {
    var random = SplitMix64(seed: 5)
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for _ in 0..<20_000 { inputs += decoder.decode(anyBytes(&random)) }
    inputs += decoder.flush()
    #expect(inputs.contains { if case .pasted = $0 { true } else { false } })
    #expect(inputs.contains { if case .mouse = $0 { true } else { false } })
    for input in inputs {
      switch input {
      case .key(let key):
        guard case .character(let character) = key.code else { continue }
        #expect(!character.unicodeScalars.contains { $0.isControl }, "\(key)")
      case .pasted(let text, _):
        #expect(!text.unicodeScalars.contains { $0.isControl && $0 != "\n" && $0 != "\t" })
      case .mouse(let mouse): #expect(mouse.row >= 0 && mouse.column >= 0)
      case .focused: break
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
