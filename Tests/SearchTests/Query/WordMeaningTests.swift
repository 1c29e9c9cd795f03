import Corpus
import Search
import TestSupport
import Testing

struct WordMeaningTests {
  @Test(arguments: WordMeaning.all)
  func `every word leads to a query that can be read, and says what it finds`(
    meaning: WordMeaning
  ) throws {
    #expect(try meaning.query.hasSuffix(":") || !Query.parse(meaning.query).isEmpty)
    #expect(throws: Never.self) { try Query.parse(meaning.query, asTyped: true) }
    #expect(meaning.gloss.last != "." && !meaning.gloss.isEmpty)
    let words = [meaning.word] + meaning.others
    #expect(Set(words).count == words.count)
    for word in words {
      #expect(word == word.lowercased())
      #expect(word.split(separator: " ").count <= WordMeaning.longest)
      #expect(WordMeaning.meanings(of: word).contains(meaning))
    }
  }

  @Test func `what people type leads to what they mean`() {
    #expect(WordMeaning.meanings(of: "denies").map(\.query) == ["status:denied"])
    #expect(WordMeaning.meanings(of: "anonymous").map(\.query) == ["by:unnamed"])
    #expect(
      WordMeaning.meanings(of: "rejected").map(\.query) == ["status:denied", "said:rejected"])
    #expect(WordMeaning.meanings(of: "dam").isEmpty)
  }

  @Test func `the statuses and the ways to leave a source unnamed are all explained`() {
    for status in Claim.Status.allCases {
      #expect(WordMeaning.gloss(of: "status:\(status.rawValue)") != nil)
    }
    for word in Field.by.words { #expect(WordMeaning.gloss(of: "by:\(word)") != nil) }
  }

  @Test(arguments: QueryReference.groups.flatMap(\.entries))
  func `every query of the reference can be read as typed`(entry: QueryReference.Entry) {
    #expect(throws: Never.self) { try Query.parse(entry.query, asTyped: true) }
    #expect(!entry.plainFinds.contains("`"))
  }
}
