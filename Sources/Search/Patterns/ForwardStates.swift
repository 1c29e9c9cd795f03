/// An automaton that reads a match from its beginning and follows only nodes that lead to its end.
///
/// `BackwardStates` gives these at each position, so that it never reads past a match and finding
/// all matches is linear (Frisch and Cardelli, "Greedy Regular Expression Matching", 2004).
struct ForwardStates {
  private let automaton: PatternAutomaton
  private let contextCount: Int
  private var sets: [[Int32]] = []
  private var numbers: [[Int32]: UInt32] = [:]
  /// By state, a bit for each context in which a match may end.
  private var acceptMasks: [UInt8] = []
  /// A cache of steps: a step overwrites another with the same hash.
  private var keys: [UInt64]
  private var steps: [UInt32]
  private var nodes: NodeMarks
  private var reachable: NodeMarks

  /// The state from which no longer match is possible.
  static let none = UInt32.max
  /// The binary logarithm of the size of the cache.
  private static let stepBits = 13
  /// The key of no step.
  private static let noKey = UInt64.max
  /// The number of states at which all are dropped.
  private static let mostStates = 1 << 13

  init(_ automaton: PatternAutomaton) {
    self.automaton = automaton
    contextCount = automaton.hasAnchors ? AnchorContext.count : 1
    nodes = NodeMarks(count: automaton.kinds.count)
    reachable = NodeMarks(count: automaton.kinds.count)
    keys = [UInt64](repeating: Self.noKey, count: 1 << Self.stepBits)
    steps = [UInt32](repeating: 0, count: 1 << Self.stepBits)
  }

  /// The state before the first byte of a match.
  mutating func start() -> UInt32 { number(of: [automaton.start]) }

  /// Whether a match may end at a position with a state, in a context.
  func accepts(_ state: UInt32, in context: UInt8) -> Bool {
    acceptMasks[Int(state)] >> context & 1 != 0
  }

  /// The state after the next byte, given the backward state ahead of it; or `none`.
  mutating func step(
    from state: UInt32, ahead: UInt32, of backward: BackwardStates, context: UInt8
  ) -> UInt32 {
    let key = UInt64(state) << 35 | UInt64(backward.number(ahead)) << 3 | UInt64(context)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.stepBits))
    if keys[slot] == key { return steps[slot] }
    reachable.clear()
    for node in backward.set(ahead) { reachable.mark(node) }
    close(sets[Int(state)], in: context)
    var next: Set<Int32> = []
    for node in nodes.list where automaton.kinds[Int(node)] == .byte && reachable.isMarked(node) {
      next.insert(automaton.next[Int(node)])
    }
    if sets.count >= Self.mostStates {
      // The numbers of the old states are void, so the step is not cached.
      drop()
      return next.isEmpty ? Self.none : number(of: next.sorted())
    }
    let result = next.isEmpty ? Self.none : number(of: next.sorted())
    keys[slot] = key
    steps[slot] = result
    return result
  }

  /// Empties the cache, as it must when backward states are dropped.
  mutating func forgetSteps() {
    for slot in keys.indices { keys[slot] = Self.noKey }
  }

  private mutating func drop() {
    forgetSteps()
    sets.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    acceptMasks.removeAll(keepingCapacity: true)
  }

  private mutating func number(of set: [Int32]) -> UInt32 {
    if let number = numbers[set] { return number }
    let number = UInt32(sets.count)
    numbers[set] = number
    sets.append(set)
    var mask: UInt8 = 0
    for context in 0..<UInt8(contextCount) {
      close(set, in: context)
      if nodes.isMarked(PatternAutomaton.accept) { mask |= 1 << context }
    }
    acceptMasks.append(mask)
    return number
  }

  /// Marks all nodes that the set leads to without a byte.
  private mutating func close(_ set: [Int32], in context: UInt8) {
    nodes.clear()
    for node in set { nodes.mark(node) }
    var index = 0
    while index < nodes.list.count {
      let node = Int(nodes.list[index])
      index += 1
      switch automaton.kinds[node] {
      case .byte, .accept: break
      case .fork:
        nodes.mark(automaton.next[node])
        nodes.mark(automaton.other[node])
      case .anchor:
        if AnchorContext.holds(automaton.low[node], in: context) {
          nodes.mark(automaton.next[node])
        }
      }
    }
  }
}
