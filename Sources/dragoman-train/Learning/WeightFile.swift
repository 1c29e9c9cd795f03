import Language

/// Prunes and quantises weights and lays them out as `WeightTable` reads them.
struct WeightFile {
  /// What a feature has learned.
  struct Row {
    var feature: Feature
    /// A weight for each label.
    var weights: [Float]
  }

  /// Bytes in a row: 4, 8 or a multiple of 16, with at least one more than there are labels.
  let width: Int
  let labels: Int
  /// Binary logarithm of the number of rows.
  let bits: Int

  init(labels: Int, bits: Int) {
    self.labels = labels
    self.bits = bits
    width = labels < 4 ? 4 : labels < 8 ? 8 : labels / 16 * 16 + 16
  }

  /// The bytes of a model.
  ///
  /// The rows with the largest weights come first, and take the places that there are; a weight is
  /// a multiple of the largest divided by 127, with the few that are larger than all but one in
  /// ten thousand cut.
  func bytes(_ rows: [Row], transitions: [Float]?) -> [UInt8] {
    let unit = Self.unit(rows, transitions: transitions ?? [])
    var bytes = Self.header(self, unit: unit, hasTransitions: transitions != nil)
    bytes += table(rows, unit: unit)
    for value in transitions ?? [] {
      let quantised = Int16(max(-30_000, min(30_000, (value / unit).rounded())))
      unsafe withUnsafeBytes(of: quantised.littleEndian) { bytes += unsafe Array($0) }
    }
    return bytes
  }

  private func table(_ rows: [Row], unit: Float) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: width << bits)
    let mask = Feature(1 << bits) - 1
    let order = rows.map { row in row.weights.reduce(0) { $0 + abs($1) } }
    let sorted = rows.indices.sorted {
      (order[$1], rows[$0].feature) < (order[$0], rows[$1].feature)
    }
    var placed = 0
    for index in sorted {
      let row = rows[index]
      let quantised = row.weights.map { Int8(max(-127, min(127, ($0 / unit).rounded()))) }
      guard quantised.contains(where: { $0 != 0 }) else { continue }
      let slot = Int(row.feature & mask)
      guard let free = [slot, slot ^ 1].first(where: { table[($0 + 1) * width - 1] == 0 }) else {
        continue
      }
      // Two features with one mark in one pair of rows cannot be told apart: the larger stays.
      let mark = UInt8(bitPattern: WeightTable.mark(of: row.feature))
      if free != slot && table[(slot + 1) * width - 1] == mark { continue }
      for (label, weight) in quantised.enumerated() {
        table[free * width + label] = UInt8(bitPattern: weight)
      }
      table[(free + 1) * width - 1] = mark
      placed += 1
    }
    Progress.note("  \(rows.count) features, \(placed) kept in \(1 << bits) rows")
    if width > 16 { table += (0..<1 << bits).map { table[($0 + 1) * width - 1] } }
    return table
  }

  private static func unit(_ rows: [Row], transitions: [Float]) -> Float {
    let sizes = rows.flatMap { $0.weights }.map(abs).filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { return 1 }
    return max(sizes[min(sizes.count - 1, sizes.count - sizes.count / 10_000 - 1)], 1e-6) / 127
  }

  private static func header(_ file: WeightFile, unit: Float, hasTransitions: Bool) -> [UInt8] {
    var header = WeightTable.magic
    header += [
      UInt8(file.bits), UInt8(file.width), UInt8(file.labels), hasTransitions ? 1 : 0,
    ]
    unsafe withUnsafeBytes(of: unit.bitPattern.littleEndian) { header += unsafe Array($0) }
    return header + [UInt8](repeating: 0, count: WeightTable.headerLength - header.count)
  }
}
