internal import Synchronization
internal import Threads
package import Corpus

/// Folds analysed documents, in the order given, into a corpus.
package enum Linker {
  /// Does what needs no other document; to be called where the document was analysed.
  package static func prepare(_ document: Document, _ analysis: Analysis) -> PreparedDocument {
    PreparedDocument(document, analysis)
  }

  /// The corpus of documents and what was found in each.
  ///
  /// `prepared` has an element for each document, nil where it has not been analysed: such a
  /// document stays in the corpus, without names and claims. Linear in the candidates and
  /// attributions; the same documents in the same order give the same corpus, whatever the number
  /// of threads.
  package static func link(
    _ documents: DocumentList, _ prepared: [PreparedDocument?], threads: Int
  ) -> Corpus {
    let prepared = Array(prepared.prefix(documents.count))
    let registry = ActorRegistry(prepared, texts: documents)
    let linked = DocumentLinking(documents: documents, prepared: prepared, registry: registry)
      .linked(threads: threads)
    var identifiers = UniqueClaims(capacity: linked.reduce(0) { $0 + ($1?.claims.count ?? 0) })
    var tally = EvidenceTally(actorCount: registry.count)
    var result = DocumentList()
    for (position, document) in documents.enumerated() {
      var document = document
      document.isAnalysed = false
      document.mentions = []
      document.claims = ClaimTable()
      if let found = linked[position], let prepared = prepared[position] {
        document.isAnalysed = true
        document.isForeign = prepared.isForeign
        document.mentions = found.mentions
        document.claims = found.claims
        identifiers.distinguish(&document.claims, of: prepared, in: document)
        tally.count(prepared, as: found.actorOfCandidate)
      }
      result.append(document)
    }
    return Corpus(documents: result, actors: registry.actors(tally, in: documents, prepared))
  }
}

/// What linking says of one document.
struct LinkedDocument: Sendable {
  var mentions: [Mention]
  var claims: ClaimTable
  /// For each candidate, the actor it is for; `.max` for none.
  var actorOfCandidate: [ActorIndex]

  /// - Parameter position: The document's position in the corpus.
  init(
    _ document: Document, _ prepared: PreparedDocument, at position: Int, registry: ActorRegistry
  ) {
    let resolver = Resolver(prepared, at: position, registry: registry)
    if document.sections.isEmpty {
      claims = ClaimTable()
      actorOfCandidate = resolver.actorOfCandidate
    } else {
      var linker = ClaimLinker(prepared, resolver)
      claims = linker.claims(identifiers: prepared.identifiers(in: document))
      actorOfCandidate = linker.actorOfCandidate
    }
    mentions = Self.mentions(prepared.candidates, actorOfCandidate)
  }

  private static func mentions(
    _ candidates: [PreparedCandidate], _ actors: [ActorIndex]
  ) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(actors.count { $0 != .max })
    var isSorted = true
    for (index, actor) in actors.enumerated() where actor != .max {
      let mention = Mention(
        span: candidates[index].span, actor: actor, form: candidates[index].form)
      if let last = mentions.last, mention.span < last.span { isSorted = false }
      mentions.append(mention)
    }
    return isSorted ? mentions : mentions.sorted { $0.span < $1.span }
  }
}

/// Links documents on several threads, each by itself.
struct DocumentLinking: Sendable {
  let documents: DocumentList
  let prepared: [PreparedDocument?]
  let registry: ActorRegistry

  /// Documents that a thread takes at once.
  private static let chunk = 32

  /// What linking says of each document; nil for those that are not prepared.
  func linked(threads: Int) -> [LinkedDocument?] {
    let count = (documents.count + Self.chunk - 1) / Self.chunk
    let next = Atomic(0)
    let chunks = Mutex([[LinkedDocument?]](repeating: [], count: count))
    Thread.concurrently(min(threads, count)) {
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < count else { return }
        let linked = (chunk * Self.chunk..<min((chunk + 1) * Self.chunk, documents.count)).map(link)
        chunks.withLock { $0[chunk] = linked }
      }
    }
    return chunks.withLock { $0.flatMap { $0 } }
  }

  private func link(_ position: Int) -> LinkedDocument? {
    guard position < prepared.count, let document = prepared[position] else { return nil }
    return LinkedDocument(documents[position], document, at: position, registry: registry)
  }
}

/// Keeps the identifiers of claims apart: where the same words stand twice in a section, the
/// number of those before goes into the name.
///
/// Takes documents one after the other, in the order of the corpus.
struct UniqueClaims {
  private var used: Set<UInt64>
  /// For an identifier that is wanted again, how often it has been given.
  private var counts: [UInt64: Int] = [:]

  init(capacity: Int) { used = Set(minimumCapacity: capacity) }

  /// Renames the claims of a document whose identifiers are taken.
  mutating func distinguish(
    _ claims: inout ClaimTable, of prepared: PreparedDocument, in document: Document
  ) {
    for position in claims.indices {
      let first = claims.identifier(at: position)
      if used.insert(first).inserted { continue }
      let name = StatementName(prepared.statements, position, in: document)
      var identifier = first
      while used.contains(identifier) {
        identifier = name.value(after: counts[first, default: 1])
        counts[first, default: 1] += 1
      }
      used.insert(identifier)
      claims.rename(position, Identifier(.claim, identifier))
    }
  }
}
