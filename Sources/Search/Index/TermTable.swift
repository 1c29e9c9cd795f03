/// Distinct words, numbered in the order of their first appearance.
///
/// An open-addressing table of 16-byte slots at half load. A slot holds a word of up to eight bytes
/// itself; of a longer one it holds the hash, and its bytes are compared in the arena. A dictionary
/// of arrays is more than ten times slower.
struct TermTable {
  private struct Slot {
    var bits: UInt64 = 0
    /// 0 where the slot is free.
    var length: UInt32 = 0
    var term: UInt32 = 0
  }

  private var slots: [Slot]
  private var slotBits: Int
  /// The bytes of all words, and where each begins and the last ends.
  private var arena: [UInt8] = []
  private var starts: [UInt32] = [0]

  /// Reserves room for 2^`bits` words.
  init(bits: Int = 12) {
    slotBits = bits + 1
    slots = [Slot](repeating: Slot(), count: 1 << slotBits)
  }

  var count: Int { starts.count - 1 }

  /// The number of the word that a scanner has read, new or known.
  @inline(__always)
  mutating func intern(_ scanner: borrowing WordScanner) -> UInt32 {
    let place = place(of: scanner)
    let slot = slots[place]
    return slot.length == 0 ? add(scanner, at: place) : slot.term
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func place(of scanner: borrowing WordScanner) -> Int {
    let key = scanner.key
    let slots = slots.span
    let mask = slots.count &- 1
    var place = key.slot(bits: slotBits) & mask
    while true {
      // The mask keeps the place within the slots, of which there are never none.
      let slot = unsafe slots[unchecked: place]
      if slot.length == 0 { return place }
      if slot.bits == key.bits, slot.length == key.length,
        key.length <= UInt32(WordKey.packed) || holds(scanner.letters, slot)
      {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  private func holds(_ word: [UInt8], _ slot: Slot) -> Bool {
    let start = Int(starts[Int(slot.term)])
    for index in 0..<Int(slot.length) where arena[start &+ index] != word[index] { return false }
    return true
  }

  private mutating func add(_ scanner: borrowing WordScanner, at place: Int) -> UInt32 {
    let term = UInt32(count)
    scanner.appendFolded(to: &arena)
    starts.append(UInt32(arena.count))
    slots[place] = Slot(bits: scanner.key.bits, length: scanner.key.length, term: term)
    if count > 1 << (slotBits - 1) { grow() }
    return term
  }

  private mutating func grow() {
    let old = slots
    slotBits += 1
    slots = [Slot](repeating: Slot(), count: 1 << slotBits)
    let mask = (1 << slotBits) - 1
    for slot in old where slot.length > 0 {
      var place = WordKey(bits: slot.bits, length: Int(slot.length)).slot(bits: slotBits)
      while slots[place].length > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Removes all words and keeps the capacity.
  mutating func removeAll() {
    for place in slots.indices { slots[place] = Slot() }
    arena.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// The words in the order of their bytes, and the rank of each term in it.
  func sorted() -> (words: SortedWords, ranks: [UInt32]) {
    let order = order()
    var ranks = [UInt32](repeating: 0, count: count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(arena.count)
    var ends: [UInt32] = [0]
    ends.reserveCapacity(count + 1)
    for (rank, term) in order.enumerated() {
      ranks[Int(term)] = UInt32(rank)
      bytes.append(contentsOf: word(term))
      ends.append(UInt32(bytes.count))
    }
    return (SortedWords(bytes: bytes, starts: ends), ranks)
  }

  /// The terms in order, by their first eight bytes as a number where these differ.
  private func order() -> [UInt32] {
    var keyed: [(head: UInt64, term: UInt32)] = []
    keyed.reserveCapacity(count)
    for term in 0..<count {
      keyed.append((SortedWords.head(of: word(UInt32(term))), UInt32(term)))
    }
    keyed.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      return word(left.term).lexicographicallyPrecedes(word(right.term))
    }
    return keyed.map(\.term)
  }

  private func word(_ term: UInt32) -> ArraySlice<UInt8> {
    arena[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
  }
}
