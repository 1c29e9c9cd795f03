/// What a leaf finds in one segment: ids of units, documents or sentences, with weights.
enum Found: Sendable {
  /// Sorted ids and the weight of each; slices, since a single word's are a part of the index.
  case listed(ids: ArraySlice<UInt32>, weights: ArraySlice<UInt8>)
  /// The weight of every id of the segment, 0 where it is not found, and how many are found.
  case dense(weights: [UInt8], count: Int)
}

extension Found {
  static let nothing = Found.listed(ids: [], weights: [])

  /// Counts the weights that are not 0; linear in them.
  init(dense weights: [UInt8]) {
    self = .dense(weights: weights, count: Self.count(weights))
  }

  /// Ids that do not count for ranking.
  init(unranked ids: [UInt32]) {
    self = .listed(ids: ids[...], weights: [UInt8](repeating: 0, count: ids.count)[...])
  }

  /// How many ids there are.
  var count: Int {
    switch self {
    case .listed(let ids, _): ids.count
    case .dense(_, let count): count
    }
  }

  /// The ids, sorted; linear in them, if dense in all ids of the segment.
  var ids: [UInt32] {
    switch self {
    case .listed(let ids, _): Array(ids)
    case .dense(let weights, let count): Self.gathered(weights, count)
    }
  }

  /// Those of sorted ids that are found, or those that are not.
  func filtered(_ other: [UInt32], keeping: Bool = true) -> [UInt32] {
    switch self {
    case .listed(let ids, _):
      return keeping ? other.intersection(Array(ids)) : other.subtracting(Array(ids))
    case .dense(let weights, _):
      let weights = weights.span
      return [UInt32](capacity: other.count) { target in
        for id in other { target.append(id, if: (weights[Int(id)] > 0) == keeping) }
      }
    }
  }

  /// Calls a closure for those of sorted ids that are found, with position and weight.
  @inline(__always)
  func forEach(of other: [UInt32], _ body: (_ place: Int, _ id: UInt32, _ weight: UInt8) -> Void) {
    let other = other.span
    switch self {
    case .dense(let weights, _):
      let weights = weights.span
      for place in 0..<other.count {
        let id = other[place]
        let weight = weights[Int(id)]
        if weight > 0 { body(place, id, weight) }
      }
    case .listed(let ids, let weights):
      let (ids, weights) = (ids.span, weights.span)
      var next = 0
      for place in 0..<other.count {
        let id = other[place]
        next = ids.firstIndex(atLeast: id, from: next)
        guard next < ids.count else { break }
        guard ids[next] == id else { continue }
        body(place, id, weights[next])
        next &+= 1
      }
    }
  }

  // MARK: - Dense weights

  /// How many are not 0; reads eight at a time.
  private static func count(_ weights: [UInt8]) -> Int {
    let weights = weights.span
    let high: UInt64 = 0x8080_8080_8080_8080
    var count = 0
    var place = 0
    while place &+ 8 <= weights.count {
      let block = weights.block(at: place)
      let marks = ((block & ~high) &+ ~high) | block
      count &+= (marks & high).nonzeroBitCount
      place &+= 8
    }
    while place < weights.count {
      count &+= weights[place] > 0 ? 1 : 0
      place &+= 1
    }
    return count
  }

  /// The indices of those that are not 0; skips eight zeros at a time.
  private static func gathered(_ weights: [UInt8], _ count: Int) -> [UInt32] {
    let weights = weights.span
    return [UInt32](capacity: count + 1) { ids in
      var place = 0
      while place < weights.count {
        if place &+ 8 <= weights.count, weights.block(at: place) == 0 {
          place &+= 8
          continue
        }
        let end = min(place &+ 8, weights.count)
        while place < end {
          ids.append(UInt32(truncatingIfNeeded: place), if: weights[place] > 0)
          place &+= 1
        }
      }
    }
  }

  /// Counts sorted ids that may repeat.
  struct Counter {
    private var ids: [UInt32] = []
    private var weights: [UInt8] = []

    mutating func add(_ id: UInt32, _ weight: UInt8 = 1) {
      if ids.last == id {
        weights[weights.count - 1] = weights[weights.count - 1].addingSaturating(weight)
      } else {
        ids.append(id)
        weights.append(weight)
      }
    }

    var found: Found { .listed(ids: ids[...], weights: weights[...]) }
  }
}
