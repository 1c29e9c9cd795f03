/// A deterministic automaton that reads text from its end, built state by state as needed.
///
/// The state at a position is the set of byte nodes from which the text that follows can be matched
/// to the end of the expression. The number of states may be exponential in the expression, so they
/// are dropped when there are too many. At worst each byte needs a new state, and the time is the
/// length of the text times the size of the expression.
struct BackwardStates {
  private let automaton: PatternAutomaton
  private let contextCount: Int
  /// The binary logarithm of the number of columns.
  let shift: Int
  /// The next state by state and, in columns, by byte class and context; or `unknown`.
  private(set) var table: [UInt32] = []
  private var sets: [[Int32]] = []
  private var numbers: [[Int32]: UInt32] = [:]
  /// By state, a bit for each context in which a match begins.
  private(set) var startMasks: [UInt8] = []
  private var nodes: NodeMarks

  /// An entry that is not computed yet.
  static let unknown = UInt32.max
  /// Set in an entry if a match begins there and there are no contexts.
  static let startBit: UInt32 = 1 << 31
  /// The size of the table at which states are dropped; a block of text may double it.
  private static let mostEntries = 1 << 21

  init(_ automaton: PatternAutomaton) {
    self.automaton = automaton
    contextCount = automaton.hasAnchors ? AnchorContext.count : 1
    let columns = automaton.representatives.count * contextCount
    shift = Int.bitWidth - (columns - 1).leadingZeroBitCount
    nodes = NodeMarks(count: automaton.kinds.count)
  }

  /// The set of nodes of a state.
  func set(_ entry: UInt32) -> [Int32] { sets[number(entry)] }

  func number(_ entry: UInt32) -> Int { Int(entry & ~Self.startBit) >> shift }

  /// The entry for the state of a set, new or known.
  mutating func entry(of set: [Int32]) -> UInt32 {
    if let number = numbers[set] { return entry(number) }
    let number = UInt32(sets.count)
    numbers[set] = number
    sets.append(set)
    startMasks.append(startMask(of: set))
    table.append(contentsOf: repeatElement(Self.unknown, count: 1 << shift))
    return entry(number)
  }

  /// Drops all states if there are too many, and returns whether it did.
  mutating func dropIfLarge() -> Bool {
    guard table.count > Self.mostEntries else { return false }
    table.removeAll(keepingCapacity: true)
    sets.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    startMasks.removeAll(keepingCapacity: true)
    return true
  }

  /// Computes the state before a byte from the state and the context after it.
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

  /// A bit for each context in which the start leads to a node without a byte; no match is empty.
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
          || AnchorContext.holds(automaton.low[Int(before)], in: context)
        {
          nodes.mark(before)
        }
      }
    }
  }
}

/// A set of an automaton's nodes that is cleared in constant time.
struct NodeMarks {
  /// The marked nodes in the order in which they were marked.
  private(set) var list: [Int32] = []
  private var rounds: [UInt32]
  private var round: UInt32 = 0

  init(count: Int) { rounds = [UInt32](repeating: 0, count: count) }

  mutating func clear() {
    list.removeAll(keepingCapacity: true)
    round &+= 1
    guard round == 0 else { return }
    for index in rounds.indices { rounds[index] = 0 }
    round = 1
  }

  mutating func mark(_ node: Int32) {
    guard rounds[Int(node)] != round else { return }
    rounds[Int(node)] = round
    list.append(node)
  }

  func isMarked(_ node: Int32) -> Bool { rounds[Int(node)] == round }
}
