import Testing

@testable import Language

/// Numbers for hashes, and the sets and tables made of them.
struct HashNumbersTests {
  @Test func `hashes are numbered in the order in which they are met`() {
    var numbers = HashNumbers()
    // Zero and neighbours of it are hashes like others.
    let hashes = (0..<5_000).map { UInt64($0) &* 0x1_0000_0001 }
    for (index, hash) in hashes.enumerated() {
      #expect(numbers.number(of: hash) == nil)
      numbers.add(hash)
      #expect(numbers.number(of: hash) == index)
    }
    #expect(hashes.map { numbers.number(of: $0) } == hashes.indices.map { $0 })
    #expect(numbers.number(of: .max) == nil)
  }

  @Test func `a set has the words that it was given, in any case`() {
    var words: WordSet = [.and, .the]
    words.insert(Word("Oslo"))
    words.insert(Word("oslo"))
    #expect(words.contains(Word("OSLO")) && words.contains(.and) && words.contains(.the))
    #expect(!words.contains(.of))
    #expect(!WordSet().contains(.of))
  }

  @Test func `a table gives back what it was given`() {
    let table = WordTable([.and: 1, .the: 2])
    #expect(table[.and] == 1 && table[.the] == 2 && table[.of] == nil)
  }
}
