/// Scores that were made before, by a key; of two keys with one place the later is kept.
///
/// What is not kept is made again, so that results never hang on what was asked before.
struct ScoreMemo<Scores: Sendable>: Sendable {
  private struct Place {
    var key: UInt64 = 0
    var scores: Scores
  }

  private var places: [Place]
  private let shift: UInt64

  /// - Parameter bits: The binary logarithm of the number of places.
  init(bits: Int, empty: Scores) {
    places = Array(repeating: Place(scores: empty), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The scores of a key, which is not 0, if they are kept.
  @inline(__always)
  func scores(of key: UInt64) -> Scores? {
    let place = places[place(of: key)]
    return place.key == key ? place.scores : nil
  }

  /// Keeps the scores of a key, and no longer those of the one that had its place.
  @inline(__always)
  mutating func keep(_ scores: Scores, of key: UInt64) {
    places[place(of: key)] = Place(key: key, scores: scores)
  }

  /// Has the scores of a key brought near, without waiting for them.
  @inline(__always)
  func prefetch(_ key: UInt64) { places.prefetch(place(of: key)) }

  /// Fibonacci hashing (Knuth 1998, 6.4).
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
