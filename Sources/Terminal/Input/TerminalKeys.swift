internal import Screen

/// The keys of a terminal from its terminfo entry, if the decoder would read their sequences
/// otherwise.
///
/// Only sequences that begin with an escape, and end where ECMA-48 ends them.
package struct TerminalKeys: Sendable {
  private var keys: [[UInt8]: Key] = [:]
  /// Bytes of the longest sequence.
  private(set) var longest = 0
  /// Whether the terminal sends control characters of eight bits.
  private(set) var haveEightBits = false

  /// No keys: the decoder reads the sequences that it knows itself.
  package static let none = TerminalKeys()

  private init() {}

  /// Reads each capability that names a key; `capability` returns nil for those the terminal lacks.
  package init(capability: (_ name: String) -> [UInt8]?) {
    for (name, key) in Self.names {
      if let value = capability(name) { add(value, as: key) }
    }
  }

  var isEmpty: Bool { keys.isEmpty }

  subscript(sequence: [UInt8]) -> Key? { keys[sequence] }

  private mutating func add(_ value: [UInt8], as key: Key) {
    guard let sequence = Self.seven(value) else { return }
    if sequence.count > value.count { haveEightBits = true }
    // An escape alone would turn every sequence into this key.
    guard sequence.count > 1, !Self.beginsOthers(sequence), !isReadAs(key, sequence) else { return }
    keys[sequence] = key
    longest = max(longest, sequence.count)
  }

  /// The sequence with its first control character as an escape and a letter; nil if it begins with
  /// neither.
  private static func seven(_ value: [UInt8]) -> [UInt8]? {
    guard let first = value.first else { return nil }
    if first == 0x1B { return value }
    return 0x80..<0xA0 ~= first ? [0x1B, first - 0x40] + value.dropFirst() : nil
  }

  /// Whether sequences of other kinds begin in the same way.
  private static func beginsOthers(_ sequence: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      [0x1B, 0x1B], Array("\u{1B}[".utf8), Array("\u{1B}O".utf8), Array("\u{1B}[<".utf8),
    ]
    return starts.contains(sequence)
  }

  /// Whether the decoder reads a sequence as the key without help.
  ///
  /// For F1 with Shift an entry may say F13: the decoder's answer is closer to the keyboard.
  private func isReadAs(_ key: Key, _ sequence: [UInt8]) -> Bool {
    var decoder = InputDecoder()
    let inputs = decoder.decode(sequence) + decoder.flush()
    guard inputs.count == 1, case .key(let read) = inputs[0] else { return false }
    if read == key { return true }
    guard case .function(13...) = key.code, case .function = read.code else { return false }
    return !read.modifiers.isEmpty
  }
}

/// The capabilities that name keys, from terminfo(5) and user_caps(5).
extension TerminalKeys {
  private static let names: [(String, Key)] = plain + shifted + modified + functions

  private static let plain: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
    ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
  ]

  private static let shifted: [(String, Key)] =
    [("kri", Key.up.adding(.shift)), ("kind", Key.down.adding(.shift))]
    + withModifiers.map { name, key in (name, key.adding(.shift)) }

  /// `kLFT5` is Left with modifiers as xterm numbers them, `kLFT` with Shift.
  private static let modified: [(String, Key)] = (3...8).flatMap { number in
    let modifiers = Key.Modifiers(rawValue: UInt8(number - 1))
    return withModifiers.map { name, key in ("\(name)\(number)", key.adding(modifiers)) }
  }

  private static let withModifiers: [(String, Key)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ]

  private static let functions: [(String, Key)] = (1...63).map { ("kf\($0)", .function($0)) }
}
