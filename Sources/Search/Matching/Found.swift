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
    var ids: [UInt32] = []
    var weights: [UInt8] = []
    unsafe sums.withUnsafeBytes { bytes in
      let count = bytes.count
      var column = Column<UInt32>(capacity: count / 4 + 16)
      var values = Column<UInt8>(capacity: count / 4 + 16)
      var place = 0
      while place < count {
        if place &+ 8 <= count,
          unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) == 0
        {
          place &+= 8
          continue
        }
        let end = min(place &+ 8, count)
        column.reserve(8)
        values.reserve(8)
        while place < end {
          let weight = unsafe bytes[place]
          if weight > 0 {
            column.appendReserved(UInt32(truncatingIfNeeded: place))
            values.appendReserved(weight)
          }
          place &+= 1
        }
      }
      ids = column.array
      weights = values.array
    }
    self.init(ids, weights)
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
