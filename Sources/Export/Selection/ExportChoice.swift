package import Corpus

/// What part of a corpus is written.
package enum ExportChoice: Hashable, Sendable {
  case everything
  case documents([Int])
  /// Sections, each with those below it: one on the screen, or a search's results.
  case sections([SectionPlace])
  /// Claims by document and position in it, each with the section it stands in and the claims it
  /// is reported in: what a query for claims has found.
  case claims([Place])
  /// An actor's dossier: its mentions, and the claims by, about and via it.
  case actor(ActorIndex)
}
