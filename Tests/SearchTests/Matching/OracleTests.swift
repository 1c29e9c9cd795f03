import Corpus
import Search
import TestSupport
import Testing

/// Counts by walking through all words, to compare the index with.
private struct Oracle {
  let documents: [[String]]

  func count(_ matches: ([String]) -> Bool) -> Int { documents.count(where: matches) }
}

struct OracleTests {
  private func make(seed: UInt64) -> (oracle: Oracle, index: SearchIndex) {
    var random = SplitMix64(seed: seed)
    let words = ["of", "the", "in", "to", "war", "ware", "peace", "peaceful", "treaty", "p", "a"]
    var builder = CorpusBuilder()
    var documents: [[String]] = []
    for number in 0..<150 {
      let list = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        // Squared, so that some words are rare.
        let choice = Double.random(in: 0..<1, using: &random)
        return words[Int(choice * choice * Double(words.count))]
      }
      documents.append(list)
      let text = list.map {
        $0 + (Int.random(in: 0..<6, using: &random) == 0 ? "\n\n" : " ")
      }.joined()
      builder.document("\(number).txt", "# \(list[0])\n" + text)
      documents[number].insert(list[0], at: 0)
    }
    return (Oracle(documents: documents), SearchIndex(builder.corpus()))
  }

  private func count(_ query: String, _ index: SearchIndex) throws -> Int {
    index.search(try .parse("scope:document " + query), limit: 3).documentCount
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `as many documents are found as have the words`(seed: UInt64) throws {
    let (oracle, index) = make(seed: seed)
    for word in ["of", "war", "peace", "treaty", "a", "absent"] {
      #expect(try count("\"\(word)\"", index) == oracle.count { $0.contains(word) })
    }
    for prefix in ["p", "pe", "t", "w", "o", "z"] {
      #expect(
        try count(prefix + "*", index)
          == oracle.count { $0.contains { $0.hasPrefix(prefix) } })
    }
    for (first, second) in [("of", "the"), ("war", "in"), ("treaty", "peace"), ("the", "of")] {
      #expect(
        try count("\"\(first) \(second)\"", index)
          == oracle.count { zip($0, $0.dropFirst()).contains { $0 == first && $1 == second } },
        "\(first) \(second)")
      #expect(
        try count("\"\(first)\" \"\(second)\"", index)
          == oracle.count { $0.contains(first) && $0.contains(second) })
      #expect(
        try count("\"\(first)\" -\"\(second)\"", index)
          == oracle.count { $0.contains(first) && !$0.contains(second) })
      #expect(
        try count("\"\(first)\" OR \"\(second)\"", index)
          == oracle.count { $0.contains(first) || $0.contains(second) })
    }
    for phrase in [["of", "the", "in"], ["the", "war", "of"], ["in", "to", "the", "of"]] {
      #expect(
        try count("\"\(phrase.joined(separator: " "))\"", index)
          == oracle.count { words in
            words.indices.contains { words[$0...].prefix(phrase.count).elementsEqual(phrase) }
          })
    }
    #expect(
      try count("\"the pea*\"", index)
        == oracle.count { zip($0, $0.dropFirst()).contains { $0 == "the" && $1.hasPrefix("pea") } })
  }
}
