package import Corpus

/// Makes small corpora for tests from marked text, without reading or language engine.
///
///     var builder = CorpusBuilder()
///     builder.actor("Iran", .state, aliases: ["Tehran"])
///     builder.document("a.txt", """
///       = The Title
///       # Chapter 1
///       ⟦Iran|Iran⟧ talked.
///       ## Talks
///       ⟦⟦He|pronoun Iran⟧|source 1 Iran⟧ ⟦denied|cue 1 deny⟧ ⟦any talks|content 1⟧.
///       """, claims: [1: .init(.reported, status: .denied, about: ["Iran"])])
///     let corpus = builder.corpus()
///
/// Lines begin with a mark of their kind: `= ` title, `# ` and `## ` headings by level, `@ `
/// byline, `% ` date, `~ ` share bar; other lines are paragraphs, each a block of its own, also
/// with those marks behind a `\`. Without headings each paragraph is an unheaded section. Marks of
/// words are `⟦words|role⟧` and may nest; the roles are an actor's name (a mention by name),
/// `nominal` or `pronoun` and a name, and for the claim of a number `source N [actor + actor]`, `cue N
/// lemma`, `content N`, `via N actor`.
package struct CorpusBuilder {
  /// What marks cannot say about a claim.
  package struct ClaimTraits: Sendable {
    package var voice: Claim.Voice
    package var certainty: Claim.Certainty
    package var polarity: Claim.Polarity
    package var status: Claim.Status
    /// Names of actors.
    package var about: [String]
    /// The number of the claim it is reported in.
    package var parent: Int?

    package init(
      _ voice: Claim.Voice = .reported, certainty: Claim.Certainty = .certain,
      polarity: Claim.Polarity = .positive, status: Claim.Status = .asserted,
      about: [String] = [], parent: Int? = nil
    ) {
      self.voice = voice
      self.certainty = certainty
      self.polarity = polarity
      self.status = status
      self.about = about
      self.parent = parent
    }
  }

  private var actors: [Actor] = []
  private var positions: [String: ActorIndex] = [:]
  private var documents: [Document] = []

  package init() {}

  /// Adds an actor, which documents then refer to by its name.
  @discardableResult
  package mutating func actor(
    _ name: String, _ kind: Actor.Kind = .person, aliases: [String] = []
  ) -> ActorIndex {
    var hash = StableHash()
    hash.combine(name)
    actors.append(
      Actor(
        identifier: Identifier(.actor, hash.value), name: name, kind: kind, aliases: aliases,
        mentionCount: 0, documentCount: 0))
    let position = ActorIndex(actors.count - 1)
    positions[name] = position
    return position
  }

  /// Adds a document from marked text; traits by claim number.
  package mutating func document(
    _ path: String, _ marked: String, claims traits: [Int: ClaimTraits] = [:]
  ) {
    let text = MarkedDocument(marked)
    var hash = StableHash()
    hash.combine(path)
    var document = Document(
      identifier: Identifier(.document, hash.value), path: path, text: DocumentText(text.text),
      title: text.title, author: text.author, date: text.date, blocks: text.blocks,
      sections: text.sections(seed: hash.value))
    document.number = UInt32(documents.count)
    document.isAnalysed = true
    document.mentions = text.roles.compactMap { mention(of: $0) }
    let claims = MarkedClaims(text.roles, traits: traits, actors: positions)
    document.claims = claims.table(seed: hash.value) { document.sectionIndex(at: $0) ?? 0 }
    documents.append(document)
  }

  /// What was built, with the actors' counts.
  package func corpus() -> Corpus {
    var counted = actors
    for index in counted.indices {
      let mine = documents.map { document in
        document.mentions.count { $0.actor == ActorIndex(index) }
      }
      counted[index].mentionCount = mine.reduce(0, +)
      counted[index].documentCount = mine.count { $0 > 0 }
      counted[index].evidence = ActorEvidence(
        method: "marked", confidence: 1,
        counts: [ActorEvidence.Count(method: "marked", mentions: mine.reduce(0, +))])
    }
    return Corpus(documents: DocumentList(documents), actors: counted)
  }

  private func mention(of role: MarkedDocument.Role) -> Mention? {
    for form in [Mention.Form.nominal, .pronoun] where role.words.hasPrefix(form.rawValue + " ") {
      let name = String(role.words.dropFirst(form.rawValue.count + 1))
      return positions[name].map { Mention(span: role.span, actor: $0, form: form) }
    }
    return positions[role.words].map { Mention(span: role.span, actor: $0, form: .name) }
  }
}
