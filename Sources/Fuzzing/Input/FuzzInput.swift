internal import Fuzzer
internal import Screen
internal import Terminal

/// What libFuzzer calls with each input: how the bytes are cut, when they come, and the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var numbers = unsafe InputNumbers(Array(UnsafeBufferPointer(start: start, count: count)))
  let keys = numbers.number(in: 0...1) == 0 ? TerminalKeys.none : oddKeys
  let cut = numbers.number(in: 1...16)
  let pause = numbers.number(in: 0...60)
  let bytes = numbers.rest

  var decoder = InputDecoder(keys: keys)
  let inputs = decoder.decode(bytes) + decoder.flush()
  check(inputs)
  checkCuts(bytes, keys: keys, by: cut, inputs)
  checkEnd(&decoder)
  checkTimes(bytes, keys: keys, by: cut, pause: pause)
  checkGathering(inputs)
  return 0
}

/// Keys of terminals that never were, in the way of those that are.
private let oddKeys = TerminalKeys { name in
  switch name {
  case "kpp": Array("\u{1B}[I".utf8)
  case "kcuu1": [0x8F, 0x41]
  case "kcud1": Array("\u{1B}B".utf8)
  case "kf1": Array("\u{1B}[M".utf8)
  case "kf2": Array("\u{1B}[224z".utf8)
  case "khome": Array("\u{1B}[[A".utf8)
  default: nil
  }
}

/// No event holds what no person can have done.
private func check(_ inputs: [Input]) {
  for input in inputs {
    switch input {
    case .key(let key): check(key)
    case .mouse(let mouse):
      require(0..<10_000_000 ~= mouse.row && 0..<10_000_000 ~= mouse.column, "\(mouse)")
    case .pasted(let text, let omitted):
      require(omitted >= 0 && text.utf8.count <= 3 << 16, "\(text.utf8.count), \(omitted)")
      let isClean = text.unicodeScalars.allSatisfy { !$0.isC0OrC1 || $0 == "\n" || $0 == "\t" }
      require(isClean, text.debugDescription)
    case .focused: break
    }
  }
}

private func check(_ key: Key) {
  switch key.code {
  case .character(let character):
    require(!character.unicodeScalars.contains { $0.isC0OrC1 }, "\(key)")
  case .function(let number):
    require(1...63 ~= number, "\(key)")
  default: break
  }
}

/// The same bytes give the same however they are cut.
private func checkCuts(
  _ bytes: [UInt8], keys: TerminalKeys, by count: Int, _ expected: [Input]
) {
  var decoder = InputDecoder(keys: keys)
  var inputs: [Input] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    inputs += decoder.decode(rest.prefix(count))
    rest = rest.dropFirst(count)
  }
  inputs += decoder.flush()
  require(inputs == expected, "cut by \(count): \(inputs) for \(expected)")
}

/// Whatever came, after a moment of quiet and an Esc keys are keys.
private func checkEnd(_ decoder: inout InputDecoder) {
  require(decoder.timeout == nil, "held back after a flush")
  let escape = decoder.decode([0x1B]) + decoder.flush()
  require(escape.last == .key(.escape), "\(escape)")
  let key = decoder.decode([0x6A])
  require(key == [.key(.character("j"))], "\(key)")
}

/// Nothing is held back for ever, and clicks are counted from one.
private func checkTimes(_ bytes: [UInt8], keys: TerminalKeys, by count: Int, pause: Int) {
  var input = TimedInput(keys: keys)
  var time = 1_000
  var rest = bytes[...]
  while !rest.isEmpty {
    for case .mouse(let mouse) in input.decode(rest.prefix(count), at: time) {
      if case .press(_, let clicks) = mouse.action { require(clicks >= 1, "\(clicks)") }
    }
    rest = rest.dropFirst(count)
    time += pause
  }
  _ = input.flush(at: time + InputDecoder.pasteTimeout)
  require(input.remaining(at: time + InputDecoder.pasteTimeout) == nil, "held back for ever")
}

/// Gathering loses no step of the wheel and no key.
private func checkGathering(_ inputs: [Input]) {
  let gathered = inputs.gathered
  require(gathered.count <= inputs.count, "more events")
  require(steps(gathered) == steps(inputs), "\(inputs)")
  require(keys(gathered) == keys(inputs), "\(inputs)")
}

private func steps(_ inputs: [Input]) -> Int {
  inputs.reduce(0) { sum, input in
    if case .mouse(let mouse) = input, case .wheel(let steps) = mouse.action {
      sum + steps
    } else {
      sum
    }
  }
}

private func keys(_ inputs: [Input]) -> [Key] {
  inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
}

extension Unicode.Scalar {
  fileprivate var isC0OrC1: Bool { value < 0x20 || 0x7F..<0xA0 ~= value }
}
