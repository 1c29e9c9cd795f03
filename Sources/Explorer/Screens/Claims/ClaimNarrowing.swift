internal import Corpus

/// Which claims a table lists, besides what its filter leaves: the keys that narrow it set this.
struct ClaimNarrowing: Equatable, Sendable {
  /// Of which statuses; none for all.
  var statuses: Set<Claim.Status> = []
  var voices = Voices.all
  /// Only what rests on nobody with a name.
  var isUnnamed = false
  /// Only what came through somebody.
  var isCarried = false

  /// Whose words are listed.
  enum Voices: Sendable {
    case all
    case others
    case quoted
  }

  func includes(_ claims: ClaimTable, _ item: Int) -> Bool {
    let statements = claims.statements
    let voice = statements.voice(at: item)
    if voices == .others && voice == .narrated || voices == .quoted && voice != .quoted {
      return false
    }
    if !statuses.isEmpty, !statuses.contains(statements.status(at: item)) { return false }
    if isUnnamed, voice == .narrated || !claims.speakers(at: item).isEmpty { return false }
    return !isCarried || !claims.via(at: item).isEmpty
  }

  /// What is left, in words.
  var words: [String] {
    let statuses = Claim.Status.allCases.reversed().filter(statuses.contains).map(\.rawValue)
    let voices: String? =
      switch self.voices {
      case .all: nil
      case .others: "of others"
      case .quoted: "quoted"
      }
    return [
      statuses.isEmpty ? nil : statuses.joined(separator: " or "), isUnnamed ? "unnamed" : nil,
      voices, isCarried ? "through somebody" : nil,
    ].compactMap(\.self)
  }

  /// All claims, and those that are left of them.
  func apply(to corpus: Corpus) -> [Place] {
    var places: [Place] = []
    let takesAll = self == ClaimNarrowing()
    corpus.documents.forEachClaimTable { document, claims in
      for item in 0..<claims.count where takesAll || includes(claims, item) {
        places.append(Place(document: document, item: item))
      }
    }
    return places
  }

  func apply(to places: [Place], _ corpus: Corpus) -> [Place] {
    places.filter { includes(corpus.documents[$0.document].claims, $0.item) }
  }
}
