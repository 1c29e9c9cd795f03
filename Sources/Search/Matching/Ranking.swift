internal import Corpus
internal import Glibc

/// How many matches a query has, and the best of them.
struct Ranking {
  /// A match.
  struct Row {
    var score: Float
    var segment: Int
    /// The unit or document, as the segment numbers it.
    var id: UInt32
    /// The position of its document in the corpus.
    var document: UInt32
  }

  /// The best first; equal ones in the order of the corpus.
  private(set) var best: [Row] = []
  private(set) var count = 0
  private(set) var documentCount = 0

  let grain: Grain
  private let index: SearchIndex
  private let limit: Int

  init(_ index: SearchIndex, _ grain: Grain, limit: Int) {
    self.index = index
    self.grain = grain
    self.limit = max(limit, 0)
  }

  /// Adds the matches in a segment, each with its score.
  mutating func add(_ ids: [UInt32], _ scores: [Float], _ segment: Int) {
    count += ids.count
    documentCount += grain == .document ? ids.count : documents(of: ids, segment)
    guard limit > 0, !ids.isEmpty else { return }
    let rows = Self.places(ofBest: scores, limit, isOrdered: index.map.isOrdered[segment])
      .map { row(ids[$0], scores[$0], segment) }
    best = best.isEmpty ? rows.sorted(by: Self.precedes) : merged(rows.sorted(by: Self.precedes))
    if best.count > limit { best.removeSubrange(limit...) }
  }

  private func row(_ id: UInt32, _ score: Float, _ segment: Int) -> Row {
    let document = grain == .document ? id : index.segments[segment].units.documents[Int(id)]
    let position = index.map.position(ofDocument: document, segment: segment)
    return Row(
      score: score, segment: segment, id: id,
      document: position.map { UInt32($0) } ?? UnitMap.none)
  }

  /// The indices of the best scores.
  ///
  /// Unless the segment is in the order of the corpus, includes all that equal the last of them.
  private static func places(
    ofBest scores: [Float], _ limit: Int, isOrdered: Bool
  ) -> [Int] {
    guard scores.count > limit else { return Array(scores.indices) }
    let threshold = threshold(scores, limit)
    var places: [Int] = []
    var equals: [Int] = []
    for (place, score) in scores.enumerated() {
      if score > threshold {
        places.append(place)
      } else if score == threshold, !isOrdered || equals.count < limit {
        equals.append(place)
      }
    }
    return isOrdered ? places + equals.prefix(limit - places.count) : places + equals
  }

  /// The lowest of the best scores; a heap, so that most scores cost one comparison.
  private static func threshold(_ scores: [Float], _ limit: Int) -> Float {
    var heap = Array(scores.prefix(limit)).sorted()
    for score in scores.dropFirst(limit) where score > heap[0] { sift(score, &heap) }
    return heap[0]
  }

  private static func sift(_ score: Float, _ heap: inout [Float]) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < score else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = score
  }

  private func merged(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    result.reserveCapacity(min(best.count + rows.count, limit))
    var left = 0
    var right = 0
    while result.count < limit, left < best.count || right < rows.count {
      if right == rows.count || (left < best.count && !Self.precedes(rows[right], best[left])) {
        result.append(best[left])
        left += 1
      } else {
        result.append(rows[right])
        right += 1
      }
    }
    return result
  }

  private static func precedes(_ left: Row, _ right: Row) -> Bool {
    if left.score != right.score { return left.score > right.score }
    return (left.document, left.id) < (right.document, right.id)
  }

  private func documents(of ids: [UInt32], _ segment: Int) -> Int {
    var count = 0
    var last = UnitMap.none
    let documents = index.segments[segment].units.documents
    for id in ids {
      let document = documents[Int(id)]
      if document != last { count &+= 1 }
      last = document
    }
    return count
  }
}

/// Scores how well words describe a section or document.
///
/// Okapi BM25 with its usual constants (Robertson and Zaragoza 2009, "The Probabilistic Relevance
/// Framework", equation 3.15).
///
/// The statistics are those of all segments, so that a score does not depend on how documents were
/// distributed among them.
struct Relevance {
  private static let saturation: Float = 1.2
  private static let lengthShare: Float = 0.75

  private let total: Double
  /// Multiplied by the number of words and added to `base`.
  private let slope: Float
  private let base: Float

  /// - Parameters:
  ///   - count: How many sections or documents there are.
  ///   - words: How many words they have together.
  init(count: Int, words: Int) {
    total = Double(count)
    let average = Float(max(Double(words) / Double(max(count, 1)), 1))
    base = Self.saturation * (1 - Self.lengthShare)
    slope = Self.saturation * Self.lengthShare / average
  }

  /// The inverse document frequency of something that so many contain.
  func rarity(found: Int) -> Float {
    let found = Double(min(Double(found), total))
    return Float(log(1 + (total - found + 0.5) / (found + 0.5))) * (Self.saturation + 1)
  }

  /// The score of something with a weight in a text of so many words.
  @inline(__always)
  func score(rarity: Float, weight: UInt8, words: UInt32) -> Float {
    let weight = Float(weight)
    return rarity * weight / (weight + base + slope * Float(words))
  }
}
