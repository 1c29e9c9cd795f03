internal import Screen

/// A report of the mouse, as in xterm's ctlseqs ("Mouse Tracking").
struct MouseReport {
  /// Which button, what is held down with it, and whether it moved.
  private let code: Int
  /// From 0.
  private let row: Int
  private let column: Int
  private let isRelease: Bool

  private init(code: Int, column: Int, row: Int, isRelease: Bool = false) {
    self.code = code
    self.row = max(row, 0)
    self.column = max(column, 0)
    self.isRelease = isRelease
  }

  /// The form of mode 1006: `CSI < code ; column ; row`, `M` or `m` for a release.
  init?(_ sequence: ControlSequence, isRelease: Bool) {
    guard sequence.fields.count == 3, let code = sequence.number(0),
      let column = sequence.number(1), let row = sequence.number(2)
    else { return nil }
    self.init(code: code, column: column - 1, row: row - 1, isRelease: isRelease)
  }

  /// The form of mode 1015: the code is 32 more.
  init?(urxvt sequence: ControlSequence) {
    guard sequence.fields.count == 3, let code = sequence.number(0), code >= 32,
      let column = sequence.number(1), let row = sequence.number(2)
    else { return nil }
    self.init(code: code - 32, column: column - 1, row: row - 1)
  }

  /// The oldest form: three bytes, each 32 more than its number.
  init(bytes: [UInt8]) {
    self.init(
      code: max(Int(bytes[0]) - 32, 0), column: Self.place(bytes[1]), row: Self.place(bytes[2]))
  }

  /// Places after the 223rd do not fit, and terminals send other bytes for them.
  private static func place(_ byte: UInt8) -> Int {
    byte > 32 ? Int(byte) - 33 : 222
  }

  private static let wheel = 64
  private static let motion = 32

  /// What was done; nil for what has no use here, such as a wheel that turns sideways.
  var input: Input? {
    if code & 0x80 != 0 { return extraKey }
    guard let action else { return nil }
    return .mouse(Mouse(action, row: row, column: column, modifiers: modifiers))
  }

  private var action: Mouse.Action? {
    if code & Self.wheel != 0 {
      return switch (code & 3, isRelease) {
      case (0, false): .wheel(-1)
      case (1, false): .wheel(1)
      default: nil
      }
    }
    guard let button else { return code & Self.motion == 0 ? .release : nil }
    if isRelease { return .release }
    return code & Self.motion == 0 ? .press(button, clicks: 1) : .drag(button)
  }

  /// Nil if the report does not say, as the older forms of a release.
  private var button: Mouse.Button? {
    switch code & 3 {
    case 0: .left
    case 1: .middle
    case 2: .right
    default: nil
    }
  }

  /// The buttons beside the wheel do what they do in a browser.
  private var extraKey: Input? {
    guard !isRelease, code & Self.motion == 0 else { return nil }
    return switch code & 0x43 {
    case 0: .key(.altLeft)
    case 1: .key(.altRight)
    default: nil
    }
  }

  private var modifiers: Key.Modifiers {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
