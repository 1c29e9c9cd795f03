/// Distinct words, numbered in the order of their first appearance.
///
/// An open-addressing table of 16-byte slots at half load; a word of up to eight bytes is in its
/// slot itself, longer ones are compared in the arena after their 64-bit hash. A dictionary of
/// arrays is more than ten times slower.
@safe
struct TermTable: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var bits: UInt64
    /// 0 where the slot is free.
    var length: UInt32
    var term: UInt32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var slotBits: Int
  private var arena = Column<UInt8>(capacity: 1 << 16)
  private var starts = Column<UInt32>(capacity: 1 << 12)

  private(set) var count = 0

  /// Makes room for so many words, as a power of two, before it has to grow.
  init(bits: Int = 12) {
    slotBits = bits + 1
    unsafe slots = Self.emptySlots(slotBits)
    starts.append(0)
  }

  deinit { unsafe slots.deallocate() }

  private static func emptySlots(_ bits: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: 1 << bits)
    unsafe slots.initialize(repeating: Slot(bits: 0, length: 0, term: 0), count: 1 << bits)
    return unsafe slots
  }

  /// The number of the word that a scanner stands on, new or known.
  @inline(__always)
  mutating func intern(_ scanner: inout WordScanner) -> UInt32 {
    let key = unsafe scanner.key
    let mask = (1 << slotBits) &- 1
    var place = key.slot(bits: slotBits)
    while true {
      let slot = unsafe slots[place]
      if slot.bits == key.bits, slot.length == key.length {
        if key.length <= UInt32(WordKey.packed) { return slot.term }
        if unsafe holds(scanner.folded(), slot) { return slot.term }
      }
      if slot.length == 0 { return unsafe add(scanner.folded(), key, at: place) }
      place = (place &+ 1) & mask
    }
  }

  private func holds(_ word: UnsafePointer<UInt8>, _ slot: Slot) -> Bool {
    let start = unsafe Int(starts.numbers[Int(slot.term)])
    let known = unsafe arena.numbers
    for index in 0..<Int(slot.length) where unsafe known[start &+ index] != word[index] {
      return false
    }
    return true
  }

  private mutating func add(
    _ word: UnsafePointer<UInt8>, _ key: WordKey, at place: Int
  ) -> UInt32 {
    let term = UInt32(count)
    for index in 0..<Int(key.length) { unsafe arena.append(word[index]) }
    starts.append(UInt32(arena.count))
    unsafe slots[place] = Slot(bits: key.bits, length: key.length, term: term)
    count += 1
    if count > 1 << (slotBits - 1) { grow() }
    return term
  }

  private mutating func grow() {
    let old = unsafe slots
    let oldCount = 1 << slotBits
    slotBits += 1
    unsafe slots = Self.emptySlots(slotBits)
    let mask = (1 << slotBits) - 1
    for index in 0..<oldCount where unsafe old[index].length > 0 {
      let slot = unsafe old[index]
      var place = WordKey(bits: slot.bits, length: Int(slot.length)).slot(bits: slotBits)
      while unsafe slots[place].length > 0 { place = (place + 1) & mask }
      unsafe slots[place] = slot
    }
    unsafe old.deallocate()
  }

  /// Forgets the words and keeps the room.
  mutating func removeAll() {
    unsafe slots.update(repeating: Slot(bits: 0, length: 0, term: 0), count: 1 << slotBits)
    arena.removeAll()
    starts.removeAll()
    starts.append(0)
    count = 0
  }

  /// The words in the order of their bytes, and the place of each in it.
  func sorted() -> (words: SortedWords, ranks: [UInt32]) {
    let order = order()
    var ranks = [UInt32](repeating: 0, count: count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(arena.count)
    var ends: [UInt32] = [0]
    ends.reserveCapacity(count + 1)
    for (rank, term) in order.enumerated() {
      ranks[Int(term)] = UInt32(rank)
      let word = unsafe UnsafeBufferPointer(
        rebasing: arena.numbers[
          Int(starts.numbers[Int(term)])..<Int(starts.numbers[Int(term) + 1])])
      unsafe bytes.append(contentsOf: word)
      ends.append(UInt32(bytes.count))
    }
    return (SortedWords(bytes: bytes, starts: ends), ranks)
  }

  /// Sorts by the first eight bytes as a number, and by the rest where these agree.
  private func order() -> [UInt32] {
    let bytes = unsafe arena.numbers
    let starts = unsafe starts.numbers
    var keyed: [(head: UInt64, term: UInt32)] = []
    keyed.reserveCapacity(count)
    for term in 0..<count {
      let start = unsafe Int(starts[term])
      let length = unsafe Int(starts[term + 1]) - start
      var head: UInt64 = 0
      for index in 0..<min(length, 8) {
        unsafe head |= UInt64(bytes[start + index]) << UInt64(56 - index * 8)
      }
      keyed.append((head, UInt32(term)))
    }
    keyed.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let first = unsafe bytes[Int(starts[Int(left.term)])..<Int(starts[Int(left.term) + 1])]
      let second = unsafe bytes[Int(starts[Int(right.term)])..<Int(starts[Int(right.term) + 1])]
      return unsafe first.lexicographicallyPrecedes(second)
    }
    return keyed.map(\.term)
  }
}
