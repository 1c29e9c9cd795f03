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

  @Test(arguments: Field.allCases)
  func `the guide explains every field as the help does`(field: Field) throws {
    let definition = field.definition
    let row = try #require(try examples().first { $0.query == definition.example })
    #expect(row.meaning == definition.summary)
  }
}
