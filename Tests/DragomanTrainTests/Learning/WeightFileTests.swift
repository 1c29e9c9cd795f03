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

  private func weights(of feature: Feature, _ table: WeightTable) -> [Float] {
    var scores = NarrowScores()
    table.rows.add(feature, to: &scores)
    return (0..<table.labelCount).map { Float(scores[$0]) * table.unit }
  }

  /// A feature that belongs in a row, with a mark of its own.
  private func feature(row: Feature, mark: Feature) -> Feature { mark << 24 | row }

  @Test func `a kept feature gives back its weights within half a unit`() throws {
    var random = SplitMix64(seed: 3)
    let rows = (0..<20).map { row in
      WeightFile.Row(
        feature: feature(row: Feature(row) * 2, mark: Feature(row) + 1),
        weights: (0..<5).map { _ in Float.random(in: -9...9, using: &random) })
    }
    let table = try #require(read(WeightFile(labels: 5, bits: 6).bytes(rows, transitions: nil)))
    for row in rows {
      for (found, wanted) in zip(weights(of: row.feature, table), row.weights) {
        #expect(abs(found - wanted) <= table.unit / 2 + 1e-5)
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
    #expect(weights(of: rows[0].feature, table) == [0, 0])
    for row in rows.dropFirst() {
      let found = weights(of: row.feature, table)
      #expect(abs(found[0] - row.weights[0]) <= table.unit / 2)
      #expect(abs(found[1] - row.weights[1]) <= table.unit / 2)
    }
  }

  @Test func `of two features that cannot be told apart the larger stays`() throws {
    let large = WeightFile.Row(feature: feature(row: 4, mark: 7) | 1 << 16, weights: [10, 0])
    let small = WeightFile.Row(feature: feature(row: 5, mark: 7), weights: [1, 0])
    let file = WeightFile(labels: 2, bits: 3)
    let table = try #require(read(file.bytes([small, large], transitions: nil)))
    #expect(abs(weights(of: large.feature, table)[0] - 10) <= table.unit / 2)
    // It finds the other's weights: one time in 255 nothing tells them apart.
    #expect(weights(of: small.feature, table) == weights(of: large.feature, table))
  }

  @Test func `a feature that nobody has met gives nothing`() throws {
    let row = WeightFile.Row(feature: feature(row: 2, mark: 1), weights: [3, 4])
    let table = try #require(read(WeightFile(labels: 2, bits: 3).bytes([row], transitions: nil)))
    #expect(weights(of: feature(row: 2, mark: 2), table) == [0, 0])
    #expect(weights(of: feature(row: 6, mark: 1), table) == [0, 0])
  }

  @Test func `the scores of pairs of labels come back in their order`() throws {
    let row = WeightFile.Row(feature: feature(row: 2, mark: 1), weights: [127, 0])
    let bytes = WeightFile(labels: 2, bits: 3).bytes([row], transitions: [1, -2, 300, 40])
    #expect(try #require(read(bytes)).transitions == [1, -2, 300, 40])
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
