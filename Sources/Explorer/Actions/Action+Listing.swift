internal import Corpus
internal import Export
internal import Screen
internal import Search

extension Action {
  /// Lists of what all documents hold.
  static let listing: [Action] = [
    Action(
      "claims", [.character("C")], "list all claims, a line each", in: [.panes, .lines]
    ) { state, _ in
      state.mode = .listing(ClaimList(over: state))
      return []
    },
    Action(
      "claims-found", [.alt("c")], "list the claims that the search has found, a line each",
      in: [.search, .lines], unless: { $0.whyNoClaims }
    ) { state, _ in
      state.mode = .listing(ClaimList(over: state, ofSearch: true))
      return []
    },
    Action(
      "actors", [.character("A")], "list all actors, those with the most claims first",
      in: [.panes, .lines]
    ) { state, _ in
      state.mode = .listing(ActorList(over: state))
      return []
    },
  ]
}

extension State {
  /// The claims that the search has found; nil where it asks for no claims.
  var foundClaims: [Place]? {
    guard case .claims(let places)? = foundChoice else { return nil }
    return places
  }

  /// Whether the search has found more sections than it gives.
  var isSearchCut: Bool {
    search.map { $0.results.hits.count < $0.results.sectionCount } ?? false
  }

  fileprivate var whyNoClaims: String? {
    guard let search, search.error == nil, !search.results.hits.isEmpty else { return "no match" }
    return foundClaims == nil ? "the search asks for no claims" : nil
  }

  /// Gives a table of found claims what the search has found since.
  mutating func renewFoundClaims() {
    guard var list = mode.screen as? ClaimList else { return }
    list.renew(of: self)
    mode = .listing(list)
  }
}
