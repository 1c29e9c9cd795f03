/// What a part of a query finds in one segment, sorted; of one grain: units, documents or sentences.
struct Found: Sendable {
  /// Slices, since a plain word's answer is a part of the index as it is.
  var ids: ArraySlice<UInt32> = []
  /// How often, for each of the ids.
  var weights: ArraySlice<UInt8> = []
}

extension Found {
  init(_ ids: [UInt32], _ weights: [UInt8]) {
    self.ids = ids[...]
    self.weights = weights[...]
  }

  /// What conditions let through, which do not rank.
  init(unranked ids: [UInt32]) {
    self.init(ids, [UInt8](repeating: 0, count: ids.count))
  }

  /// Takes a weight for each number, 0 where it is not found.
  init(sums: [UInt8]) {
    let count = Self.count(sums)
    var weights: [UInt8] = []
    let ids = unsafe [UInt32](unsafeUninitializedCapacity: count + 8) { ids, filled in
      unsafe weights = [UInt8](unsafeUninitializedCapacity: count + 8) { weights, weightCount in
        filled = unsafe Self.gather(sums, ids, weights)
        weightCount = filled
      }
    }
    self.init(ids, weights)
  }

  /// How many are not 0.
  private static func count(_ sums: [UInt8]) -> Int {
    var count = 0
    for sum in sums { count &+= sum == 0 ? 0 : 1 }
    return count
  }

  /// Writes without a branch where eight in a row are not all 0; there is room for eight more.
  private static func gather(
    _ sums: [UInt8], _ ids: UnsafeMutableBufferPointer<UInt32>,
    _ weights: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var filled = 0
    unsafe sums.withUnsafeBytes { sums in
      var place = 0
      while place < sums.count {
        if place &+ 8 <= sums.count,
          unsafe sums.loadUnaligned(fromByteOffset: place, as: UInt64.self) == 0
        {
          place &+= 8
          continue
        }
        let end = min(place &+ 8, sums.count)
        while place < end {
          let weight = unsafe sums[place]
          unsafe ids[filled] = UInt32(truncatingIfNeeded: place)
          unsafe weights[filled] = weight
          filled &+= weight == 0 ? 0 : 1
          place &+= 1
        }
      }
    }
    return filled
  }

  /// Counts ids that come in order, several times each.
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

    var found: Found { Found(ids, weights) }
  }
}
