/// Numbers that are appended one by one in the innermost loops, where an array would ask each time
/// whether it is shared and has room.
@safe
struct Column<Number: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutablePointer<Number>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = max(capacity, 1)
    unsafe storage = .allocate(capacity: self.capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// Makes room for more numbers than there are.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(count + more) }
  }

  private mutating func grow(_ needed: Int) {
    let larger = max(needed, capacity * 2)
    let target = UnsafeMutablePointer<Number>.allocate(capacity: larger)
    unsafe target.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = unsafe target
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ number: Number) {
    reserve(1)
    appendReserved(number)
  }

  /// Appends where `reserve` has made room.
  @inline(__always)
  mutating func appendReserved(_ number: Number) {
    unsafe storage[count] = number
    count &+= 1
  }

  /// Forgets the numbers and keeps the room.
  mutating func removeAll() { count = 0 }

  /// The numbers; valid until the next one is appended.
  @unsafe
  var numbers: UnsafeMutableBufferPointer<Number> {
    unsafe UnsafeMutableBufferPointer(start: storage, count: count)
  }

  /// The numbers as an array without spare room.
  var array: [Number] { unsafe Array(UnsafeBufferPointer(start: storage, count: count)) }
}
