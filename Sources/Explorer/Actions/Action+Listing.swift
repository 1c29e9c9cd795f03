internal import Corpus
internal import Export
internal import Screen

extension Action {
  /// Lists of what all documents hold.
  static let listing: [Action] = [
    Action("claims", [.character("C")], "list all claims, a line each") {
      state, _ in
      state.mode = .listing(ClaimList(over: state))
      return []
    },
    Action(
      "claims-found", [.alt("c")], "list the claims that the search has found, a line each",
      in: [.search, .lines],
      unless: { $0.foundClaims == nil ? "the search asks for no claims" : nil }
    ) { state, _ in
      guard let claims = state.foundClaims, let query = state.search?.answered else {
        return [.bell]
      }
      state.mode = .listing(ClaimList(over: state, found: (claims, query)))
      return []
    },
    Action("actors", [.character("A")], "list all actors, those with the most claims first") {
      state, _ in
      state.mode = .listing(ActorList(state.corpus))
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
}
