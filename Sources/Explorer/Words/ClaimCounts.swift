package import Corpus

/// How many claims there are somewhere, and how many of them are denied or alleged.
package struct ClaimCounts: Hashable, Sendable {
  package private(set) var claims = 0
  package private(set) var denied = 0
  package private(set) var alleged = 0

  /// Counts claims of a table, by their positions in it; linear in them.
  init(_ range: Range<Int>, of table: ClaimTable) {
    claims = range.count
    for index in range {
      switch table.status(at: index) {
      case .denied: denied += 1
      case .alleged: alleged += 1
      case .asserted, .hedged: break
      }
    }
  }

  /// All in a sentence's words: `7 claims: 1 denied, 2 alleged`.
  package var words: String {
    let parts = [(denied, "denied"), (alleged, "alleged")].filter { $0.0 > 0 }
      .map { "\(grouped($0.0)) \($0.1)" }
    let all = counted(claims, "claim")
    return parts.isEmpty ? all : "\(all): \(parts.joined(separator: ", "))"
  }
}

extension Corpus {
  /// The claims of a document; nil where it has not been read for claims.
  package func claimCounts(ofDocument index: Int) -> ClaimCounts? {
    let document = documents[index]
    return document.isAnalysed ? ClaimCounts(document.claims.indices, of: document.claims) : nil
  }

  /// The claims of a section and those below it; nil where they have not been looked for.
  package func claimCounts(of place: SectionPlace) -> ClaimCounts? {
    let document = documents[place.document]
    guard document.isAnalysed else { return nil }
    return ClaimCounts(document.claimIndices(in: reach(of: place)), of: document.claims)
  }

  /// A section's claims in a line: how many, of which kinds, and who makes most of them.
  ///
  /// Nil where there are none; nobody is named who makes but one, or no more than another.
  func claimSummary(of place: SectionPlace) -> String? {
    guard let counts = claimCounts(of: place), counts.claims > 0 else { return nil }
    let document = documents[place.document]
    let made = document.claims.makers(of: document.claimIndices(in: reach(of: place)))
    let most = made.values.max() ?? 0
    let first = made.filter { $0.value == most }
    guard most > 1, first.count == 1, let actor = first.keys.first,
      actors.indices.contains(Int(actor))
    else { return counts.words }
    return "\(counts.words); most by \(actors[Int(actor)].name)"
  }
}
