import Corpus
import Language
import Linking
import Reading
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

  @Test func `a text in another language says that no claims were looked for`() throws {
    let linked = try Linked(
      "Le ministre a déclaré que la France ne paierait pas la dette de la ville de Paris.",
      "The minister said that France would not pay the debt of the city of Paris.")
    #expect(linked.corpus.documents.map(\.isForeign) == [true, false])
  }

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

  @Test(arguments: [2, 8])
  func `any number of threads links to the same corpus`(threads: Int) throws {
    let files = (0..<90).flatMap { number in
      Self.files.map { (path: "\(number)-\($0.0)", text: $0.1) }
    }
    let (one, other) = (
      try Linked(files: files).corpus, try Linked(files: files, threads: threads).corpus
    )
    #expect(one.actors.map(\.identifier) == other.actors.map(\.identifier))
    #expect(one.actors.map(\.evidence) == other.actors.map(\.evidence))
    #expect(one.documents.map { Array($0.claims) } == other.documents.map { Array($0.claims) })
    #expect(one.documents.map(\.mentions) == other.documents.map(\.mentions))
  }

  @Test
  func `a document that is not analysed yet stays, without names and claims`() throws {
    let corpus = try Linked(files: Self.files, missing: [1]).corpus
    #expect(corpus.documents.map(\.path) == ["a.txt", "b.txt", "c.txt"])
    #expect(corpus.documents.map(\.isAnalysed) == [true, false, true])
    #expect(corpus.documents[1].mentions.isEmpty)
    #expect(corpus.documents[1].claims.isEmpty)
    let others = try Linked(files: [Self.files[0], Self.files[2]]).corpus
    #expect(corpus.actors.map(\.identifier) == others.actors.map(\.identifier))
    #expect(corpus.documents[2].mentions == others.documents[1].mentions)
    #expect(Array(corpus.documents[2].claims) == Array(others.documents[1].claims))
  }

  @Test
  func `sections that were renamed after preparing give their claims other names`() throws {
    let file = Self.files[0]
    var document = try Reader.read(bytes: Array(file.1.utf8), path: file.0).document
    let prepared = Linker.prepare(document, engine.analyse(document))
    let before = Linker.link([document], [prepared], threads: 1)
    for index in document.sections.indices {
      document.sections[index].identifier = Identifier(.section, UInt64(index))
    }
    let after = Linker.link([document], [prepared], threads: 1)
    let anew = Linker.link(
      [document], [Linker.prepare(document, engine.analyse(document))], threads: 1)
    let names = after.documents[0].claims.map(\.identifier)
    #expect(Set(names).isDisjoint(with: before.documents[0].claims.map(\.identifier)))
    #expect(names == anew.documents[0].claims.map(\.identifier))
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
