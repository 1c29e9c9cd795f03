import Testing

@testable import Language
@testable import dragoman_train

struct ClusterFileTests {
  @Test func `every word is found with its clusters, and no other word is`() throws {
    // In letters: digits are alike to clusters.
    let words = (0..<500).map { number in String(number).utf8.map { $0 + 0x31 } }
    let entries = words.enumerated().map { number, word in
      ClusterFile.Entry(
        key: ClusterTable.key(of: word), fine: number + 1, coarse: number % 200 + 1)
    }
    let bytes = ClusterFile.bytes(entries)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    let table = try #require(unsafe ClusterTable(UnsafeRawBufferPointer(copy)))
    for entry in entries {
      let found = try #require(table.clusters(of: entry.key))
      #expect(found.fine == UInt32(entry.fine))
      #expect(found.coarse == UInt32(entry.coarse))
    }
    #expect(table.clusters(of: ClusterTable.key(of: Array("other".utf8))) == nil)
  }
}
