internal import Corpus

/// The words that a row of the Detail pane shows, for filtering.
struct ItemWords {
  let corpus: Corpus

  /// No words for headings and remarks: a filter leaves only what can be followed.
  func words(of item: DetailItem) -> [String] {
    switch item {
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
}
