internal import Corpus

/// Finds whom each name, description and pronoun of one document stands for, in reading order.
///
/// A pronoun stands for the most salient actor that fits it (`Discourse`). The document is read
/// twice: the pronouns that leave no doubt tell the gender of people, and with that the others are
/// read again. Where nothing fits, nothing is said.
struct Resolver {
  private let analysis: Analysis
  private let registry: ActorRegistry
  private let text: DocumentText
  private let bearers: BearerIndex
  private let words: SurroundingWords
  /// Who is a source, and what is said by whom.
  let speech: Speech
  /// For each candidate, the actor it stands for.
  private(set) var actors: [ActorIndex?]
  /// For each candidate that stands for an actor, what led to it.
  private(set) var resolutions: [Resolution?]
  /// For each candidate, who is meant, also where that is a speaker without a name.
  private(set) var entities: [Discourse.Entity?]
  /// What a first reading said of that, for speakers who are named only behind their words.
  private var foreseen: [Discourse.Entity?]
  /// What is known so far of them; reading on tells more.
  private var genders: Genders
  private var discourse = Discourse()
  /// How often each actor has been mentioned so far.
  private var mentions: [ActorIndex: Int] = [:]
  /// Of each gender the person mentioned most so far.
  private var leaders: [Candidate.Gender: ActorIndex] = [:]

  init(
    _ analysis: Analysis, clusters: DocumentClusters, actorOfCluster: [ActorIndex],
    registry: ActorRegistry, text: DocumentText
  ) {
    self.analysis = analysis
    self.registry = registry
    self.text = text
    actors = clusters.clusterOfCandidate.map { $0.map { actorOfCluster[$0] } }
    bearers = BearerIndex(analysis, actors: actors, registry: registry)
    words = SurroundingWords(text)
    speech = Speech(analysis, sources: SourceReader(analysis, text: text))
    resolutions = zip(analysis.candidates, actors).map { candidate, actor in
      actor.map { _ in candidate.form == .name ? .name : .description }
    }
    entities = actors.map { $0.map { .actor($0) } }
    foreseen = entities
    genders = Genders(registry)
    let named = (actors, resolutions, entities)
    read()
    guard !genders.isEmpty else { return }
    foreseen = entities
    (actors, resolutions, entities) = named
    read()
  }

  /// Whether the document's pronouns, or a title, allow an actor to be meant by a pronoun.
  func agrees(_ pronoun: Candidate, _ actor: ActorIndex) -> Bool {
    let kind = registry.kind(of: actor)
    guard pronoun.kind == .person else {
      return kind == .organization || kind == .state && pronoun.number != .plural
    }
    let gender = genders.gender(of: actor)
    return kind == .person && (gender == .unknown || gender == pronoun.gender)
  }

  private mutating func read() {
    discourse = Discourse()
    mentions = [:]
    leaders = [:]
    var unnamed = speech.unnamed[...]
    for index in analysis.candidates.indices {
      let start = analysis.candidates[index].span.start
      while let next = unnamed.first, let source = analysis.attributions[next].source,
        source.start <= start
      {
        addUnnamed(next, source)
        unnamed.removeFirst()
      }
      if actors[index] == nil { resolve(index) }
      add(index)
    }
  }

  private mutating func resolve(_ index: Int) {
    switch analysis.candidates[index].form {
    case .name: break
    case .nominal:
      if let actor = apposition(of: index) {
        stand(index, for: .actor(actor), by: .apposition)
      } else if let actor = described(by: index) {
        stand(index, for: .actor(actor), by: .description)
      } else if let attribution = speech.sourceOf[index] {
        entities[index] = .unnamed(attribution)
      }
    case .pronoun:
      if let entity = antecedent(of: index) { stand(index, for: entity, by: .pronoun) }
    }
  }

  private mutating func stand(
    _ index: Int, for entity: Discourse.Entity, by resolution: Resolution
  ) {
    entities[index] = entity
    guard case .actor(let actor) = entity else { return }
    actors[index] = actor
    resolutions[index] = resolution
  }

