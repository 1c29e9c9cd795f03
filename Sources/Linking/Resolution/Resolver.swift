internal import Corpus

/// Finds whom each name, description and pronoun of one document stands for, in reading order.
///
/// A pronoun stands for the most salient actor that fits it (`Discourse`). The document is read
/// twice: the pronouns that leave no doubt tell the gender of people, and with that the others are
/// read again. Where nothing fits, nothing is said.
struct Resolver {
  private let document: PreparedDocument
  private let registry: ActorRegistry
  let cast: Cast
  private let bearers: BearerIndex
  /// For each candidate, the number of the actor it is for in the cast; -1 for none.
  private(set) var actors: [Int32]
  /// For each candidate that stands for an actor, what led to it.
  private(set) var resolutions: [Resolution?]
  /// For each candidate, who is meant, also where that is a speaker without a name.
  private(set) var entities: [Discourse.Entity?]
  /// What a first reading said of that, for speakers who are named only after their words.
  private var foreseen: [Discourse.Entity?]
  /// What is known so far of them; reading on tells more.
  private var genders: Genders
  private var discourse = Discourse()
  /// How often each actor has been mentioned so far.
  private var mentions: [Int32] = []
  /// Whether the last pronoun fits several equally well.
  private var isOpen = false
  /// How near the second may come to the most salient, that a pronoun is not open.
  private static let tie: Float = 0.97
  /// What a person counts who is only described, beside one with a name.
  private static let described: Float = 0.6
  /// Of each gender the person mentioned most so far; -1 for nobody.
  private var leaders: [Int] = []

  /// - Parameter position: The document's position in the corpus.
  init(_ document: PreparedDocument, at position: Int, registry: ActorRegistry) {
    self.document = document
    self.registry = registry
    let cast = Cast(document, at: position, in: registry)
    self.cast = cast
    let actors = document.candidates.map { candidate in
      candidate.cluster < 0 ? -1 : cast.ofCluster[Int(candidate.cluster)]
    }
    self.actors = actors
    bearers = BearerIndex(document, cast, actorOfCandidate: actors, registry: registry)
    resolutions = document.candidates.map { candidate in
      if candidate.cluster < 0 { return nil }
      if candidate.form != .name { return .description }
      return registry.isByOthers(document.clusters.rows[Int(candidate.cluster)]) ? .usage : .name
    }
    entities = actors.map { $0 < 0 ? nil : .actor($0) }
    foreseen = entities
    genders = Genders(cast)
    let named = (self.actors, resolutions, entities)
    read()
    guard !genders.isEmpty else { return }
    foreseen = entities
    (self.actors, resolutions, entities) = named
    read()
  }

  /// For each candidate, the actor it is for; `.max` for none.
  var actorOfCandidate: [ActorIndex] { actors.map { $0 < 0 ? .max : cast.actors[Int($0)] } }

  /// Whether the document's pronouns, or a title, allow an actor to be meant by a pronoun.
  func agrees(_ pronoun: PreparedCandidate, _ actor: Int) -> Bool {
    let kind = cast.kinds[actor]
    guard pronoun.kind == .person else {
      return kind == .organization || kind == .state && pronoun.number != .plural
    }
    guard kind == .person else { return false }
    let gender = genders.gender(of: actor)
    return gender == .unknown || gender == pronoun.gender
  }

  private mutating func read() {
    discourse = Discourse()
    mentions = Array(repeating: 0, count: cast.count)
    leaders = [-1, -1, -1, -1]
    // Held here, so that not every look at one of them counts a reference.
    let (unnamed, statements) = (document.unnamed, document.statements)
    var next = 0
    for (index, candidate) in document.candidates.enumerated() {
      while next < unnamed.count, let source = statements.source(at: Int(unnamed[next])),
        source.start <= candidate.span.start
      {
        addUnnamed(Int(unnamed[next]), source)
        next += 1
      }
      if actors[index] < 0 { resolve(index, candidate) }
      add(index, candidate)
    }
  }

