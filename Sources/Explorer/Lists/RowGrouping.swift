/// The groups that the rows of a table are in.
struct RowGrouping: Sendable {
  /// For each row the position of its group's title, ascending.
  ///
  /// Empty where rows are in no groups.
  var keys: [Int] = []
  var titles: [String] = []
  /// Those whose rows are hidden until a reader asks for them.
  var folded: Set<Int> = []

  /// What a filter looks at in one turn, in the units of `RowMatcher.weight`: a few milliseconds.
  static let turn = 1_000_000

  /// The groups of rows that are left, given by ascending positions.
  func groups(of rows: [Int]) -> [RowGroup] {
    guard !keys.isEmpty else { return [] }
    var groups: [RowGroup] = []
    var start = 0
    for end in 1...max(rows.count, 1) where end <= rows.count {
      let key = keys[rows[start]]
      guard end == rows.count || keys[rows[end]] != key else { continue }
      groups.append(RowGroup(key: key, title: titles[key], rows: start..<end))
      start = end
    }
    return groups
  }
}

/// Rows of a table that belong together.
package struct RowGroup: Equatable, Sendable {
  /// The position of its title among all.
  let key: Int
  let title: String
  /// Its rows among those that are left.
  let rows: Range<Int>
}
