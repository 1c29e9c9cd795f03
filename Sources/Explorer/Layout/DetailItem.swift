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
  /// The section of the mentions below it.
  case section(SectionPlace)
  case mention(Place)

  /// Whether it can be selected.
  package var isSelectable: Bool {
    switch self {
    case .heading, .blank, .remark, .profile, .aliases: false
    case .actor, .claim, .companion, .section, .mention: true
    }
  }
}

extension DetailItem {
  /// The words that it shows, for filtering: none for headings and remarks, so that a filter leaves
  /// only what can be followed.
  func words(in corpus: Corpus) -> [String] {
    switch self {
    case .heading, .blank, .remark, .profile, .aliases: return []
    case .actor(let index, _), .companion(let index, _):
      let actor = corpus.actors[Int(index)]
      return [actor.name, actor.kind.rawValue] + actor.aliases
    case .claim(let place):
      let words = ClaimWords(corpus: corpus, place: place)
      return [words.speaker, words.content, words.via ?? "", words.claim.status.rawValue]
    case .section(let place):
      return [corpus.whereabouts(document: place.document, section: place.section)]
    case .mention(let place):
      let document = corpus.documents[place.document]
      let passage = MentionPassage(document, document.mentions[place.item].span)
      return [passage.before + passage.words + passage.after]
    }
  }

  /// What can be explained about it; nil where it is neither claim nor actor.
  func explanation(in corpus: Corpus) -> Explanation? {
    switch self {
    case .claim(let place): Explanation(of: place, in: corpus)
    case .actor(let actor, _), .companion(let actor, _), .profile(let actor):
      Explanation(of: corpus.actors[Int(actor)])
    case .heading, .blank, .remark, .aliases, .section, .mention: nil
    }
  }
}

/// How many lines the rows of the Linked view and of a dossier take, and the words on them.
struct ItemLayout {
  let corpus: Corpus
  let columns: Int
  /// Whether claims name their section: in a dossier they come from everywhere.
  var showsWhereabouts = false
  /// Whether the profile of a dossier and `explained` say why they are there.
  var isExplaining = false
  var explained: DetailItem?

  static let indent = 2
  static let quoteIndent = 4
  /// A claim longer than this is read in the Text view.
  private static let quoteLines = 6

  /// Lines on the screen, at least 1.
  func height(of item: DetailItem) -> Int {
    let own =
      switch item {
      case .claim(let place):
        1 + quote(ClaimWords(corpus: corpus, place: place)).count + (showsWhereabouts ? 1 : 0)
      case .aliases(let actor): aliases(of: actor).count
      default: 1
      }
    return own + explanation(of: item).count
  }

  /// The content of a claim, and through whom it came.
  func quote(_ words: ClaimWords) -> [String] {
    wrapped(
      words.content, columns: max(columns - Self.quoteIndent - 1, 1), limit: Self.quoteLines)
      + (words.via.map { [$0] } ?? [])
  }

  func aliases(of actor: ActorIndex) -> [String] {
    let names = corpus.actors[Int(actor)].aliases.joined(separator: ", ")
    return wrapped("also: " + names, columns: max(columns - 2, 1), limit: 3)
  }

  /// The lines that say which rule or model found an item; none unless the reader has asked.
  func explanation(of item: DetailItem) -> [String] {
    guard isExplaining else { return [] }
    if case .profile = item {} else if item != explained { return [] }
    let width = max(columns - Self.quoteIndent - 1, 1)
    return (item.explanation(in: corpus)?.lines ?? []).flatMap {
      wrapped($0, columns: width, limit: 3)
    }
  }
}
