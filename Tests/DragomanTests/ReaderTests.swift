import Corpus
import Loading
import Testing

/// The engine on documents it was not made for, held against what a careful reader finds.
struct ReaderTests {
  @Test(arguments: ["third", "fourth"])
  func `a document on another subject is read as a careful reader would`(
    _ name: String
  ) throws {
    let file = Expectation.textPath(named: name)
    let corpus = try Loader(paths: [file], threads: 2).load().corpus
    let expectation = try Expectation(named: name)
    let document = try #require(corpus.documents.first)
    let reading = Reading(corpus: corpus, document: document, expectation: expectation)

    #expect(document.title == expectation.title)
    #expect(document.author.map { document.text[$0] } == expectation.author)
    let sectionCount = expectation.sectionCount[0]...expectation.sectionCount[1]
    #expect(sectionCount.contains(document.sections.count))
    // A document of one piece has no sections to find.
    let sections = expectation.sections.isEmpty ? [] : [reading.sections]
    for measure in sections + [reading.actors, reading.actorKinds] + reading.claims {
      #expect(measure.isMet, "\(measure)")
    }
  }
}
