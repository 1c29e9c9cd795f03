package import Corpus

/// A row, or a few lines that belong together, in the Linked view and in a dossier.
///
/// Only positions: what is drawn is read from the corpus when it is drawn.
package enum DetailItem: Hashable, Sendable {
  /// The name of a part of the list, with the number of things in it.
  case heading(String, count: Int)
  case blank
  /// A line about the section: who wrote it and when, or what is claimed in it.
  case about(String)
  /// A remark where there is nothing to list.
  case remark(String)
  /// The line under a dossier's name: kind and counts.
  case profile(ActorIndex)
  /// The other names of an actor.
  case aliases(ActorIndex)
  /// An actor of the section shown, with its mentions there.
  case actor(ActorIndex, here: Int)
  /// So many more actors, right below it, that are not shown until it is followed.
  case moreActors(Int)
  case claim(Place)
  /// An actor named in the same sections, with their number.
  case companion(ActorIndex, sections: Int)
  /// The section of the mentions below it.
  case section(SectionPlace)
  case mention(Place)

  /// Whether it can be selected.
  package var isSelectable: Bool {
    switch self {
    case .heading, .blank, .about, .remark, .profile, .aliases: false
    case .actor, .moreActors, .claim, .companion, .section, .mention: true
    }
  }
}

extension DetailItem {
  /// The words that it shows, for filtering: none for headings and remarks, so that a filter leaves
  /// only what can be followed.
  func words(in corpus: Corpus) -> [String] {
    switch self {
    case .heading, .blank, .about, .remark, .profile, .aliases, .moreActors: return []
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
    case .heading, .blank, .about, .remark, .aliases, .moreActors, .section, .mention: nil
    }
  }
}

extension Document {
  /// The claim that a claim is reported in, if it is listed among what is said in a part of the text.
  func listedParent(ofClaim index: Int, in reach: TextSpan) -> Int? {
    guard claims.voice(at: index) != .narrated, let parent = claims.parent(at: index),
      claims.indices.contains(parent), claims.voice(at: parent) != .narrated
    else { return nil }
    let start = claims.anchor(at: parent).start
    return start >= reach.start && start < reach.end ? parent : nil
  }
}

/// What a claim's lines are, and where they begin.
struct ClaimShape {
  /// Whether a line above the content says who makes it.
  let namesSpeaker: Bool
  /// The cells by which it is indented for the claims that it is reported in.
  let nesting: Int
  /// The content, and through whom it came.
  let lines: [String]

  /// The cells before a line; without a speaker above it, the content hangs.
  func indent(ofLine line: Int) -> Int {
    line == 0 && !namesSpeaker ? ItemLayout.indent : ItemLayout.quoteIndent + nesting
  }
}

/// How many lines the rows of the Linked view and of a dossier take, and the words on them.
struct ItemLayout {
  let corpus: Corpus
  let columns: Int
  /// The section whose claims are listed; nil in a dossier, where they come from everywhere and name
  /// their section.
  var section: SectionPlace?
  /// Whether the document is named where it says something itself, as no heading says so.
  var namesDocument = false
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
      case .claim(let place): height(of: ClaimWords(corpus: corpus, place: place))
      case .aliases(let actor): aliases(of: actor).count
      default: 1
      }
    return own + explanation(of: item).count
  }

  private func height(of claim: ClaimWords) -> Int {
    let shape = shape(of: claim)
    return (shape.namesSpeaker ? 1 : 0) + shape.lines.count + (section == nil ? 1 : 0)
  }

  /// A claim's words in lines.
  func shape(of words: ClaimWords) -> ClaimShape {
    // The heading above what a document says itself names the document.
    let namesSpeaker = section == nil || namesDocument || words.claim.voice != .narrated
    let nesting = nesting(of: words.place)
    // Without a line above it the first line has the status beside it.
    let beside = namesSpeaker ? 0 : words.judgementCells
    let room = columns - Self.quoteIndent - nesting - 1 - beside
    let content = wrapped(words.content, columns: max(room, 1), limit: Self.quoteLines)
    return ClaimShape(
      namesSpeaker: namesSpeaker, nesting: nesting,
      lines: content + (words.via.map { [$0] } ?? []))
  }

  /// The cells by which a claim is indented below the listed ones that it is reported in.
  private func nesting(of place: Place) -> Int {
    guard let section else { return 0 }
    let document = corpus.documents[place.document]
    let reach = corpus.reach(of: section)
    var depth = 0
    var item = place.item
    while depth < Self.deepest, let parent = document.listedParent(ofClaim: item, in: reach) {
      depth += 1
      item = parent
    }
    return min(2 * depth, columns / 4)
  }

  /// Claims in claims are indented no further.
  private static let deepest = 4

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
