/// A set of an automaton's nodes that is cleared at no cost.
struct NodeMarks {
  /// The marked nodes in the order of their marks.
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
