/// Scores that were made before, by a key; of two keys with one place the later is kept.
///
/// What is not kept is made again, so that results never hang on what was asked before.
struct ScoreMemo<Scores: Sendable>: Sendable {
  private struct Place {
    var key: UInt64 = 0
    var scores: Scores
  }

  private var places: [Place]
  /// Sixty-four less the binary logarithm of the number of places.
  private var shift: UInt64
  private let empty: Scores
  private let longest: Int
  /// How many scores were kept since there are so many places.
  private var count = 0

  /// A memo with few places at first, which grows with what is kept.
  ///
  /// - Parameter bits: The binary logarithm of the most places.
  init(bits: Int, empty: Scores) {
    let start = min(bits, 8)
    places = Array(repeating: Place(scores: empty), count: 1 << start)
    shift = UInt64(64 - start)
    self.empty = empty
    longest = 1 << bits
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
    if count == places.count && count < longest { grow() }
    count += 1
    places[place(of: key)] = Place(key: key, scores: scores)
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: Place(scores: empty), count: old.count * 2)
    shift -= 1
    count = 0
    for kept in old where kept.key != 0 { places[place(of: kept.key)] = kept }
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
