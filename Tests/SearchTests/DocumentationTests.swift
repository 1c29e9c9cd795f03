import Foundation
import Search
import Testing

struct DocumentationTests {
  /// The cells of the table of queries in `docs/search.md`.
  private func examples(file: String = #filePath) throws -> [(query: String, meaning: String)] {
    let guide = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("../../docs/search.md")
    return try String(contentsOf: guide, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return (cells[0].trimmingCharacters(in: ["`"]), cells[1])
      }
  }

  @Test func `every query of the guide can be read, also letter by letter`() throws {
    let examples = try examples()
    #expect(examples.count > 15)
    for example in examples {
      #expect(try !Query.parse(example.query).isEmpty)
      for length in 1...example.query.count {
        let typed = String(example.query.prefix(length))
        #expect(throws: Never.self) { try Query.parse(typed, asTyped: true) }
      }
    }
  }

  /// The tables of the guide, each by the row above its first.
  private static let tables = [
    (head: "| query | finds |\n| --- | --- |\n", rows: QueryReference.queryRows),
    (
      head: "| word | also | query | finds |\n| --- | --- | --- | --- |\n",
      rows: QueryReference.wordRows
    ),
  ]

  /// With `DRAGOMAN_WRITE_DOCS=1` in the environment the tables are written anew.
  @Test func `the tables of the guide are those of the cheat sheet`() throws {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/search.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    var drawn = text
    for table in Self.tables {
      let start = try #require(drawn.range(of: table.head)).upperBound
      let end = try #require(drawn.range(of: "\n\n", range: start..<drawn.endIndex)).lowerBound
      drawn.replaceSubrange(start..<end, with: table.rows.joined(separator: "\n"))
    }
    if ProcessInfo.processInfo.environment["DRAGOMAN_WRITE_DOCS"] != nil {
      try drawn.write(to: guide, atomically: true, encoding: .utf8)
      return
    }
    #expect(drawn == text, "run DRAGOMAN_WRITE_DOCS=1 swift test --filter DocumentationTests")
  }

  @Test(arguments: Field.allCases)
  func `the guide explains every field as the help does`(field: Field) throws {
    let definition = field.definition
    let row = try #require(try examples().first { $0.query == definition.example })
    #expect(row.meaning == definition.summary)
  }
}
