/// The classes of the words on one side of a word, with their counts.
struct Neighbourhood {
  /// The classes that are there, in no order.
  private(set) var classes: [Int] = []
  /// For each class, how often it is there.
  private(set) var counts: [Int32]
  private(set) var total: Int32 = 0

  init(classCount: Int) { counts = Array(repeating: 0, count: classCount) }

  /// Counts the classes of a word's neighbours, but not the word beside itself.
  ///
  /// - Returns: How often it stands beside itself.
  mutating func fill(_ side: BigramTable.Side, around word: Int, classes classOf: [Int]) -> Int32 {
    for known in classes { counts[known] = 0 }
    classes.removeAll(keepingCapacity: true)
    total = 0
    var besideItself: Int32 = 0
    for entry in side.row(word) {
      let neighbour = Int(side.neighbours[entry])
      let count = side.counts[entry]
      guard neighbour != word else {
        besideItself = count
        continue
      }
      let found = classOf[neighbour]
      if counts[found] == 0 { classes.append(found) }
      counts[found] += count
      total += count
    }
    return besideItself
  }
}
