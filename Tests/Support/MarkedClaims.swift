internal import Corpus

/// The claims that the roles of a marked document make.
struct MarkedClaims {
  private struct Draft {
    var number: Int
    var source: Claim.Source?
    var cue: Claim.Cue?
    var content: [TextSpan] = []
    var via: [Claim.Channel] = []
    var anchor: TextSpan
  }

  private var drafts: [Draft] = []
  private let traits: [Int: CorpusBuilder.ClaimTraits]
  private let actors: [String: ActorIndex]

  init(
    _ roles: [MarkedDocument.Role], traits: [Int: CorpusBuilder.ClaimTraits],
    actors: [String: ActorIndex]
  ) {
    self.traits = traits
    self.actors = actors
    for role in roles { add(role) }
    drafts.sort { $0.anchor < $1.anchor }
  }

  private mutating func add(_ role: MarkedDocument.Role) {
    let words = role.words.split(separator: " ", maxSplits: 2).map { String($0) }
    guard words.count > 1, ["source", "cue", "content", "via"].contains(words[0]),
      let number = Int(words[1])
    else { return }
    let rest = words.count > 2 ? words[2] : ""
    let index =
      drafts.firstIndex { $0.number == number }
      ?? {
        drafts.append(Draft(number: number, anchor: role.span))
        return drafts.count - 1
      }()
    switch words[0] {
    case "source":
      // Several actors are parted by " + ".
      let speakers = rest.split(separator: " + ").compactMap { actors[String($0)] }
      drafts[index].source = Claim.Source(
        span: role.span, actor: speakers.first, others: Array(speakers.dropFirst()),
        resolution: speakers.first.map { _ in .name })
    case "cue": drafts[index].cue = Claim.Cue(span: role.span, lemma: rest)
    case "content": drafts[index].content.append(role.span)
    default:
      if let actor = actors[rest] {
        drafts[index].via.append(Claim.Channel(actor: actor, span: role.span))
      }
      return
    }
    drafts[index].anchor = drafts[index].anchor.union(role.span)
  }

  /// The claims in the order of their anchors.
  func table(seed: UInt64, section: (Int) -> Int) -> ClaimTable {
    var table = ClaimTable()
    for draft in drafts {
      let isNarrated = draft.source == nil && draft.cue == nil
      let traits = traits[draft.number] ?? .init(isNarrated ? .narrated : .reported)
      let claim = Claim(
        identifier: Identifier(.claim, seed &+ UInt64(draft.number)),
        section: section(Int(draft.anchor.start)), voice: traits.voice, source: draft.source,
        cue: draft.cue, certainty: traits.certainty, polarity: traits.polarity,
        status: traits.status,
        parent: traits.parent.flatMap { number in drafts.firstIndex { $0.number == number } },
        method: "marked", confidence: 0.75, anchor: draft.anchor)
      table.append(
        claim, content: draft.content, about: traits.about.compactMap { actors[$0] },
        via: draft.via)
    }
    return table
  }
}
