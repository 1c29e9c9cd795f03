internal import Corpus

/// Turns the attributions of one document into claims: sources, channels and topics as actors.
struct ClaimLinker {
  private let document: Document
  private let analysis: Analysis
  private let sources: SourceReader
  /// For each candidate, the actor it stands for; who speaks tells more of the pronouns.
  private(set) var actors: [ActorIndex?]
  private let resolver: Resolver
  private let turns: TurnSpeakers
  private let registry: ActorRegistry
  private var speakers = SpeakerTracker()

  init(
    document: Document, analysis: Analysis, resolver: Resolver, registry: ActorRegistry
  ) {
    self.document = document
    self.analysis = analysis
    sources = SourceReader(analysis, text: document.text)
    actors = resolver.actors
    self.resolver = resolver
    turns = TurnSpeakers(document, analysis, resolver, registry)
    self.registry = registry
  }

  /// The document's claims by anchor; identifiers are kept unique through `used`.
  mutating func claims(used: inout [Identifier: Int]) -> ClaimTable {
    let anchors = analysis.attributions.map(Self.anchor)
    let order = anchors.indices.sorted { anchors[$0] < anchors[$1] }
    var position = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { position[index] = place }
    var table = ClaimTable()
    var channels: [Int: Claim.Channel] = [:]
    for index in order {
      let attribution = analysis.attributions[index]
      let anchor = anchors[index]
      guard let section = document.sectionIndex(at: Int(anchor.start)) else { continue }
      var speaker = self.speaker(of: index)
      let parent = attribution.parent.flatMap { channels[$0] }
      if speaker.actor == nil, let source = attribution.source,
        let actor = firstPerson(source, quotedBy: attribution.parent, parent?.actor)
      {
        speaker = Speaker(actor: actor, resolution: .firstPerson)
      }
      if let parent, parent.actor != speaker.actor,
        !speaker.via.contains(where: { $0.actor == parent.actor })
      {
        // Who reports that somebody said it is the channel it came through.
        speaker.via.insert(parent, at: 0)
      }
      if let actor = speaker.actor, let span = attribution.source {
        channels[index] = Claim.Channel(actor: actor, span: span)
      }
      settlePronouns(of: attribution, as: speaker.actor)
      let claim = Claim(
        identifier: identifier(attribution, section: section, used: &used), section: section,
        voice: attribution.voice,
        source: attribution.source.map {
          Claim.Source(span: $0, actor: speaker.actor, resolution: speaker.resolution)
        },
        cue: attribution.cue.map { Claim.Cue(span: $0, lemma: attribution.lemma) },
        certainty: attribution.certainty, polarity: attribution.polarity,
        status: attribution.status, parent: attribution.parent.map { position[$0] },
        method: attribution.method, confidence: attribution.confidence, anchor: anchor)
      table.append(
        claim, content: attribution.content, about: about(attribution, speaker.actor),
        via: speaker.via)
    }
    return table
  }

  private static func anchor(_ attribution: Attribution) -> TextSpan {
    let parts = attribution.content + [attribution.source, attribution.cue].compactMap { $0 }
    guard let first = parts.first else { return TextSpan(0, 0) }
    return parts.dropFirst().reduce(first) { $0.union($1) }
  }

  // MARK: Sources

  /// Who makes a claim, and how the words of its source led there.
  private struct Speaker {
    var actor: ActorIndex?
    var resolution: Resolution?
    var via: [Claim.Channel] = []
  }

  private mutating func speaker(of index: Int) -> Speaker {
    let attribution = analysis.attributions[index]
    var via = attribution.via.compactMap(channel)
    guard let source = attribution.source else { return Speaker(via: via) }
    let found = resolver.speech.candidateOfSource[index]
    let sentence = sentence(of: source)
    if let found, isPronoun(found), let entity = resolver.entities[found],
      let last = speakers.continued(by: entity, at: sentence)
    {
      if via.isEmpty && isPerson(entity) { via = last.via }
      speakers.speaks(entity, via: via, sentence: sentence)
      return Speaker(
        actor: entity.actor, resolution: entity.actor.map { _ in .continued }, via: via)
    }
    var speaker = found.map { spokenFor($0, in: source) } ?? Speaker()
    if speaker.actor == nil, attribution.method == Attribution.turn,
      let actor = turns.actor(under: source)
    {
      speaker = Speaker(actor: actor, resolution: .turn)
    }
    via.removeAll { $0.actor == speaker.actor }
    speaker.via = via
    let entity = speaker.actor.map { .actor($0) } ?? found.flatMap { resolver.entities[$0] }
    speakers.speaks(entity ?? .unnamed(index), via: via, sentence: sentence)
    return speaker
  }

  private func isPerson(_ entity: Discourse.Entity) -> Bool {
    entity.actor.map { registry.kind(of: $0) == .person } ?? true
  }

