/// Latencies as lines, in the columns that other engines' are printed in.
struct LatencyTable {
  /// The lines.
  let text: String

  init(engine: String, mode: String, rows: [String: Quantiles]) {
    text = rows.sorted { $0.key < $1.key }.map { name, row in
      Column.text(engine, width: 12) + " " + Column.text(mode, width: 6) + " "
        + Column.text(name, width: 22) + " n=" + Column.right("\(row.n)", width: 3)
        + " p50=" + Column.text(row.p50, digits: 1, width: 10)
        + " us  p99=" + Column.text(row.p99, digits: 1, width: 10)
        + " us max=" + Column.text(row.max, digits: 1, width: 10)
    }.joined(separator: "\n")
  }
}
