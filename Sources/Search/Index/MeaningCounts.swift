package import Corpus

/// How many claims the queries that words lead to find, counted in one pass over all claims.
package struct MeaningCounts: Sendable {
  private var counts: [String: Int] = [:]

  /// Linear in the claims, of which nothing but a few bits is read.
  package init(_ corpus: Corpus) {
    var statuses = Tally<Claim.Status>()
    var voices = Tally<Claim.Voice>()
    var namings = Tally<SourceNaming>()
    for document in corpus.documents {
      let claims = document.claims
      for index in claims.indices {
        statuses.add(claims.status(at: index))
        voices.add(claims.voice(at: index))
        if let naming = SourceNaming(claims, at: index) { namings.add(naming) }
      }
    }
    for status in Claim.Status.allCases {
      counts["status:\(status.rawValue)"] = statuses.count(of: status)
    }
    for voice in Claim.Voice.allCases {
      counts["voice:\(voice.rawValue)"] = voices.count(of: voice)
    }
    for naming in SourceNaming.allCases {
      counts["source:\(naming.rawValue)"] = namings.count(of: naming)
    }
    for word in SourceNaming.words {
      counts["by:\(word)"] = SourceNaming.meant(by: word).reduce(0) { $0 + namings.count(of: $1) }
    }
  }

  /// How many claims a query of `WordMeaning` finds; nil where that is not counted.
  package func count(of query: String) -> Int? { counts[query] }
}

/// How often each of a few cases occurs: no more than a comparison for each case, and no hash.
private struct Tally<Case: CaseIterable & Equatable> {
  private let cases = Array(Case.allCases)
  private var counts = [Int](repeating: 0, count: Case.allCases.count)

  mutating func add(_ value: Case) {
    for place in cases.indices where cases[place] == value { counts[place] += 1 }
  }

  func count(of value: Case) -> Int { cases.firstIndex(of: value).map { counts[$0] } ?? 0 }
}