  /// The actor a source speaks as: a capital for its state.
  private func spokenFor(_ candidate: Int, in source: TextSpan) -> Speaker {
    if let state = analysis.candidates[candidate].standsFor,
      let actor = registry.actor(named: state)
    {
      return Speaker(actor: actor, resolution: .capital)
    }
    guard let actor = actors[candidate] else { return Speaker() }
    let name = analysis.candidates[candidate].span
    var resolution = resolver.resolutions[candidate]
    if sources.author(of: source) == candidate {
      resolution = .report
    } else if sources.isSpokenFor(name, by: source) {
      resolution = .spokesman
    }
    return Speaker(actor: actor, resolution: resolution)
  }

  // MARK: Pronouns

  private func isPronoun(_ candidate: Int) -> Bool {
    analysis.candidates[candidate].form == .pronoun
  }

  /// "I" and "we" are who is being quoted; where nobody is, "I" is the author.
  private func firstPerson(
    _ source: TextSpan, quotedBy parent: Int?, _ speaker: ActorIndex?
  ) -> ActorIndex? {
    let word = document.text[source].lowercased()
    guard word == "i" || word == "we" else { return nil }
    if parent != nil { return speaker }
    guard word == "i", let author = document.author else { return nil }
    return analysis.candidates.firstIndex { $0.span == author }.flatMap { actors[$0] }
  }

  /// "Norway said it would leave": a pronoun in reported speech is the speaker, unless another
  /// that it fits is named there before it.
  private mutating func settlePronouns(of attribution: Attribution, as speaker: ActorIndex?) {
    guard let speaker, attribution.voice == .reported, attribution.method != Attribution.turn
    else { return }
    let isPerson = registry.kind(of: speaker) == .person
    for span in attribution.content {
      let lower = analysis.candidates.partitionPoint { $0.span.start < span.start }
      for index in lower..<analysis.candidates.count {
        let candidate = analysis.candidates[index]
        guard candidate.span.start < span.end else { break }
        if candidate.form != .pronoun {
          let other = actors[index].map { registry.kind(of: $0) == .person }
          if other == isPerson { break }
          continue
        }
        guard candidate.number != .plural, (candidate.kind == .person) == isPerson,
          !isPerson || resolver.agrees(candidate, speaker)
        else { continue }
        actors[index] = speaker
      }
    }
  }

  // MARK: Channels and topics

  private func channel(_ span: TextSpan) -> Claim.Channel? {
    let lower = analysis.candidates.partitionPoint { $0.span < span }
    let same = analysis.candidates[lower...].prefix { $0.span == span }
    guard let index = same.firstIndex(where: { $0.form == .name }), let actor = actors[index]
    else { return nil }
    return Claim.Channel(actor: actor, span: span)
  }

  /// The actors named, described or meant in the content, each once, in order.
  private func about(_ attribution: Attribution, _ speaker: ActorIndex?) -> [ActorIndex] {
    var found: [ActorIndex] = []
    var seen: Set<ActorIndex> = []
    if attribution.source == nil, let cue = attribution.cue,
      let subject = lastName(before: cue, in: sentence(of: cue))
    {
      found.append(subject)
      seen.insert(subject)
    }
    for span in attribution.content {
      let lower = analysis.candidates.partitionPoint { $0.span.start < span.start }
      for index in lower..<analysis.candidates.count {
        guard analysis.candidates[index].span.start < span.end else { break }
        guard let actor = actors[index] else { continue }
        // The source's own "we" and "its" are not what it talks about.
        if actor == speaker && analysis.candidates[index].form == .pronoun { continue }
        if seen.insert(actor).inserted { found.append(actor) }
      }
    }
    return found
  }

  private func lastName(before cue: TextSpan, in sentence: Int) -> ActorIndex? {
    let upper = analysis.candidates.partitionPoint { $0.span.start < cue.start }
    for index in analysis.candidates.indices.prefix(upper).reversed() {
      guard analysis.candidates[index].sentence == sentence else { return nil }
      if let actor = actors[index] { return actor }
    }
    return nil
  }

  private func sentence(of span: TextSpan) -> Int {
    analysis.sentences.partitionPoint { $0.end <= span.start }
  }

  // MARK: Identifiers

  /// A claim's own words name it, and where they stand twice, how many stood before.
  private func identifier(
    _ attribution: Attribution, section: Int, used: inout [Identifier: Int]
  ) -> Identifier {
    var hash = StableHash()
    hash.combine(Int(truncatingIfNeeded: document.sections[section].identifier.value))
    for span in [attribution.source, attribution.cue].compactMap({ $0 }) + attribution.content {
      hash.combine(document.text.bytes[span.range])
    }
    let first = Identifier(.claim, hash.value)
    var identifier = first
    while used[identifier] != nil {
      var numbered = hash
      numbered.combine(used[first, default: 0])
      used[first, default: 0] += 1
      identifier = Identifier(.claim, numbered.value)
    }
    used[identifier] = 1
    return identifier
  }
}
