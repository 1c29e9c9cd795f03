/// The rows of the features of one place, whose weights are on their way from memory.
///
/// A table of wide rows is too large for the caches closest to a core, and a feature's row lies
/// anywhere in it. Its marks are small and near: they tell which features have a row at all. Asked
/// for a place ahead, these rows are there when they are added.
struct AwaitedRows: FeatureSink {
  private let table: WeightRows
  private var rows = InlineArray<32, Int>(repeating: 0)
  private var count = 0

  @inline(__always)
  init(_ table: WeightRows) { self.table = table }

  /// Without a branch, since whether a feature has a row is anybody's guess: where it has none, the
  /// next is written in its place.
  @inline(__always)
  mutating func add(_ feature: Feature) {
    let (row, isThere) = table.wideRow(of: feature)
    table.prefetch(wideRow: row)
    rows[count] = row
    count += isThere ? 1 : 0
  }

  /// Forgets them, to await others: a fresh one would have to be cleared and copied.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  func add(to scores: inout WideScores) {
    for index in 0..<count { table.add(wideRow: rows[index], to: &scores) }
  }
}
