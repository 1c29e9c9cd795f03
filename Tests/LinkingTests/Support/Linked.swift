import Corpus
import Language
import Linking
import Reading
import Testing

/// One engine for all tests, as the program has it, but that nothing is left out for its score.
let engine = EnglishEngine(leastScore: 0)

/// A corpus of texts that are each read as a file of its own.
struct Linked {
  let corpus: Corpus

  init(_ texts: String...) throws { try self.init(texts) }

  init(_ texts: [String]) throws {
    try self.init(files: texts.enumerated().map { ("\($0.offset).txt", $0.element) })
  }

  /// - Parameter missing: The positions of documents that have not been analysed.
  init(
    files: [(path: String, text: String)], threads: Int = 1, missing: Set<Int> = []
  ) throws {
    let documents = try files.map { file in
      try Reader.read(bytes: Array(file.text.utf8), path: file.path).document
    }
    let prepared = documents.enumerated().map { position, document in
      missing.contains(position) ? nil : Linker.prepare(document, engine.analyse(document))
    }
    corpus = Linker.link(DocumentList(documents), prepared, threads: threads)
  }

  /// The names of the actors.
  var actors: [String] { corpus.actors.map(\.name) }

  func actor(_ name: String) throws -> Actor {
    try #require(corpus.actors.first { $0.name == name }, "\(name) among \(actors)")
  }

  func name(_ actor: ActorIndex) -> String { corpus.actors[Int(actor)].name }

  /// The actors that some words of a document are linked to, in order.
  func bearers(of words: String, in document: Int = 0) -> [String] {
    let document = corpus.documents[document]
    return document.mentions.filter { document.text[$0.span] == words }.map { name($0.actor) }
  }

  /// The claims of all documents that somebody is said to make.
  var attributed: [Claim] {
    corpus.documents.flatMap { $0.claims.filter { $0.voice != .narrated } }
  }

  /// Who makes each of them, as an actor.
  var speakers: [String?] { attributed.map { $0.source?.actor.map(name) } }

  /// The channels of each of them.
  var channels: [[String]] {
    corpus.documents.flatMap { document in
      document.claims.filter { $0.voice != .narrated }.map { claim in
        document.claims.via(claim).map { name($0.actor) }
      }
    }
  }

  /// Whom each of them is about.
  var topics: [[String]] {
    corpus.documents.flatMap { document in
      document.claims.filter { $0.voice != .narrated }.map { claim in
        document.claims.about(claim).map(name)
      }
    }
  }
}
