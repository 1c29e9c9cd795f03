/// A deterministic automaton that reads text from its end, built state by state as text needs it.
///
/// Its state at a position is the set of byte nodes from which what follows can be matched to the
/// end. The number of states may be exponential in the expression, so they are dropped when there
/// are too many; a text that needs a new state at every byte costs what stepping through the sets
/// costs, which is linear in the text times the size of the expression.
struct BackwardStates {
  private let automaton: PatternAutomaton
  private let contextCount: Int
  /// Binary logarithm of the columns of a row.
  let shift: Int
  /// A row a state, a column for a class of bytes and a context; where to go, or `unknown`.
  private(set) var table: [UInt32] = []
  private var sets: [[Int32]] = []
  private var numbers: [[Int32]: UInt32] = [:]
  /// Bits by context: whether a match begins at a position with this state.
  private(set) var startMasks: [UInt8] = []
  private var nodes: NodeMarks

  /// No entry yet.
  static let unknown = UInt32.max
  /// Set in an entry where, in the only context there is, a match begins.
  static let startBit: UInt32 = 1 << 31
  /// Entries of the table at which states are dropped; a block of text may add as many again.
  private static let mostEntries = 1 << 21

  init(_ automaton: PatternAutomaton) {
    self.automaton = automaton
    contextCount = automaton.hasPlaces ? PlaceContext.count : 1
    let columns = automaton.representatives.count * contextCount
    shift = Int.bitWidth - (columns - 1).leadingZeroBitCount
    nodes = NodeMarks(count: automaton.kinds.count)
  }

  /// The set of a state, which an entry names.
  func set(_ entry: UInt32) -> [Int32] { sets[number(entry)] }

  func number(_ entry: UInt32) -> Int { Int(entry & ~Self.startBit) >> shift }

  /// The entry that names the state of a set, new or known.
  mutating func entry(of set: [Int32]) -> UInt32 {
    if let number = numbers[set] { return entry(number) }
    let number = UInt32(sets.count)
    numbers[set] = number
    sets.append(set)
    startMasks.append(startMask(of: set))
    table.append(contentsOf: repeatElement(Self.unknown, count: 1 << shift))
    return entry(number)
  }

  /// Drops all states where there are too many; whether it did.
  mutating func dropIfLarge() -> Bool {
    guard table.count > Self.mostEntries else { return false }
    table.removeAll(keepingCapacity: true)
    sets.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    startMasks.removeAll(keepingCapacity: true)
    return true
  }

  /// Works out where a state goes over a byte that stands before a position with a context.
  mutating func step(from entry: UInt32, over byte: UInt8, context: UInt8) -> UInt32 {
    nodes.clear()
    nodes.mark(PatternAutomaton.accept)
    for node in set(entry) { nodes.mark(node) }
    closeBackwards(in: context)
    var before: [Int32] = []
    for node in nodes.list {
      for byteNode in automaton.bytePredecessors[node]
      where automaton.low[Int(byteNode)] <= byte && byte <= automaton.high[Int(byteNode)] {
        before.append(byteNode)
      }
    }
    before.sort()
    let result = self.entry(of: before)
    let column = Int(automaton.classes[Int(byte)]) * contextCount + Int(context)
    table[number(entry) << shift + column] = result
    return result
  }

  private func entry(_ number: UInt32) -> UInt32 {
    let row = number << UInt32(shift)
    return contextCount == 1 && startMasks[Int(number)] != 0 ? row | Self.startBit : row
  }

  /// Whether the start leads to one of the nodes, for each context; no match is empty.
  private mutating func startMask(of set: [Int32]) -> UInt8 {
    guard !set.isEmpty else { return 0 }
    var mask: UInt8 = 0
    for context in 0..<UInt8(contextCount) {
      nodes.clear()
      for node in set { nodes.mark(node) }
      closeBackwards(in: context)
      if nodes.isMarked(automaton.start) { mask |= 1 << context }
    }
    return mask
  }

  /// Marks all nodes that lead to marked ones without a byte.
  private mutating func closeBackwards(in context: UInt8) {
    var index = 0
    while index < nodes.list.count {
      let node = nodes.list[index]
      index += 1
      for before in automaton.predecessors[node] {
        if automaton.kinds[Int(before)] == .fork
          || PlaceContext.holds(automaton.low[Int(before)], in: context)
        {
          nodes.mark(before)
        }
      }
    }
  }
}
