import Corpus
import Testing

/// An article says the same in whatever format it is read.
struct SameArticleTests {
  /// What a reader learns of an article.
  private struct Content: Equatable {
    var title: String
    var author: String?
    var date: String?
    var sections: [String]
    var actors: [String]
    var claims: [String]

    init(_ corpus: Corpus) {
      let document = corpus.documents[0]
      title = document.title
      author = document.author.map(document.text.singleLine)
      date = document.date.map(document.text.singleLine)
      sections = document.sections.map { "\($0.level) \(document.title(of: $0))" }
      actors = corpus.actors.map { "\($0.kind) \($0.name) \($0.mentionCount)" }
      claims = document.claims.map { claim in
        let source = claim.source?.actor.map { corpus.actors[Int($0)].name } ?? "-"
        let content = document.claims.content(of: claim).map(document.text.singleLine)
        return "\(source) \(claim.status): \(content.joined(separator: " … "))"
      }
    }
  }

  @Test func `text, Markdown, HTML and a whole page give the same article`() throws {
    let plain = Content(try Linked(files: [SameArticle.files[0]]).corpus)
    #expect(plain.title == "Lake Talks Fail After Two Weeks")
    #expect(plain.author == "Maria Holm")
    #expect(plain.date == "3 May 2024")
    #expect(plain.sections.count == 3)
    #expect(plain.claims.count > 5)
    for file in SameArticle.files.dropFirst() {
      let other = Content(try Linked(files: [file]).corpus)
      #expect(other.title == plain.title && other.author == plain.author, "\(file.path)")
      #expect(other.date == plain.date && other.sections == plain.sections, "\(file.path)")
      #expect(other.actors == plain.actors, "\(file.path)")
      #expect(other.claims == plain.claims, "\(file.path)")
    }
  }
}
