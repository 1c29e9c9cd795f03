import Glibc

/// `n log n` of counts, the terms of which a class model's likelihood is the sum.
struct CountLogarithms {
  private let table: [Double]

  /// Tabulates the counts below a limit, which are nearly all that are asked for.
  init(below limit: Int = 1 << 18) {
    table = [0] + (1..<max(limit, 2)).map { Self.term(Double($0)) }
  }

  /// `n log n`; 0 for none.
  subscript(_ count: Int32) -> Double {
    let index = Int(count)
    return index < table.count ? table[index] : Self.term(Double(count))
  }

  /// What the term of a sum is above those of its two parts.
  func excess(_ left: Int32, _ right: Int32) -> Double {
    left == 0 || right == 0 ? 0 : self[left + right] - self[left] - self[right]
  }

  /// Adds to each gain what `added` more would raise the term of its count by.
  ///
  /// The innermost loop of an exchange, hence without checks; `counts` has as many elements.
  func addGains(
    of added: Int32, to counts: UnsafeBufferPointer<Int32>,
    in gains: UnsafeMutableBufferPointer<Double>
  ) {
    unsafe table.withUnsafeBufferPointer { table in
      let limit = Int32(truncatingIfNeeded: table.count) &- added
      for index in gains.indices {
        let count = unsafe counts[index]
        if count < limit {
          unsafe gains[index] += table[Int(count &+ added)] - table[Int(count)]
        } else {
          unsafe gains[index] += Self.term(Double(count &+ added)) - Self.term(Double(count))
        }
      }
    }
  }

  private static func term(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}
