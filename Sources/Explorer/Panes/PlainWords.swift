internal import Corpus

/// The rows of the Linked view and of a dossier as sentences.
struct PlainWords {
  let corpus: Corpus

  /// A row; empty for a blank one.
  func text(of item: DetailItem, inDossier isDossier: Bool) -> String {
    switch item {
    case .heading(let title, let count): "\(title): \(grouped(count))."
    case .remark(let words): "\(words)."
    // The heading of the list says these.
    case .about, .blank, .profile, .aliases: ""
    case .actor(let index, let here):
      "\(name(index)): \(counted(here, "mention")) here, "
        + "\(grouped(corpus.actors[Int(index)].mentionCount)) in all."
    case .moreActors(let count): "\(counted(count, "more actor"))."
    case .companion(let index, let sections):
      "\(name(index)): in \(counted(sections, "section")) with it."
    case .claim(let place): claim(place) + (isDossier ? " In \(whereabouts(of: place))." : "")
    case .section(let place): "Section: \(title(of: place)), in \(documentTitle(place.document))."
    case .mention(let place): mention(place)
    }
  }

  /// An actor's name and kind.
  func name(_ index: ActorIndex) -> String {
    let actor = corpus.actors[Int(index)]
    return "\(actor.name), \(actor.kind.rawValue)"
  }

  func title(of place: SectionPlace) -> String {
    let document = corpus.documents[place.document]
    guard document.sections.indices.contains(place.section) else { return document.title }
    return document.title(of: document.sections[place.section])
  }

  func documentTitle(_ index: Int) -> String { corpus.documents[index].title }

  func dossierHeading(_ index: ActorIndex) -> [String] {
    let actor = corpus.actors[Int(index)]
    let mentions = counted(actor.mentionCount, "mention")
    let documents = counted(actor.documentCount, "document")
    return ["Dossier of \(name(index)). \(mentions) in \(documents)."]
      + (actor.aliases.isEmpty ? [] : ["Also called \(actor.aliases.joined(separator: ", "))."])
  }

  /// A claim with everything about it: status, who, what, about whom, through whom.
  func claim(_ place: Place) -> String {
    let words = ClaimWords(corpus: corpus, place: place)
    let content = words.content
    return "\(introduction(words)): \(content)" + (content.endsSentence ? "" : ".") + links(place)
  }

  /// A claim with the first words of its content, which has just been read.
  func shortClaim(_ place: Place) -> String {
    let words = ClaimWords(corpus: corpus, place: place)
    let start = words.content.split(separator: " ").prefix(8).joined(separator: " ")
    return "\(introduction(words)): \(start)" + (start == words.content ? "." : " …")
      + links(place)
  }

  private func introduction(_ words: ClaimWords) -> String {
    "Claim, \(words.claim.status.rawValue). \(words.speaker.prefix(1).uppercased())"
      + words.speaker.dropFirst()
  }

  private func links(_ place: Place) -> String {
    let claim = ClaimDescription(place, of: corpus)
    return (claim.about.isEmpty ? "" : " About \(claim.about.joined(separator: ", ")).")
      + (claim.via.isEmpty ? "" : " Via \(claim.via.joined(separator: ", ")).")
  }

  private func whereabouts(of place: Place) -> String {
    let section = corpus.documents[place.document].claims[place.item].section
    return title(of: SectionPlace(document: place.document, section: section)) + ", "
      + documentTitle(place.document)
  }

  private func mention(_ place: Place) -> String {
    let document = corpus.documents[place.document]
    let passage = MentionPassage(document, document.mentions[place.item].span)
    let sentence = passage.before + passage.words + passage.after
    return "Mentioned as “\(passage.words)”: \(sentence)"
  }
}

extension String {
  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    var rest = self[...]
    while let last = rest.last, "”\"’')»".contains(last) { rest.removeLast() }
    return rest.last.map { ".!?…".contains($0) } ?? false
  }
}
