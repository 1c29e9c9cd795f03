/// Set algebra on sorted arrays without duplicates.
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

  /// The numbers of both; if one is much shorter, about linear in it.
  func intersection(_ other: [UInt32]) -> [UInt32] {
    if count > other.count { return other.intersection(self) }
    let (left, right) = (span, other.span)
    return [UInt32](capacity: count) { numbers in
      var second = 0
      for first in 0..<left.count {
        let number = left[first]
        second = right.firstIndex(atLeast: number, from: second)
        guard second < right.count else { break }
        numbers.append(number, if: right[second] == number)
      }
    }
  }

  /// The numbers that are not in the other; costs what an intersection does.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    if other.isEmpty { return self }
    let (left, right) = (span, other.span)
    return [UInt32](capacity: count) { numbers in
      var second = 0
      for first in 0..<left.count {
        let number = left[first]
        second = right.firstIndex(atLeast: number, from: second)
        numbers.append(number, if: second == right.count || right[second] != number)
      }
    }
  }
}

extension Span<UInt32> {
  /// The first index, from a given one on, whose number is at least another; else `count`.
  ///
  /// Each step is twice as long as the one before (Bentley and Yao 1976), so that a jump costs the
  /// logarithm of its length.
  @inline(__always)
  func firstIndex(atLeast number: UInt32, from place: Int) -> Int {
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
  /// The last index whose number is at most another, but none before a given one.
  @inline(__always)
  func lastIndex(atMost number: UInt32, from index: Int) -> Int {
    Swift.max(firstIndex(atLeast: number &+ 1, from: index) &- 1, index)
  }
}

extension OutputSpan<UInt32> {
  /// Appends a number if a condition holds, without a branch; needs room for it in either case.
  @inline(__always)
  mutating func append(_ number: UInt32, if condition: Bool) {
    append(number)
    removeLast(condition ? 0 : 1)
  }
}
