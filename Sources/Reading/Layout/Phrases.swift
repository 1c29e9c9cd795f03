/// Phrases in lower case, each with a value, looked up by the words of a passage.
///
/// Nearly every passage is none of them, and its length and first byte say so: only what could be
/// one is made a string.
struct Phrases<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// By first byte, a bit for each length of a phrase; lengths of 63 bytes and more share one.
  private let lengths: [UInt64]

  init(_ rows: [(value: Value, phrases: [String])]) {
    var values: [String: Value] = [:]
    var lengths = [UInt64](repeating: 0, count: 256)
    for row in rows {
      for phrase in row.phrases {
        values[phrase] = row.value
        lengths[Int(phrase.utf8.first ?? 0)] |= Self.bit(ofLength: phrase.utf8.count)
      }
    }
    self.values = values
    self.lengths = lengths
  }

  /// The value of a passage's words, whatever their case.
  subscript(_ passage: Passage) -> Value? {
    let first = Int(Passage.lower(passage.first))
    guard lengths[first] & Self.bit(ofLength: passage.length) != 0 else { return nil }
    return values[passage.lowercased]
  }

  private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
