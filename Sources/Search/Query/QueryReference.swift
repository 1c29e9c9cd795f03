/// The query language as a table: queries to learn from, and what they find.
///
/// The cheat sheet of the explorer and the tables of `docs/search.md` are drawn from it.
package enum QueryReference {
  /// A query, and what it finds.
  package struct Entry: Hashable, Sendable {
    package let query: String
    package let finds: String

    package init(_ query: String, _ finds: String) {
      self.query = query
      self.finds = finds
    }
  }

  /// Entries that belong together.
  package struct Group: Sendable {
    package let title: String
    package let entries: [Entry]
  }

  /// In the order of learning.
  package static let groups = [
    Group(title: "Words", entries: words),
    Group(
      title: "Fields",
      entries: Field.allCases.map { Entry($0.definition.example, $0.definition.summary) }),
    Group(title: "Several together", entries: combinations),
    Group(
      title: "What the words on the screen mean",
      entries: WordMeaning.all.map { Entry($0.query, "\($0.word): \($0.gloss)") }),
  ]

  private static let words = [
    Entry("sanctions relief", "sections with both words, anywhere"),
    Entry("sanctions AND relief", "the same"),
    Entry("houthis OR hezbollah", "sections with either"),
    Entry("deal -israel", "the first without the second; `deal NOT israel` is the same"),
    Entry("(houthis OR hezbollah) support", "parentheses group"),
    Entry("\"nuclear deal\"", "the words in a row, exactly as written"),
    Entry("nego*", "words that begin so"),
    Entry("\"united nat*\"", "a phrase whose last word begins so"),
    Entry("water-sharing", "hyphenated words are a phrase: `\"water sharing\"`"),
    Entry("khamanei~", "words that differ by a letter or two: *Khamenei*"),
    Entry(
      "soleimani NEAR/5 quds", "the words within 5 words of each other, in either order"),
    Entry(
      "(iran OR tehran) NEAR \"united states\"", "either of two, within 10 words of a phrase"),
    Entry("/milit[a-z]+/", "text that a regular expression matches"),
  ]

  private static let combinations = [
    Entry("by:iran status:denied", "claims that are both: by Iran, and denied"),
    Entry("by:iran -status:denied", "claims by Iran that are not denied"),
    Entry("by:iran (status:alleged OR status:hedged)", "claims by Iran that are one or the other"),
    Entry("embassy by:iran", "sections with the word and such a claim"),
    Entry("actor:khamanei~", "the value of a field may be fuzzy, or begin so (`actor:iran*`)"),
  ]

  /// The queries of the first groups as rows of one table, for `docs/search.md`.
  package static var queryRows: [String] { groups.dropLast().flatMap(\.entries).map(row) }

  /// The words that lead to queries as rows of a table, for `docs/search.md`.
  package static var wordRows: [String] {
    WordMeaning.all.map { meaning in
      let others = meaning.others.joined(separator: ", ")
      return "| \(meaning.word) | \(others) | `\(meaning.query)` | \(meaning.gloss) |"
    }
  }

  private static func row(_ entry: Entry) -> String { "| `\(entry.query)` | \(entry.finds) |" }
}

extension QueryReference.Entry {
  /// What it finds, without the marks of Markdown.
  package var plainFinds: String { finds.filter { $0 != "`" && $0 != "*" } }
}
