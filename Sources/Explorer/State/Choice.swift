package import Corpus

/// One of the things that are shown, as somebody names it who points at no cell.
package enum Choice: Hashable, Sendable {
  /// A row of the list that has the keys: of a pane, of results, of lines, of places, of formats.
  case row(Int)
  /// The actor's dossier.
  case actor(ActorIndex)
  /// The words of a claim, where they stand.
  case claim(Place)
  /// What the last search has found.
  case results
}
