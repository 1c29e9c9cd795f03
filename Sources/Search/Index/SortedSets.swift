/// Sets of numbers as sorted arrays.
extension Array<UInt32> {
  /// The numbers of either; linear in both.
  func union(_ other: [UInt32]) -> [UInt32] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var result: [UInt32] = []
    result.reserveCapacity(count + other.count)
    var left = 0
    var right = 0
    while left < count && right < other.count {
      let value = Swift.min(self[left], other[right])
      if self[left] == value { left += 1 }
      if other[right] == value { right += 1 }
      result.append(value)
    }
    result.append(contentsOf: self[left...])
    result.append(contentsOf: other[right...])
    return result
  }

  /// The numbers of both; linear in both.
  func intersection(_ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var right = 0
    for value in self {
      while right < other.count && other[right] < value { right += 1 }
      if right == other.count { break }
      if other[right] == value { result.append(value) }
    }
    return result
  }

  /// The numbers that the other does not have; linear in both.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    var right = 0
    return filter { value in
      while right < other.count && other[right] < value { right += 1 }
      return right == other.count || other[right] != value
    }
  }
}
