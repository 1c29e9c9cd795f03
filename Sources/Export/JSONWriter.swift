/// Writes JSON (RFC 8259) piece by piece; linear in what is written.
///
/// Two spaces a level; an object or array that is begun `onOneLine` stays on one line with all it
/// holds. What is written is valid as long as every key is followed by one value.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether each open object or array has something in it yet.
  private var hasItems: [Bool] = []
  /// The depth at which one line began.
  private var lineDepth: Int?
  private var followsKey = false

  // MARK: - Structure

  /// Writes an object, after its key if it has one; the closure writes its keys and values.
  mutating func object(
    _ name: String? = nil, onOneLine: Bool = false, _ write: (inout JSONWriter) -> Void
  ) {
    if let name { key(name) }
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), onOneLine, write)
  }

  /// Writes an array, after its key if it has one; the closure writes its items.
  mutating func array(
    _ name: String? = nil, onOneLine: Bool = false, _ write: (inout JSONWriter) -> Void
  ) {
    if let name { key(name) }
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), onOneLine, write)
  }

  /// Writes a key; one value must follow.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    followsKey = true
  }

  private mutating func nest(
    _ opening: UInt8, _ closing: UInt8, _ onOneLine: Bool, _ write: (inout JSONWriter) -> Void
  ) {
    beginItem()
    bytes.append(opening)
    hasItems.append(false)
    if onOneLine && lineDepth == nil { lineDepth = hasItems.count }
    write(&self)
    let isOnOneLine = lineDepth != nil
    if lineDepth == hasItems.count { lineDepth = nil }
    if hasItems.removeLast() && !isOnOneLine { newLine() }
    bytes.append(closing)
    if hasItems.isEmpty { bytes.append(0x0A) }
  }

  private mutating func beginItem() {
    if followsKey {
      followsKey = false
      return
    }
    guard let hasItem = hasItems.last else { return }
    if hasItem { bytes.append(UInt8(ascii: ",")) }
    hasItems[hasItems.count - 1] = true
    if lineDepth == nil {
      newLine()
    } else if hasItem {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in hasItems { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  // MARK: - Values

  /// Writes a key with a string, or with null.
  mutating func field(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  /// Writes a key with a string of valid UTF-8.
  mutating func field(_ name: String, utf8: [UInt8]) {
    key(name)
    string(utf8: utf8)
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    literal(String(value))
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    literal(value ? "true" : "false")
  }

  /// Writes a key with a score from 0 to 1, in two decimals.
  mutating func field(_ name: String, score: Float) {
    key(name)
    literal(Score.text(score))
  }

  mutating func null() { literal("null") }

  /// Writes a string, or null.
  mutating func string(_ value: String?) {
    if let value { string(utf8: Array(value.utf8)) } else { null() }
  }

  /// Writes a string of valid UTF-8.
  ///
  /// Control characters are escaped, those from U+007F to U+009F too: an export that is printed
  /// must not reach a terminal's ear.
  private mutating func string(utf8: [UInt8]) {
    beginItem()
    bytes.append(UInt8(ascii: "\""))
    // Runs that need no escape are copied whole.
    var copied = 0
    for (index, byte) in utf8.enumerated() where Self.needsEscape(byte) {
      let isUpperControl = byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] < 0xA0
      if byte == 0xC2 && !isUpperControl { continue }
      bytes.append(contentsOf: utf8[copied..<index])
      escape(isUpperControl ? utf8[index + 1] : byte)
      copied = index + (isUpperControl ? 2 : 1)
    }
    bytes.append(contentsOf: utf8[copied...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is, or may with the next one be, a character that is escaped.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2
  }

  private mutating func escape(_ value: UInt8) {
    switch value {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(value)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default: escape(byNumber: value)
    }
  }

  /// Writes a character below U+0100 by its number.
  private mutating func escape(byNumber value: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(value >> 4)])
    bytes.append(digits[Int(value & 15)])
  }

  private mutating func literal(_ text: String) {
    beginItem()
    bytes.append(contentsOf: text.utf8)
  }
}
