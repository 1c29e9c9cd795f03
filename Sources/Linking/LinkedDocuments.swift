internal import Corpus
internal import Synchronization
internal import Threads

/// What linking says of one document.
struct LinkedDocument: Sendable {
  var mentions: [Mention]
  var claims: ClaimTable
  /// For each candidate, the actor it stands for; `.max` for none.
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
