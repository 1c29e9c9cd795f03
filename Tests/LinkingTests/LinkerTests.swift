import Corpus
import Linking
import Testing

struct LinkerTests {
  /// Documents that share actors, with claims of every kind.
  static let files = [
    (
      "a.txt",
      "Prime Minister Marta Velden told the Ostrand Times that Norway would pay. She added that the bridge was safe. “Boats sank,” said Erik Sund. “Nobody came.” The minister left Oslo."
    ),
    (
      "b.txt",
      "The International Dredging Agency (IDA) accused the U.S. of hiding the survey. It denied that. Velden was thought to favour a bridge. Zoë Ödegård reportedly slept."
    ),
    (
      "c.txt",
      "According to officials cited by the IDA, the Americans had said no. They had said no. They had said no."
    ),
  ]

  @Test
  func `nothing links to an empty corpus`() {
    let corpus = Linker.link([], [], threads: 2)
    #expect(corpus.documents.isEmpty)
    #expect(corpus.actors.isEmpty)
  }

  @Test
  func `every mention and claim re-reads from its text`() throws {
    let corpus = try Linked(files: Self.files).corpus
    #expect(corpus.claimCount > 8)
    for document in corpus.documents {
      let claims = document.claims
      let spans =
        document.mentions.map(\.span) + claims.map(\.anchor)
        + claims.flatMap { claims.content(of: $0) } + claims.flatMap { claims.via($0).map(\.span) }
        + claims.compactMap { $0.source?.span } + claims.compactMap { $0.cue?.span }
      #expect(spans.allSatisfy { !$0.isEmpty && document.text.span.contains($0) })
      #expect(
        spans.allSatisfy {
          document.text.isScalarBoundary(Int($0.start))
            && document.text.isScalarBoundary(Int($0.end))
        })
      #expect(document.mentions.allSatisfy { Int($0.actor) < corpus.actors.count })
    }
  }

  @Test
  func `an anchor holds the parts of its claim`() throws {
    for document in try Linked(files: Self.files).corpus.documents {
      for claim in document.claims {
        let parts =
          Array(document.claims.content(of: claim))
          + [claim.source?.span, claim.cue?.span].compactMap { $0 }
        #expect(parts.allSatisfy(claim.anchor.contains))
        #expect(parts.map(\.start).min() == claim.anchor.start)
        #expect(parts.map(\.end).max() == claim.anchor.end)
      }
    }
  }

  @Test
  func `mentions are counted by actor`() throws {
    let corpus = try Linked(files: Self.files).corpus
    for (index, actor) in corpus.actors.enumerated() {
      let places = corpus.mentions(of: ActorIndex(index))
      #expect(actor.mentionCount == places.count)
      #expect(actor.documentCount == Set(places.map(\.document)).count)
    }
  }

  @Test
  func `the order of documents does not change the names of claims`() throws {
    let forward = try Linked(files: Self.files).corpus
    let backward = try Linked(files: Self.files.reversed()).corpus
    for document in forward.documents {
      let other = try #require(backward.documents.first { $0.path == document.path })
      #expect(other.claims.map(\.identifier) == document.claims.map(\.identifier))
    }
  }

  @Test
  func `the same documents link to the same corpus`() throws {
    let (one, other) = (try Linked(files: Self.files).corpus, try Linked(files: Self.files).corpus)
    #expect(one.actors.map(\.identifier) == other.actors.map(\.identifier))
    #expect(one.actors.map(\.aliases) == other.actors.map(\.aliases))
    #expect(one.documents.map { Array($0.claims) } == other.documents.map { Array($0.claims) })
    #expect(one.documents.map(\.mentions) == other.documents.map(\.mentions))
  }

  @Test
  func `claims have names of their own, even in a document that stands twice`() throws {
    let corpus = try Linked(files: Self.files + Self.files).corpus
    let names = corpus.documents.flatMap { $0.claims.map(\.identifier) }
    #expect(Set(names).count == names.count)
    let actors = corpus.actors.map(\.identifier)
    #expect(Set(actors).count == actors.count)
  }

  @Test
  func `many like names and claims are linked in one pass each`() throws {
    let claims = String(repeating: "The minister said no to it. ", count: 2_000)
    let names = (0..<2_000).map { "Karl Xo\($0)berg met the company." }.joined(separator: " ")
    let linked = try Linked(claims, names)
    #expect(linked.corpus.claimCount >= 2_000)
    #expect(linked.corpus.actors.count >= 2_000)
  }
}
