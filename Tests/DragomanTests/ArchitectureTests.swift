import Foundation
import Testing

/// The table of targets in docs/architecture.md, held against the manifest.
struct ArchitectureTests {
  private static let root = URL(filePath: #filePath).appendingPathComponent("../../..").standardized

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of the table: each target with what it imports, from top to bottom.
  private static func table() throws -> [(name: String, imports: Set<String>)] {
    let lines = try text("docs/architecture.md").components(separatedBy: "\n")
    let table = lines.drop { $0 != "| target | imports |" }.prefix { !$0.isEmpty }
    return table.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard line.hasPrefix("| `"), cells.count == 4,
        let name = cells[1].wholeMatch(of: /\s`([\w-]+)`\s*/)?.1
      else { return nil }
      return (String(name), Set(cells[2].matches(of: /`([\w-]+)`/).map { String($0.1) }))
    }
  }

  /// The targets that the manifest declares under `Sources`, with those that each depends on.
  private static func manifest() throws -> [String: Set<String>] {
    let declaration =
      /(?:library|\.target|\.executableTarget)\(\s*(?:name: )?"([\w-]+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
    let manifest = try text("Package.swift")
    return Dictionary(
      manifest.matches(of: declaration).map { match in
        let names = (match.2 ?? "").matches(of: /"([\w-]+)"/).map { String($0.1) }
        return (String(match.1), Set(names))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `the table names what the manifest lets each target import`() throws {
    let manifest = try Self.manifest()
    let rows = try Self.table().filter { manifest[$0.name] != nil }
    #expect(rows.count > 15)
    for row in rows { #expect(manifest[row.name] == row.imports, "\(row.name)") }
    let helpers: Set = ["TestSupport", "Fuzzer", "fuzz-input", "fuzz-drawing"]
    #expect(Set(manifest.keys).subtracting(helpers) == Set(rows.map(\.name)))
  }

  @Test func `imports run down the table only`() throws {
    let rows = try Self.table()
    for (position, row) in rows.enumerated() {
      #expect(row.imports.isSubset(of: rows[(position + 1)...].map(\.name)), "\(row.name)")
    }
  }
}