  // MARK: What has been read

  private mutating func add(_ index: Int) {
    let candidate = analysis.candidates[index]
    let isSource = speech.sourceOf[index] != nil
    // "Oslo said": its state speaks, and goes on as "it".
    if isSource, let state = candidate.standsFor, let actor = registry.actor(named: state) {
      entities[index] = .actor(actor)
    }
    guard let entity = entities[index], candidate.sentence >= 0 else { return }
    if let actor = entity.actor { count(actor) }
    discourse.add(
      Discourse.Entry(
        entity: entity, sentence: candidate.sentence,
        role: candidate.isSubject || isSource ? .subject : words.role(of: candidate.span),
        isSource: isSource, content: speech.contentOf[index], candidate: index))
  }

  private mutating func count(_ actor: ActorIndex) {
    mentions[actor, default: 0] += 1
    let gender = genders.gender(of: actor)
    guard gender != .unknown, registry.kind(of: actor) == .person else { return }
    if let leader = leaders[gender], mentions[leader, default: 0] >= mentions[actor, default: 0] {
      return
    }
    leaders[gender] = actor
  }

  private mutating func addUnnamed(_ attribution: Int, _ source: TextSpan) {
    let sentence = analysis.sentences.partitionPoint { $0.end <= source.start }
    discourse.add(
      Discourse.Entry(
        entity: .unnamed(attribution), sentence: sentence, role: .subject, isSource: true,
        content: analysis.attributions[attribution].parent, candidate: nil))
  }

  // MARK: Pronouns

  private mutating func antecedent(of index: Int) -> Discourse.Entity? {
    let pronoun = analysis.candidates[index]
    let source = speech.sourceOf[index]
    let quoter = speech.contentOf[index].flatMap(quoter)
    let rival = words.isObject(pronoun.span) ? clauseSubject(before: index) : nil
    let window = pronoun.kind == .person ? 8 : source != nil ? 2 : 1
    let answer = discourse.mostSalient(at: pronoun.sentence, within: window) { entry in
      guard fits(pronoun, entry), entry.entity != quoter, entry.entity != rival else { return nil }
      // "“As Jan Holm has asked,” he said": nobody speaks of himself by name.
      if let source, let content = entry.content, isQuoted(content, within: source) { return nil }
      if pronoun.kind != .person, entry.role != .subject, !isFree(pronoun, isSource: source != nil)
      {
        return nil
      }
      var factor: Float = isKnown(pronoun.gender, entry.entity) ? 1.6 : 1
      if source != nil && entry.isSource { factor += 0.5 }
      if entry.role == .subject && pronoun.isSubject { factor += 0.1 }
      if let content = entry.content, content != speech.contentOf[index], isQuoted(content) {
        factor *= 0.4
      }
      return factor
    }
    // Within quotation marks anybody may be meant.
    if let actor = answer?.entity.actor, quoter == nil, isDoubtless(answer) {
      genders.count(pronoun.gender, for: actor)
    }
    return answer?.entity ?? protagonist(for: pronoun).map { .actor($0) }
  }

  /// Whether a pronoun for no person may stand for what is no subject; "its" and "they" may not.
  private func isFree(_ pronoun: Candidate, isSource: Bool) -> Bool {
    pronoun.number != .plural && (isSource || pronoun.isSubject)
  }

  private func isDoubtless(_ answer: Discourse.Answer?) -> Bool {
    answer.map { $0.salience > 2 * $0.runnerUp } ?? false
  }

  private func isKnown(_ gender: Candidate.Gender, _ entity: Discourse.Entity) -> Bool {
    entity.actor.map { genders.gender(of: $0) == gender } ?? false
  }

  /// The one whom the document is about so far, for "she" in an obituary pages behind the name.
  private func protagonist(for pronoun: Candidate) -> ActorIndex? {
    guard pronoun.kind == .person, let leader = leaders[pronoun.gender],
      mentions[leader, default: 0] > 4
    else { return nil }
    return leader
  }

