internal import Corpus

/// A word, or the words of a name, as 64 bits, the same in every document.
///
/// Words are compared by it wherever documents meet. Of a million different words two have the
/// same one with a probability below one in ten million.
struct Fingerprint: Hashable, Comparable, Sendable {
  let value: UInt64

  init(_ word: String) {
    self.init(Array(word.utf8)[...])
  }

  /// Of UTF-8 bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var hash = StableHash()
    hash.combine(bytes)
    value = hash.value
  }

  /// Of a name, by its words in order.
  init(_ words: some Sequence<Fingerprint>) {
    var hash = StableHash()
    for word in words { hash.combine(Int(truncatingIfNeeded: word.value)) }
    value = hash.value
  }

  static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.value < right.value }
}
