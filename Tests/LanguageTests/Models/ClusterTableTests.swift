import Testing

@testable import Language

struct ClusterTableTests {
  /// A table of four slots, each a key with its fine and coarse cluster; a key of 0 is empty.
  private func bytes(_ slots: [(key: UInt32, fine: UInt32, coarse: UInt32)]) -> [UInt8] {
    var bytes = ClusterTable.magic + [2]
    bytes += [UInt8](repeating: 0, count: ClusterTable.headerLength - bytes.count)
    for slot in slots {
      for number in [slot.key, slot.fine | slot.coarse << 16] {
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      }
    }
    return bytes
  }

  private func clusters(of key: UInt32, in bytes: [UInt8]) -> [UInt32]? {
    let table = unsafe ClusterTable(ModelBytes.kept(bytes))
    return table?.clusters(of: key).map { [$0.fine, $0.coarse] }
  }

  @Test func `a word is found behind others with its slot, round the end as well`() {
    let bytes = bytes([(11, 500, 7), (0, 0, 0), (0, 0, 0), (7, 3, 255)])
    #expect(clusters(of: 7, in: bytes) == [3, 255])
    #expect(clusters(of: 11, in: bytes) == [500, 7])
    #expect(clusters(of: 15, in: bytes) == nil)
    #expect(clusters(of: 2, in: bytes) == nil)
  }

  @Test func `looking for a word in a full table ends`() {
    let bytes = bytes([(4, 1, 1), (5, 1, 1), (6, 1, 1), (7, 1, 1)])
    #expect(clusters(of: 8, in: bytes) == nil)
  }

  @Test func `bytes that are no table are none`() {
    let good = bytes([(4, 1, 1), (0, 0, 0), (0, 0, 0), (0, 0, 0)])
    #expect(clusters(of: 4, in: good) == [1, 1])
    for damaged in [
      [], Array(good.prefix(64)), Array(good.dropLast()), [0] + good.dropFirst(),
      Array(good.prefix(4)) + [25] + good.dropFirst(5),
    ] {
      #expect(unsafe ClusterTable(ModelBytes.kept(damaged)) == nil)
    }
  }
}
