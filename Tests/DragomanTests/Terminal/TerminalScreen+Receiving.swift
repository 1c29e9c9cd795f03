import Screen

extension TerminalScreen {
  /// What is between one sequence and the next.
  struct Parser {
    enum State {
      case ground
      case escape
      /// After `ESC (`: one byte names a set of characters.
      case characterSet
      /// After `ESC [`.
      case control
      /// After `ESC ]`, until BEL or `ESC \`.
      case string
    }

    var state = State.ground
    var collected = ""
    /// The bytes of a character that is not complete.
    var text: [UInt8] = []
    /// The last character printed, for REP.
    var last: Unicode.Scalar = " "
  }

  /// Takes bytes as a program writes them, however they are cut.
  mutating func receive(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    let scalar = Unicode.Scalar(byte)
    switch parser.state {
    case .ground: takeText(byte)
    case .escape: takeEscaped(scalar)
    case .characterSet: parser.state = .ground
    case .control:
      // A new escape breaks off what was not finished.
      if byte == 0x1B { return enter(.escape) }
      parser.collected.unicodeScalars.append(scalar)
      if 0x40...0x7E ~= byte {
        parser.state = .ground
        perform(ControlSequence(parser.collected))
      }
    case .string:
      if byte == 0x07 || byte == 0x1B { enter(byte == 0x07 ? .ground : .escape) }
    }
  }

  private mutating func enter(_ state: Parser.State) {
    parser.state = state
    parser.collected = ""
    parser.text = []
  }

  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case 0x1B: enter(.escape)
    case 0x08: move(row: row, column: column - 1)
    case 0x09: tab()
    case 0x0A: lineFeed()
    case 0x0D: move(row: row, column: 0)
    case 0..<0x20, 0x7F: break
    default:
      parser.text.append(byte)
      let needed = byte < 0x80 ? 1 : byte < 0xC0 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if needed > 0, parser.text.count > 1 { parser.text = [byte] }
      if let scalar = complete { show(scalar) }
    }
  }

  /// The character that the bytes collected are.
  private var complete: Unicode.Scalar? {
    String(validating: parser.text, as: UTF8.self)?.unicodeScalars.first
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    parser.text = []
    parser.last = scalar
    print(scalar)
  }

  private mutating func takeEscaped(_ scalar: Unicode.Scalar) {
    enter(.ground)
    switch scalar {
    case "[": enter(.control)
    case "]": enter(.string)
    case "(", ")": enter(.characterSet)
    case "7": save()
    case "8": restore()
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "=", ">", "\\": break
    default: unknown.append("ESC \(scalar)")
    }
  }
}

/// A sequence after `ESC [`: its numbers, with what stands before and after them.
private struct ControlSequence {
  let text: String
  /// Whether it begins with `?`, or ends with something before its final letter.
  let isPrivate: Bool
  let numbers: [Int]
  let final: Character

  init(_ text: String) {
    self.text = text
    final = text.last ?? " "
    isPrivate = text.hasPrefix("?")
    numbers = text.dropFirst(isPrivate ? 1 : 0).dropLast()
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }

  /// The number at a position; `fallback` where there is none, or a zero.
  func number(_ index: Int = 0, _ fallback: Int = 1) -> Int {
    numbers.indices.contains(index) && numbers[index] > 0 ? numbers[index] : fallback
  }
}

extension TerminalScreen {
  private mutating func perform(_ sequence: ControlSequence) {
    let count = sequence.number()
    switch sequence.final {
    case "h" where sequence.isPrivate: for mode in sequence.numbers { setMode(mode, true) }
    case "l" where sequence.isPrivate: for mode in sequence.numbers { setMode(mode, false) }
    case "A": move(row: row - count, column: column)
    case "B": moveDown(count)
    case "C": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "G": move(row: row, column: count - 1)
    case "d": move(row: count - 1, column: column)
    case "H": move(row: count - 1, column: sequence.number(1) - 1)
    case "Z": tabBack(count)
    case "J": eraseScreen(sequence.number(0, 0))
    case "K": eraseLine(sequence.number(0, 0))
    case "X": erase(columns: column..<column + count)
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "L": insertLines(count)
    case "M": insertLines(-count)
    case "S": scrollRegion(by: count)
    case "T": scrollRegion(by: -count)
    case "b": for _ in 0..<count { print(parser.last) }
    case "r": setScrollRegion(top: count - 1, bottom: sequence.number(1, size.rows))
    case "m": setStyle(sequence.numbers)
    // Window titles kept and given back, and a mode that inserts: no matter here.
    case "t", "l": break
    default: unknown.append("ESC [ \(sequence.text)")
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    switch part {
    case 0:
      erase(columns: column..<size.columns)
      erase(rows: row + 1..<size.rows)
    case 1:
      erase(rows: 0..<row)
      erase(columns: 0..<column + 1)
    default: erase(rows: 0..<size.rows)
    }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(columns: column..<size.columns)
    case 1: erase(columns: 0..<column + 1)
    default: erase(columns: 0..<size.columns)
    }
  }

  private mutating func setStyle(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 39: style.foreground = .standard
      case 49: style.background = .standard
      case 30...37, 90...97: setColor(\.foreground, .indexed(UInt8(number % 10 + number / 90 * 8)))
      case 40...47, 100...107:
        setColor(\.background, .indexed(UInt8(number % 10 + number / 100 * 8)))
      case 38: setColor(\.foreground, longColor(&rest))
      case 48: setColor(\.background, longColor(&rest))
      default: unknown.append("SGR \(number)")
      }
    }
  }

  /// `5;N`, or `2;R;G;B`.
  private func longColor(_ rest: inout ArraySlice<Int>) -> Style.Color? {
    let kind = rest.popFirst()
    let count = kind == 5 ? 1 : kind == 2 ? 3 : 0
    let values = rest.prefix(count).compactMap { UInt8(exactly: $0) }
    rest = rest.dropFirst(count)
    guard count > 0, values.count == count else { return nil }
    return count == 1
      ? .indexed(values[0])
      : .direct(RGB(red: values[0], green: values[1], blue: values[2]))
  }

  private mutating func setColor(
    _ ground: WritableKeyPath<Style, Style.Color>, _ color: Style.Color?
  ) {
    hasSeenColor = true
    guard let color else { return unknown.append("SGR 38 or 48") }
    style[keyPath: ground] = color
  }
}
