internal import Corpus

/// Turns the statements of one document into claims: sources, channels and topics as actors.
struct ClaimLinker {
  /// Somebody whom a claim came through, by the number in the document's `Cast`.
  struct Channel {
    var actor: Int32
    var span: TextSpan
  }

  private let document: PreparedDocument
  private let resolver: Resolver
  private let turns: TurnSpeakers
  /// For each candidate, the number of the actor it is for, -1 for none; who speaks tells more
  /// of the pronouns.
  private var actors: [Int32]
  private var speakers = SpeakerTracker()
  private var topics: TopicList

  init(_ document: PreparedDocument, _ resolver: Resolver) {
    self.document = document
    self.resolver = resolver
    actors = resolver.actors
    turns = TurnSpeakers(document, resolver)
    topics = TopicList(actorCount: resolver.cast.count)
  }

  /// For each candidate, the actor it is for; `.max` for none.
  var actorOfCandidate: [ActorIndex] {
    actors.map { $0 < 0 ? .max : resolver.cast.actors[Int($0)] }
  }

  /// The document's claims by anchor.
  ///
  /// - Parameter identifiers: The value of each claim's identifier.
  mutating func claims(identifiers: [UInt64]) -> ClaimTable {
    let statements = document.statements
    var table = ClaimTable(statements, identifiers: identifiers)
    var sources = [Int32](repeating: -1, count: statements.count)
    var isSettled = [Bool](repeating: false, count: statements.count)
    for index in 0..<statements.count {
      var speaker = self.speaker(of: index)
      let parent = statements.parent(at: index).flatMap { isSettled[$0] ? $0 : nil }
      let channel = parent.flatMap { parent in
        sources[parent] < 0
          ? nil
          : statements.source(at: parent).map { Channel(actor: sources[parent], span: $0) }
      }
      if speaker.actor < 0, document.sources[index].firstPerson != .none {
        speaker = personal(index, channel?.actor ?? -1) ?? speaker
      }
      if let channel, channel.actor != speaker.actor,
        !speaker.via.contains(where: { $0.actor == channel.actor })
      {
        // Who reports that somebody said it is the channel it came through.
        speaker.via.insert(channel, at: 0)
      }
      sources[index] = speaker.actor
      isSettled[index] = true
      settlePronouns(of: index, as: speaker.actor)
      collectTopics(of: index, speaker.actor)
      table.link(
        source: speaker.actor < 0 ? nil : resolver.cast.actors[Int(speaker.actor)],
        others: speaker.others.map { resolver.cast.actors[Int($0)] },
        resolution: speaker.resolution,
        about: topics.actors.map { resolver.cast.actors[Int($0)] },
        via: speaker.via.map {
          Claim.Channel(actor: resolver.cast.actors[Int($0.actor)], span: $0.span)
        })
    }
    table.trim()
    return table
  }

  // MARK: Sources

  /// Who makes a claim, and how the words of its source led there.
  private struct Speaker {
    var actor: Int32 = -1
    var resolution: Resolution?
    /// Those who speak with it.
    var others: [Int32] = []
    var via: [Channel] = []

    /// Adds somebody who speaks as well; the first who is known comes first.
    mutating func add(_ other: Speaker) {
      guard other.actor >= 0, other.actor != actor, !others.contains(other.actor) else { return }
      if actor < 0 {
        (actor, resolution) = (other.actor, other.resolution)
      } else {
        others.append(other.actor)
      }
    }
  }

  /// The source of a statement, resolved.
  private mutating func speaker(of index: Int) -> Speaker {
    var via = channels(of: index)
    guard let source = document.statements.source(at: index) else { return Speaker(via: via) }
    let found = Int(document.sources[index].candidate)
    let sentence = document.sentence(of: source)
    if found >= 0, document.candidates[found].form == .pronoun,
      let entity = resolver.entities[found],
      let last = speakers.continued(by: entity, at: sentence)
    {
      if via.isEmpty && isPerson(entity) { via = last.via }
      speakers.speaks(entity, via: via, sentence: sentence)
      return Speaker(
        actor: entity.actor.map { Int32(truncatingIfNeeded: $0) } ?? -1,
        resolution: entity.actor.map { _ in .continued }, via: via)
    }
    var speaker = found < 0 ? issuer(of: index, at: sentence) : spokenFor(found, in: index)
    if speaker.actor < 0, document.isTurn(index), turns.actor(of: index) >= 0 {
      speaker = Speaker(actor: turns.actor(of: index), resolution: .turn)
    }
    for candidate in document.otherSpeakers(of: index) {
      speaker.add(spokenFor(candidate, in: index))
    }
    via.removeAll { $0.actor == speaker.actor }
    speaker.via = via
    let entity =
      speaker.actor >= 0 ? .actor(speaker.actor) : found < 0 ? nil : resolver.entities[found]
    speakers.speaks(
      entity ?? .unnamed(Int32(truncatingIfNeeded: index)), via: via, sentence: sentence)
    return speaker
  }

  /// "The statement also said": whoever has just spoken in it, but not one who speaks of it.
  private func issuer(of statement: Int, at sentence: Int) -> Speaker {
    guard document.sources[statement].isStatement, document.statements.parent(at: statement) == nil,
      let actor = speakers.recent(at: sentence)?.entity.actor
    else { return Speaker() }
    return Speaker(actor: Int32(truncatingIfNeeded: actor), resolution: .statement)
  }

  private func isPerson(_ entity: Discourse.Entity) -> Bool {
    entity.actor.map { resolver.cast.kinds[$0] == .person } ?? true
  }

