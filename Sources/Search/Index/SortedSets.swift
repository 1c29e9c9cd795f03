/// Sets of numbers as sorted arrays.
extension Array<UInt32> {
  /// The numbers of either; linear in both.
  func union(_ other: [UInt32]) -> [UInt32] {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return unsafe combined(with: other, room: count + other.count) { left, right, target in
      var (first, second, filled) = (0, 0, 0)
      while first < left.count, second < right.count {
        let (one, two) = unsafe (left[first], right[second])
        unsafe target[filled] = Swift.min(one, two)
        first &+= one <= two ? 1 : 0
        second &+= two <= one ? 1 : 0
        filled &+= 1
      }
      while first < left.count {
        unsafe target[filled] = left[first]
        first &+= 1
        filled &+= 1
      }
      while second < right.count {
        unsafe target[filled] = right[second]
        second &+= 1
        filled &+= 1
      }
      return filled
    }
  }

  /// The numbers of both; linear in the shorter, where the other is much longer.
  func intersection(_ other: [UInt32]) -> [UInt32] {
    if count > other.count { return other.intersection(self) }
    return unsafe combined(with: other, room: count) { left, right, target in
      var (second, filled) = (0, 0)
      for first in 0..<left.count {
        let number = unsafe left[first]
        second = unsafe Self.advance(second, in: right, to: number)
        guard second < right.count else { break }
        unsafe target[filled] = number
        filled &+= unsafe right[second] == number ? 1 : 0
      }
      return filled
    }
  }

  /// The numbers that the other does not have.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    if other.isEmpty { return self }
    return unsafe combined(with: other, room: count) { left, right, target in
      var (second, filled) = (0, 0)
      for first in 0..<left.count {
        let number = unsafe left[first]
        second = unsafe Self.advance(second, in: right, to: number)
        unsafe target[filled] = number
        filled &+= unsafe second < right.count && right[second] == number ? 0 : 1
      }
      return filled
    }
  }

  /// The first place at or behind one whose number is not below another.
  ///
  /// Steps twice as far each time (Bentley and Yao 1976), so that a jump costs the logarithm of its
  /// length.
  @inline(__always)
  static func advance(
    _ place: Int, in numbers: UnsafeBufferPointer<UInt32>, to number: UInt32
  ) -> Int {
    guard place < numbers.count, unsafe numbers[place] < number else { return place }
    var low = place
    var step = 1
    while low &+ step < numbers.count, unsafe numbers[low &+ step] < number {
      low &+= step
      step &*= 2
    }
    var high = Swift.min(low &+ step, numbers.count)
    while high &- low > 1 {
      let middle = (low &+ high) / 2
      if unsafe numbers[middle] < number { low = middle } else { high = middle }
    }
    return high
  }

  /// An array of at most `room` numbers, which the closure writes and counts.
  private func combined(
    with other: [UInt32], room: Int,
    _ fill: (
      UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt32>
    ) -> Int
  ) -> [UInt32] {
    unsafe withUnsafeBufferPointer { left in
      unsafe other.withUnsafeBufferPointer { right in
        unsafe [UInt32](unsafeUninitializedCapacity: room) { target, filled in
          filled = unsafe fill(left, right, target)
        }
      }
    }
  }
}
