import Testing

@testable import Language
@testable import dragoman_train

/// What a file of weights gives back when it is read.
struct WeightFileTests {
  /// A table over bytes that live as long as the test run does.
  private func read(_ bytes: [UInt8]) -> WeightTable? {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    return unsafe WeightTable(UnsafeRawBufferPointer(copy))
  }

  /// By how much each label leads over the first.
  private func leads(of feature: Feature, _ table: WeightTable) -> [Float] {
    switch table.rowWidth {
    case TripleScores.rowWidth: leads(of: feature, table, TripleScores())
    case FewScores.rowWidth: leads(of: feature, table, FewScores())
    default: leads(of: feature, table, NarrowScores())
    }
  }

  private func leads<Scores: SequenceScores>(
    of feature: Feature, _ table: WeightTable, _ none: Scores
  ) -> [Float] {
    var scores = none
    scores.add(feature, of: table.rows)
    let emission = scores.emission
    return (0..<table.labelCount).map { Float(emission[$0] - emission[0]) * table.unit }
  }

  /// A feature that belongs in a row, with a mark of its own.
  private func feature(row: Feature, mark: Feature) -> Feature { mark << 24 | row }

  @Test(arguments: [2, 3, 4, 7, 8, 15])
  func `a kept feature gives back its weights, each within half a unit`(labels: Int) throws {
    var random = SplitMix64(seed: 3)
    let rows = (0..<20).map { row in
      WeightFile.Row(
        feature: feature(row: Feature(row) * 2, mark: Feature(row) + 1),
        weights: (0..<labels).map { _ in Float.random(in: -9...9, using: &random) })
    }
    let file = WeightFile(labels: labels, bits: 6)
    let table = try #require(read(file.bytes(rows, transitions: nil)))
    for row in rows {
      for (found, wanted) in zip(leads(of: row.feature, table), row.weights) {
        #expect(abs(found - (wanted - row.weights[0])) <= table.unit + 1e-4)
      }
    }
  }

  @Test
  func `two features with one place stand in a pair of rows, and a third, smaller, is pruned`()
    throws
  {
    let rows = [Float(1), 8, 9].enumerated().map { index, weight in
      WeightFile.Row(
        feature: feature(row: 4, mark: Feature(index) + 1), weights: [weight, -weight])
    }
    let table = try #require(read(WeightFile(labels: 2, bits: 3).bytes(rows, transitions: nil)))
    #expect(leads(of: rows[0].feature, table) == [0, 0])
    for row in rows.dropFirst() {
      let found = leads(of: row.feature, table)
      #expect(abs(found[1] - 2 * row.weights[1]) <= table.unit)
    }
  }

  @Test func `of two features that cannot be told apart the larger stays`() throws {
    let large = WeightFile.Row(feature: feature(row: 4, mark: 7) | 1 << 16, weights: [10, 0])
    let small = WeightFile.Row(feature: feature(row: 5, mark: 7), weights: [1, 0])
    let file = WeightFile(labels: 2, bits: 3)
    let table = try #require(read(file.bytes([small, large], transitions: nil)))
    #expect(abs(leads(of: large.feature, table)[1] + 10) <= table.unit / 2)
    // It finds the other's weights: one time in 255 nothing tells them apart.
    #expect(leads(of: small.feature, table) == leads(of: large.feature, table))
  }

  @Test func `a feature that nobody has met gives nothing`() throws {
    let row = WeightFile.Row(feature: feature(row: 2, mark: 1), weights: [3, 4])
    let table = try #require(read(WeightFile(labels: 2, bits: 3).bytes([row], transitions: nil)))
    #expect(leads(of: feature(row: 2, mark: 2), table) == [0, 0])
    #expect(leads(of: feature(row: 6, mark: 1), table) == [0, 0])
  }

  @Test func `the scores of pairs of labels come back in their order`() throws {
    let row = WeightFile.Row(feature: feature(row: 2, mark: 1), weights: [127, 0])
    let bytes = WeightFile(labels: 2, bits: 3).bytes([row], transitions: [1, -2, 300, 40])
    #expect(try #require(read(bytes)).transitions == [1, -2, 300, 40])
  }

  @Test func `a feature of many labels adds to all of them, and one that nobody has met to none`()
    throws
  {
    for label in [0, 15, 16, 31, 32, 46] {
      var weights = [Float](repeating: -1, count: 47)
      weights[label] = 8
      let rows = [
        WeightFile.Row(feature: feature(row: 6, mark: 3), weights: weights),
        WeightFile.Row(feature: feature(row: 7, mark: 5), weights: weights.map { -$0 }),
      ]
      let file = WeightFile(labels: 47, bits: 4)
      let table = try #require(read(file.bytes(rows, transitions: nil)))
      var scores = WideScores()
      scores.add(feature(row: 6, mark: 4), of: table.rows)
      #expect(scores.best(of: 47) == 0)
      scores.add(feature(row: 6, mark: 3), of: table.rows)
      #expect(scores.best(of: 47) == label)
      scores.add(feature(row: 7, mark: 5), of: table.rows)
      #expect(scores.best(of: 47) == 0)
    }
  }

  @Test func `bytes that are no table are none`() {
    let row = WeightFile.Row(feature: 2, weights: [127, 0])
    let bytes = WeightFile(labels: 2, bits: 3).bytes([row], transitions: [1, 2, 3, 4])
    #expect(read(bytes) != nil)
    #expect(read(Array(bytes.dropLast())) == nil)
    #expect(read(Array(bytes.prefix(64))) == nil)
    #expect(read([0] + bytes.dropFirst()) == nil)
    #expect(read(Array(bytes.prefix(4)) + [25] + bytes.dropFirst(5)) == nil)
  }
}
