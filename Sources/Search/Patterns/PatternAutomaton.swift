/// A regular expression as a graph of steps over bytes (Thompson 1968).
///
/// Flat arrays, one entry a node. A path from `start` to `accept` spells what is matched.
struct PatternAutomaton: Sendable {
  enum Kind: UInt8, Sendable {
    /// Reads a byte from `low` to `high` and goes to `next`.
    case byte
    /// Goes to `next` and to `other`.
    case fork
    /// Goes to `next` if the anchor in `low` matches.
    case anchor
    case accept
  }

  fileprivate(set) var kinds: [Kind] = [.accept]
  fileprivate(set) var low: [UInt8] = [0]
  fileprivate(set) var high: [UInt8] = [0]
  fileprivate(set) var next: [Int32] = [0]
  fileprivate(set) var other: [Int32] = [0]
  fileprivate(set) var start: Int32 = 0
  /// Whether it has anchors.
  fileprivate(set) var hasAnchors = false

  /// The class of each byte; bytes that all nodes treat alike share one.
  private(set) var classes: [UInt8] = []
  /// One byte of each class.
  private(set) var representatives: [UInt8] = []
  /// The nodes that lead to each node without a byte, and with one.
  private(set) var predecessors = NodeLists([])
  private(set) var bytePredecessors = NodeLists([])

  /// The only node of its kind.
  static let accept: Int32 = 0

  /// Builds the graph; fails if it is too large.
  init(_ syntax: PatternSyntax) throws(PatternError) {
    var builder = AutomatonBuilder()
    let start = try builder.add(syntax, before: Self.accept)
    self = builder.automaton
    self.start = start
    finish()
  }

  fileprivate init() {}

  private mutating func finish() {
    var begins = [Bool](repeating: false, count: 257)
    var lists = [[Int32]](repeating: [], count: kinds.count)
    var byteLists = lists
    for node in kinds.indices {
      switch kinds[node] {
      case .accept: break
      case .byte:
        begins[Int(low[node])] = true
        begins[Int(high[node]) + 1] = true
        byteLists[Int(next[node])].append(Int32(node))
      case .fork:
        lists[Int(next[node])].append(Int32(node))
        lists[Int(other[node])].append(Int32(node))
      case .anchor: lists[Int(next[node])].append(Int32(node))
      }
    }
    predecessors = NodeLists(lists)
    bytePredecessors = NodeLists(byteLists)
    classes = []
    representatives = [0]
    for byte in 0..<256 {
      if byte > 0 && begins[byte] { representatives.append(UInt8(byte)) }
      classes.append(UInt8(representatives.count - 1))
    }
  }
}

/// A list of nodes for each node, one after the other in one array.
struct NodeLists: Sendable {
  private var starts: [Int32] = [0]
  private var nodes: [Int32] = []

  init(_ lists: [[Int32]]) {
    for list in lists {
      nodes += list
      starts.append(Int32(nodes.count))
    }
  }

  /// The list of a node.
  subscript(node: Int32) -> ArraySlice<Int32> {
    nodes[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }
}

/// Builds an automaton from the end of an expression to its beginning.
private struct AutomatonBuilder {
  var automaton = PatternAutomaton()
  private var steps = 0

  /// The most nodes, and the most visits to parts of the expression; they bound time and memory.
  private static let mostNodes = 20_000
  private static let mostSteps = 100_000

  /// Adds an expression before a node and returns its first node.
  mutating func add(
    _ syntax: PatternSyntax, before next: Int32, within offset: Int = 0
  ) throws(PatternError) -> Int32 {
    steps += 1
    guard steps < Self.mostSteps, automaton.kinds.count < Self.mostNodes else {
      throw PatternError(offset: offset, message: "this expression is too large when unrolled")
    }
    switch syntax {
    case .empty: return next
    case .scalar(let set, _): return add(set, before: next)
    case .anchor(let anchor):
      automaton.hasAnchors = true
      return node(.anchor, anchor.rawValue, 0, next)
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try add(part, before: next, within: offset) }
      return next
    case .alternatives(let branches):
      var entry: Int32?
      for branch in branches.reversed() {
        let begin = try add(branch, before: next, within: offset)
        entry = entry.map { node(.fork, 0, 0, begin, $0) } ?? begin
      }
      return entry ?? next
    case .repeated(let inner, let least, let most, let offset):
      var entry = next
      if let most {
        for _ in least..<most {
          let begin = try add(inner, before: entry, within: offset)
          entry = node(.fork, 0, 0, begin, next)
        }
      } else {
        let loop = node(.fork, 0, 0, next, next)
        automaton.next[Int(loop)] = try add(inner, before: loop, within: offset)
        entry = loop
      }
      for _ in 0..<least { entry = try add(inner, before: entry, within: offset) }
      return entry
    }
  }

  /// Adds the UTF-8 of all scalars; sequences with a common end share its nodes.
  private mutating func add(_ set: ScalarSet, before next: Int32) -> Int32 {
    var known: [ByteStep: Int32] = [:]
    var entries: [Int32] = []
    for sequence in ByteSequences.of(set) {
      var entry = next
      for range in sequence.reversed() {
        let step = ByteStep(range: range, next: entry)
        entry = known[step] ?? node(.byte, range.lowerBound, range.upperBound, entry)
        known[step] = entry
      }
      entries.append(entry)
    }
    // An empty set matches no byte.
    guard var entry = entries.popLast() else { return node(.byte, 1, 0, next) }
    while let begin = entries.popLast() { entry = node(.fork, 0, 0, begin, entry) }
    return entry
  }

  private struct ByteStep: Hashable {
    var range: ClosedRange<UInt8>
    var next: Int32
  }

  private mutating func node(
    _ kind: PatternAutomaton.Kind, _ low: UInt8, _ high: UInt8, _ next: Int32, _ other: Int32 = 0
  ) -> Int32 {
    automaton.kinds.append(kind)
    automaton.low.append(low)
    automaton.high.append(high)
    automaton.next.append(next)
    automaton.other.append(other)
    return Int32(automaton.kinds.count - 1)
  }
}
