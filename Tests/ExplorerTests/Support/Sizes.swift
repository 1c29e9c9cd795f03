import Glibc
import Screen
import TestSupport

/// Sizes of a screen to try things at.
enum Sizes {
  /// The widest and highest that is promised.
  static let largest = Size(columns: 300, rows: 100)

  /// Whether to take the time for every size: `DRAGOMAN_THOROUGH=1`.
  static let isThorough = unsafe getenv("DRAGOMAN_THOROUGH") != nil

  /// All small sizes, those where the layout changes, and others by chance; with `isThorough`, every
  /// size from 1x1 on.
  static func sampled(seed: Int) -> [Size] {
    if isThorough { return every(columns: 1...largest.columns, rows: 1...largest.rows) }
    var random = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
    let edges = [59, 60, 61, 79, 80, 99, 100, 101, 300].flatMap { columns in
      [7, 8, 24, 100].map { Size(columns: columns, rows: $0) }
    }
    let others = (0..<40).map { _ in
      Size(
        columns: Int.random(in: 1...largest.columns, using: &random),
        rows: Int.random(in: 1...largest.rows, using: &random))
    }
    return every(columns: 1...24, rows: 1...9) + edges + others
  }

  private static func every(columns: ClosedRange<Int>, rows: ClosedRange<Int>) -> [Size] {
    columns.flatMap { columns in rows.map { Size(columns: columns, rows: $0) } }
  }
}
