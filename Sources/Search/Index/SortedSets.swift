/// Sets of numbers as sorted arrays.
extension Array<UInt32> {
  /// The numbers of either; linear in both.
  func union(_ other: [UInt32]) -> [UInt32] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let (left, right) = (span, other.span)
    return [UInt32](capacity: count + other.count) { numbers in
      var (first, second) = (0, 0)
      while first < left.count, second < right.count {
        let (one, two) = (left[first], right[second])
        numbers.append(Swift.min(one, two))
        first &+= one <= two ? 1 : 0
        second &+= two <= one ? 1 : 0
      }
      for place in first..<left.count { numbers.append(left[place]) }
      for place in second..<right.count { numbers.append(right[place]) }
    }
  }

  /// The numbers of both; linear in the shorter, where the other is much longer.
  func intersection(_ other: [UInt32]) -> [UInt32] {
    if count > other.count { return other.intersection(self) }
    let (left, right) = (span, other.span)
    return [UInt32](capacity: count) { numbers in
      var second = 0
      for first in 0..<left.count {
        let number = left[first]
        second = right.index(ofFirstFrom: number, after: second)
        guard second < right.count else { break }
        numbers.append(number, if: right[second] == number)
      }
    }
  }

  /// The numbers that the other does not have.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    if other.isEmpty { return self }
    let (left, right) = (span, other.span)
    return [UInt32](capacity: count) { numbers in
      var second = 0
      for first in 0..<left.count {
        let number = left[first]
        second = right.index(ofFirstFrom: number, after: second)
        numbers.append(number, if: second == right.count || right[second] != number)
      }
    }
  }
}

extension Span<UInt32> {
  /// The first place, at or behind a known one, whose number is not below another.
  ///
  /// Steps twice as far each time (Bentley and Yao 1976), so that a jump costs the logarithm of its
  /// length.
  @inline(__always)
  func index(ofFirstFrom number: UInt32, after place: Int) -> Int {
    guard place < count, self[place] < number else { return place }
    var low = place
    var step = 1
    while low &+ step < count, self[low &+ step] < number {
      low &+= step
      step &*= 2
    }
    var high = Swift.min(low &+ step, count)
    while high &- low > 1 {
      let middle = (low &+ high) / 2
      if self[middle] < number { low = middle } else { high = middle }
    }
    return high
  }
}

extension OutputSpan<UInt32> {
  /// Appends a number where a condition holds, without a branch.
  @inline(__always)
  mutating func append(_ number: UInt32, if condition: Bool) {
    append(number)
    removeLast(condition ? 0 : 1)
  }
}
