internal import Corpus

/// Who speaks under the labels of a transcript that name nobody: "Q", "A", "COUNSEL".
struct TurnSpeakers: Sendable {
  /// For each label, in lower case and without brackets, who speaks under it.
  private var actorOfLabel: [String: ActorIndex] = [:]
  private let document: Document

  init(_ document: Document, _ analysis: Analysis, _ resolver: Resolver, _ registry: ActorRegistry)
  {
    self.document = document
    let turns = analysis.attributions.indices.filter {
      analysis.attributions[$0].method == Attribution.turn
    }
    guard let first = turns.first else { return }
    // "COUNSEL (Ms Smith)" names whom "COUNSEL" is further on.
    for turn in turns {
      guard let source = analysis.attributions[turn].source, let label = label(of: source),
        let candidate = resolver.speech.candidateOfSource[turn],
        let actor = resolver.actors[candidate], registry.kind(of: actor) == .person
      else { continue }
      actorOfLabel[label, default: actor] = actor
    }
    let opening = Opening(
      of: document, before: analysis.attributions[first].source?.start ?? 0, analysis, resolver,
      registry)
    if let answers = opening.guest { actorOfLabel["a", default: answers] = answers }
    if let asks = opening.host { actorOfLabel["q", default: asks] = asks }
  }

  /// The speaker under a label; nil where the document does not tell.
  func actor(under source: TextSpan) -> ActorIndex? {
    label(of: source).flatMap { actorOfLabel[$0] }
  }

  private func label(of source: TextSpan) -> String? {
    document.text.singleLine(source).lowercased().split(separator: "(").first.map { label in
      String(label.hasSuffix(" ") ? label.dropLast() : label)
    }
  }

  /// The people of an interview, as what stands before its first question introduces them.
  private struct Opening {
    /// Who answers: whoever is mentioned most.
    var guest: ActorIndex?
    /// Who asks: somebody the guest "spoke to", or the author.
    var host: ActorIndex?

    init(
      of document: Document, before end: UInt32, _ analysis: Analysis, _ resolver: Resolver,
      _ registry: ActorRegistry
    ) {
      let words = SurroundingWords(document.text)
      var mentions: [(actor: ActorIndex, count: Int)] = []
      var asked: ActorIndex?
      for (index, candidate) in analysis.candidates.enumerated() {
        guard candidate.span.start < end, let actor = resolver.actors[index],
          registry.kind(of: actor) == .person
        else { continue }
        if candidate.span == document.author {
          host = actor
        } else if words.isIntroducedAsHost(candidate.span) {
          asked = actor
        } else if let known = mentions.firstIndex(where: { $0.actor == actor }) {
          mentions[known].count += 1
        } else if mentions.count < 32 {
          mentions.append((actor, 1))
        }
      }
      host = asked ?? host
      mentions.removeAll { $0.actor == host }
      let most = mentions.map(\.count).max()
      guest = mentions.first { $0.count == most }?.actor
    }
  }
}