  private mutating func resolve(_ index: Int, _ candidate: PreparedCandidate) {
    switch candidate.form {
    case .name: break
    case .nominal:
      if let actor = apposition(of: index) {
        stand(index, for: .actor(actor), by: .apposition)
      } else if let actor = described(by: index) {
        stand(index, for: .actor(actor), by: .description)
      } else if let statement = document.statement(ofSource: index) {
        entities[index] = .unnamed(Int32(truncatingIfNeeded: statement))
      } else if candidate.kind == .person {
        entities[index] = .described(Int32(truncatingIfNeeded: index))
      }
    case .pronoun:
      if let entity = antecedent(of: index) {
        stand(index, for: entity, by: .pronoun)
      } else if isOpen {
        resolutions[index] = .open
      }
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

  private mutating func add(_ index: Int, _ candidate: PreparedCandidate) {
    let isSource = candidate.isSource
    // "Oslo said": its state speaks, and goes on as "it".
    if isSource, let state = state(after: index) { entities[index] = .actor(state) }
    // Nobody is spoken of as "he" by being a label or by being called.
    guard let entity = entities[index], candidate.sentence >= 0, !candidate.isAddressed,
      !isLabel(index)
    else { return }
    if let actor = entity.actor { count(actor) }
    discourse.add(
      Discourse.Entry(
        entity: entity, sentence: Int(candidate.sentence),
        role: isSource && !candidate.isAgent ? .subject : candidate.role,
        isSource: isSource && !candidate.isAgent, content: candidate.saying))
  }

  /// Whether a candidate is the label of a turn.
  private func isLabel(_ index: Int) -> Bool {
    document.candidates[index].isSource
      && document.statement(ofSource: index).map(document.isTurn) ?? false
  }

  /// The state that a name stands for as its capital.
  func state(after candidate: Int) -> Int32? {
    guard let capital = document.state(after: candidate), cast.ofCapital[capital] >= 0
    else { return nil }
    return cast.ofCapital[capital]
  }

  private mutating func count(_ actor: Int) {
    mentions[actor] += 1
    let gender = genders.gender(of: actor)
    guard gender != .unknown, cast.kinds[actor] == .person else { return }
    let leader = leaders[Int(gender.rawValue)]
    if leader >= 0, mentions[leader] >= mentions[actor] { return }
    leaders[Int(gender.rawValue)] = actor
  }

  private mutating func addUnnamed(_ statement: Int, _ source: TextSpan) {
    discourse.add(
      Discourse.Entry(
        entity: .unnamed(Int32(truncatingIfNeeded: statement)),
        sentence: document.sentence(of: source), role: .subject, isSource: true,
        content: document.statements.parent(at: statement)))
  }

  // MARK: Pronouns

  private mutating func antecedent(of index: Int) -> Discourse.Entity? {
    isOpen = false
    let pronoun = document.candidates[index]
    let quoter = pronoun.saying.flatMap(quoter)
    let answer = mostSalient(for: index, besides: quoter)
    if let answer, answer.runnerUp > answer.salience * Self.tie {
      isOpen = true
      return nil
    }
    // Within quotation marks anybody may be meant.
    if let actor = answer?.entity.actor, quoter == nil, isDoubtless(answer) {
      genders.count(pronoun.gender, for: actor)
    }
    return answer?.entity ?? protagonist(for: pronoun).map { .actor($0) }
  }

  /// The most salient entity that a pronoun may stand for, who is not the one that speaks.
  private func mostSalient(
    for index: Int, besides quoter: Discourse.Entity?
  ) -> Discourse.Answer? {
    let pronoun = document.candidates[index]
    var rivals = pronoun.isObject ? clauseSubjects(before: index) : []
    let source = document.statement(ofSource: index)
    let window = pronoun.kind == .person ? 8 : source != nil ? 2 : 1
    let sentence = Int(pronoun.sentence)
    // "He replied": not the one who spoke before him.
    if let source, document.sources[source].isReply,
      let last = discourse.recent(at: sentence, within: 2).first(where: \.isSource)
    {
      rivals.append(last.entity)
    }
    var salience = Salience(at: sentence)
    for entry in discourse.recent(at: sentence, within: window)
    where entry.entity != quoter && !rivals.contains(entry.entity)
      && isAntecedent(entry, of: pronoun, source)
    {
      salience.add(entry, factor: factor(of: entry, for: pronoun))
    }
    return salience.answer
  }

  /// - Parameter source: The statement that the pronoun is the source of.
  private func isAntecedent(
    _ entry: Discourse.Entry, of pronoun: PreparedCandidate, _ source: Int?
  ) -> Bool {
    guard fits(pronoun, entry) else { return false }
    // "“As Jan Holm has asked,” he said": nobody speaks of himself by name.
    if let source, let content = entry.content, isQuoted(content, within: source) { return false }
    return pronoun.kind == .person || entry.role == .subject
      || isFree(pronoun, isSource: source != nil)
  }

  private func factor(of entry: Discourse.Entry, for pronoun: PreparedCandidate) -> Float {
    var factor: Float = isKnown(pronoun.gender, entry.entity) ? 1.4 : 1
    if pronoun.isSource && entry.isSource { factor += 0.4 }
    if entry.role == .subject && pronoun.isSubject { factor += 0.1 }
    if let content = entry.content, content != pronoun.saying, isQuoted(content) { factor *= 0.4 }
    // Texts go on to speak of those whom they name rather than of those whom they only describe.
    if case .described = entry.entity { factor *= Self.described }
    return factor
  }

  /// Whether a pronoun for no person may stand for what is no subject; "its" and "they" may not.
  private func isFree(_ pronoun: PreparedCandidate, isSource: Bool) -> Bool {
    pronoun.number != .plural && (isSource || pronoun.isSubject)
  }

  private func isDoubtless(_ answer: Discourse.Answer?) -> Bool {
    answer.map { $0.salience > 2 * $0.runnerUp } ?? false
  }

  private func isKnown(_ gender: Candidate.Gender, _ entity: Discourse.Entity) -> Bool {
    entity.actor.map { genders.gender(of: $0) == gender } ?? false
  }

  /// The one whom the document is about so far, for "she" in an obituary pages after the name.
  private func protagonist(for pronoun: PreparedCandidate) -> Int32? {
    let leader = leaders[Int(pronoun.gender.rawValue)]
    guard pronoun.kind == .person, leader >= 0, mentions[leader] > 4 else { return nil }
    return Int32(leader)
  }

  private func fits(_ pronoun: PreparedCandidate, _ entry: Discourse.Entry) -> Bool {
    switch entry.entity {
    case .actor(let actor): agrees(pronoun, Int(actor))
    case .unnamed(let statement): fits(pronoun, unnamed: document.sources[Int(statement)])
    case .described(let index): fits(pronoun, described: document.candidates[Int(index)])
    }
  }

  /// A speaker without a name is a person, or several: nothing else speaks unnamed.
  private func fits(_ pronoun: PreparedCandidate, unnamed source: PreparedSource) -> Bool {
    let isPlural = source.isPlural
    if isPlural || pronoun.number == .plural { return isPlural && pronoun.number == .plural }
    guard pronoun.kind == .person else { return false }
    return source.gender == .unknown || source.gender == pronoun.gender
  }

  private func fits(_ pronoun: PreparedCandidate, described other: PreparedCandidate) -> Bool {
    guard pronoun.number != .plural, other.number != .plural else {
      return pronoun.number == other.number
    }
    return pronoun.kind == .person
      && (other.gender == .unknown || other.gender == pronoun.gender)
  }

  /// Who is quoted where a pronoun stands, and so speaks of others with it.
  private func quoter(_ statement: Int) -> Discourse.Entity? {
    guard isQuoted(statement) else { return nil }
    let candidate = Int(document.sources[statement].candidate)
    let speaker = candidate < 0 ? nil : entities[candidate] ?? foreseen[candidate]
    return speaker ?? .unnamed(Int32(truncatingIfNeeded: statement))
  }

  private func isQuoted(_ statement: Int) -> Bool {
    document.statements.voice(at: statement) == .quoted || document.isTurn(statement)
  }

  /// Whether some content, or what it is reported in, is a statement's own quotation.
  private func isQuoted(_ content: Int, within statement: Int) -> Bool {
    var content: Int? = content
    for _ in 0..<4 {
      guard let current = content else { return false }
      if current == statement { return isQuoted(statement) }
      content = document.statements.parent(at: current)
    }
    return false
  }

  /// The subjects of the clause that a pronoun is the object of; several where they act together.
  ///
  /// "Velden met her": it is another "her".
  private func clauseSubjects(before index: Int) -> [Discourse.Entity] {
    let sentence = document.candidates[index].sentence
    var subjects: [Discourse.Entity] = []
    for other in (max(index - 8, 0)..<index).reversed() {
      let candidate = document.candidates[other]
      guard candidate.sentence == sentence else { break }
      if candidate.isSource || subjects.isEmpty && candidate.isSubject, let entity = entities[other]
      {
        subjects.append(entity)
      }
    }
    return subjects
  }

  // MARK: Descriptions

  /// The last actor before a description that bears its head as title or in its name.
  private func described(by index: Int) -> Int32? {
    let candidate = document.candidates[index]
    guard candidate.number != .plural, let head = document.phrases.head(of: candidate.phrase)
    else { return nil }
    let named = bearers.last(before: index, head: head, in: candidate)
    if candidate.kind == .organization, bearers.isGeneric(head) {
      // "The group" is rather one just named than one that has the word in its name.
      let isNear = named.map { candidate.sentence - document.candidates[$0].sentence <= 2 }
      if isNear != true, let group = salientBody(at: Int(candidate.sentence)) { return group }
    }
    if let named { return actors[named] }
    // "The president" may come before the first mention of the name.
    guard candidate.kind == .person else { return nil }
    return bearers.firstPerson(after: index, head: head).map { actors[$0] }
  }

  private func salientBody(at sentence: Int) -> Int32? {
    var salience = Salience(at: sentence)
    for entry in discourse.recent(at: sentence, within: 2) {
      guard let actor = entry.entity.actor, cast.kinds[actor] == .organization,
        !BearerIndex.isOffice(registry.keyWords(of: cast.actors[actor]))
      else { continue }
      salience.add(entry, factor: 1)
    }
    return salience.answer?.entity.actor.map { Int32(truncatingIfNeeded: $0) }
  }

  /// "Norway's minister, Anna X": the person named right after a comma.
  private func apposition(of index: Int) -> Int32? {
    let distance = document.candidates[index].apposition
    // "Some legislators, including Anna X" are others as well.
    guard distance > 0, actors[index + distance] >= 0,
      document.candidates[index].number != .plural
    else { return nil }
    return actors[index + distance]
  }
}
