package import Corpus

/// A row, or a few lines that belong together, in the Linked view and in a dossier.
///
/// Only positions: what is drawn is read from the corpus when it is drawn.
package enum DetailItem: Hashable, Sendable {
  /// The name of a part of the list, with the number of things in it.
  case heading(String, count: Int)
  case blank
  /// A remark where there is nothing to list.
  case remark(String)
  /// The line under a dossier's name: kind and counts.
  case profile(ActorIndex)
  /// The other names of an actor.
  case aliases(ActorIndex)
  /// An actor of the section shown, with its mentions there.
  case actor(ActorIndex, here: Int)
  case claim(Place)
  /// An actor named in the same sections, with their number.
  case companion(ActorIndex, sections: Int)
  /// The section that the mentions below it stand in.
  case section(SectionPlace)
  case mention(Place)

  /// Whether a reader can stand on it.
  package var isSelectable: Bool {
    switch self {
    case .heading, .blank, .remark, .profile, .aliases: false
    case .actor, .claim, .companion, .section, .mention: true
    }
  }
}