  /// The actor a source speaks as: a capital for its state.
  private func spokenFor(_ candidate: Int, in statement: Int) -> Speaker {
    if let state = resolver.state(after: candidate) {
      return Speaker(actor: state, resolution: .capital)
    }
    guard actors[candidate] >= 0 else {
      return Speaker(resolution: resolver.resolutions[candidate] == .open ? .open : nil)
    }
    let resolution: Resolution? =
      switch document.sources[statement].relation {
      case .author: .report
      case .spokenFor: .spokesman
      case .plain: resolver.resolutions[candidate]
      }
    return Speaker(actor: actors[candidate], resolution: resolution)
  }

  private func channels(of statement: Int) -> [Channel] {
    let channels = document.channels
    if channels.isEmpty { return [] }
    var at = channels.partitionPoint { $0.statement < statement }
    var found: [Channel] = []
    while at < channels.count, channels[at].statement == statement {
      let candidate = Int(channels[at].candidate)
      if actors[candidate] >= 0 {
        found.append(
          Channel(actor: actors[candidate], span: document.candidates[candidate].span))
      }
      at += 1
    }
    return found
  }

  // MARK: Pronouns

  /// Who says "I", "we" or "you" of himself or of another.
  private func personal(_ statement: Int, _ quoted: Int32) -> Speaker? {
    let isAddressed = document.sources[statement].firstPerson == .second
    let actor = isAddressed ? addressee(of: statement) : firstPerson(statement, quoted)
    guard actor >= 0 else { return nil }
    return Speaker(actor: actor, resolution: isAddressed ? .secondPerson : .firstPerson)
  }

  /// "You" in a transcript's question: who is called in the sentence, or else speaks next.
  private func addressee(of statement: Int) -> Int32 {
    if let source = document.statements.source(at: statement),
      let called = candidates(before: source).last(where: { document.candidates[$0].isAddressed })
    {
      return actors[called]
    }
    guard let turn = document.statements.parent(at: statement),
      let next = document.transcript?.answer(to: turn)
    else { return -1 }
    let candidate = Int(document.sources[next].candidate)
    return candidate >= 0 ? actors[candidate] : turns.actor(of: next)
  }

  /// "I" and "we" are who is being quoted; where nobody is, who has issued or written the text.
  private func firstPerson(_ statement: Int, _ quoted: Int32) -> Int32 {
    if document.statements.parent(at: statement) != nil { return quoted }
    let isSingular = document.sources[statement].firstPerson == .singular
    let issuer = isSingular ? document.singularIssuer : document.pluralIssuer
    return issuer >= 0 ? actors[Int(issuer)] : -1
  }

  /// "Norway said it would leave": a pronoun in reported speech is the speaker, unless another
  /// that it fits is named there before it.
  private mutating func settlePronouns(of statement: Int, as speaker: Int32) {
    guard speaker >= 0, document.statements.voice(at: statement) == .reported,
      !document.isTurn(statement)
    else { return }
    let isPerson = resolver.cast.kinds[Int(speaker)] == .person
    for span in document.statements.content(at: statement) {
      for index in candidates(in: span) {
        let candidate = document.candidates[index]
        if candidate.form != .pronoun {
          let other = actors[index]
          if other >= 0, (resolver.cast.kinds[Int(other)] == .person) == isPerson { break }
          continue
        }
        // "Blamed him", "asked her to": whom it is said to or of is no word for the speaker.
        if candidate.isObject, candidate.span.start == span.start { continue }
        guard candidate.number != .plural, (candidate.kind == .person) == isPerson,
          !isPerson || resolver.agrees(candidate, Int(speaker))
        else { continue }
        actors[index] = speaker
      }
    }
  }

  /// The candidates that start inside a span.
  private func candidates(in span: TextSpan) -> Range<Int> {
    let lower = document.candidates.partitionPoint { $0.span.start < span.start }
    var upper = lower
    while upper < document.candidates.count, document.candidates[upper].span.start < span.end {
      upper += 1
    }
    return lower..<upper
  }

  // MARK: Topics

  /// The actors named, described or meant in the content, each once, in order.
  private mutating func collectTopics(of statement: Int, _ speaker: Int32) {
    topics.begin()
    let statements = document.statements
    if statements.source(at: statement) == nil, let cue = statements.cue(at: statement) {
      topics.add(lastName(before: cue))
    }
    for span in statements.content(at: statement) {
      for index in candidates(in: span) {
        // The source's own "we" and "its" are not what it talks about.
        if actors[index] == speaker && document.candidates[index].form == .pronoun { continue }
        topics.add(actors[index])
      }
    }
  }

  private func lastName(before cue: TextSpan) -> Int32 {
    candidates(before: cue).last { actors[$0] >= 0 }.map { actors[$0] } ?? -1
  }

  /// The candidates of the same sentence that come before a span.
  private func candidates(before span: TextSpan) -> Range<Int> {
    let sentence = document.sentence(of: span)
    let upper = document.candidates.partitionPoint { $0.span.start < span.start }
    var lower = upper
    while lower > 0, Int(document.candidates[lower - 1].sentence) == sentence { lower -= 1 }
    return lower..<upper
  }
}

/// Actors by number, each once, in the order in which they are added.
struct TopicList {
  private(set) var actors: [Int32] = []
  /// For each actor, the list that it was last added to.
  private var lists: [Int32]
  private var list: Int32 = 0

  init(actorCount: Int) { lists = Array(repeating: 0, count: actorCount) }

  /// Begins a new list.
  mutating func begin() {
    actors.removeAll(keepingCapacity: true)
    list += 1
  }

  /// Adds an actor; -1 is nobody.
  mutating func add(_ actor: Int32) {
    guard actor >= 0, lists[Int(actor)] != list else { return }
    lists[Int(actor)] = list
    actors.append(actor)
  }
}