  private func fits(_ pronoun: Candidate, _ entry: Discourse.Entry) -> Bool {
    switch entry.entity {
    case .actor(let actor): agrees(pronoun, actor)
    case .unnamed(let attribution): fits(pronoun, unnamed: attribution)
    }
  }

  /// A speaker without a name is a person, or several: nothing else speaks unnamed.
  private func fits(_ pronoun: Candidate, unnamed attribution: Int) -> Bool {
    guard let source = analysis.attributions[attribution].source else { return false }
    let isPlural = words.isPlural(source)
    if isPlural || pronoun.number == .plural { return isPlural && pronoun.number == .plural }
    guard pronoun.kind == .person else { return false }
    let gender = words.gender(of: source)
    return gender == .unknown || gender == pronoun.gender
  }

  /// Who is quoted where a pronoun stands, and so speaks of others with it.
  private func quoter(_ attribution: Int) -> Discourse.Entity? {
    guard isQuoted(attribution) else { return nil }
    return speech.candidateOfSource[attribution].flatMap { entities[$0] ?? foreseen[$0] }
      ?? .unnamed(attribution)
  }

  private func isQuoted(_ attribution: Int) -> Bool {
    analysis.attributions[attribution].voice == .quoted
      || analysis.attributions[attribution].method == Attribution.turn
  }

  /// Whether some content, or what it is reported in, is an attribution's own quotation.
  private func isQuoted(_ content: Int, within attribution: Int) -> Bool {
    var content: Int? = content
    for _ in 0..<4 {
      guard let current = content else { return false }
      if current == attribution { return isQuoted(attribution) }
      content = analysis.attributions[current].parent
    }
    return false
  }

  /// The subject of the clause that a pronoun is the object of: "Velden met her" is another "her".
  private func clauseSubject(before index: Int) -> Discourse.Entity? {
    let sentence = analysis.candidates[index].sentence
    for other in analysis.candidates.indices.prefix(index).suffix(8).reversed() {
      guard analysis.candidates[other].sentence == sentence else { return nil }
      if analysis.candidates[other].isSubject { return entities[other] }
    }
    return nil
  }

  // MARK: Descriptions

  /// The last actor before a description that bears its head as title or in its name.
  private func described(by index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard candidate.number != .plural, let head = BearerIndex.head(of: candidate) else {
      return nil
    }
    let named = bearers.last(before: index, head: head, in: candidate)
    if candidate.kind == .organization, BearerIndex.isGeneric(head) {
      // "The group" is rather one just named than one that has the word in its name.
      let isNear = named.map { candidate.sentence - analysis.candidates[$0].sentence <= 2 }
      if isNear != true, let group = salientBody(at: candidate.sentence) { return group }
    }
    if let named { return actors[named] }
    // "The president" may stand before the first mention of the name.
    guard candidate.kind == .person else { return nil }
    return bearers.firstPerson(behind: index, head: head).flatMap { actors[$0] }
  }

  private func salientBody(at sentence: Int) -> ActorIndex? {
    discourse.mostSalient(at: sentence, within: 2) { entry in
      guard let actor = entry.entity.actor, registry.kind(of: actor) == .organization,
        !BearerIndex.isOffice(registry.key(of: actor))
      else { return nil }
      return 1
    }?.entity.actor
  }

  /// "Norway's minister, Anna X": the person named right behind a comma.
  private func apposition(of index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard candidate.kind == .person, candidate.number != .plural else { return nil }
    for other in analysis.candidates.indices.dropFirst(index + 1).prefix(2) {
      let name = analysis.candidates[other]
      guard name.form == .name, name.kind == .person, name.span.start >= candidate.span.end
      else { continue }
      let gap = text.bytes[Int(candidate.span.end)..<Int(name.span.start)]
      if gap.elementsEqual(", ".utf8) || gap.elementsEqual(" ".utf8) { return actors[other] }
    }
    return nil
  }
}
