import Foundation
import Testing

/// The order of the explorer's folders: each names only what itself and those before it declare.
struct ArchitectureTests {
  /// From the bottom up, as the table of docs/architecture.md lists them.
  private static let order = [
    "Words", "Themes", "Lists", "Keys", "Layout", "State", "Panes", "Screens", "Update", "Actions",
    "Views", "Plain",
  ]

  private struct Source {
    let folder: String
    let path: String
    /// Without comments and plain string literals.
    let code: String

    /// The names it declares for the whole target, outside of any type.
    var declarations: [String] {
      let declaration =
        /^(?:package |indirect )*(?:struct|enum|protocol|class|actor|typealias|func) (\w+)/
        .anchorsMatchLineEndings()
      return code.matches(of: declaration).map { String($0.1) }
    }

    /// The functions it adds to the state for the whole target.
    var stateFunctions: [String] {
      let blocks = code.matches(of: /(?ms)^extension State \{$.*?^\}$/).map(\.0)
      let function = /^  (?:package |mutating |static )*func (\w+)/.anchorsMatchLineEndings()
      return blocks.flatMap { $0.matches(of: function).map { String($0.1) } }
    }

    var words: Set<String> { Set(code.matches(of: /\w+/).map { String($0.0) }) }

    /// The functions it declares, at any depth.
    var functions: [String] { code.matches(of: /func (\w+)/).map { String($0.1) } }

    /// What it calls by a plain name.
    var calls: Set<String> {
      Set(
        code.matches(of: /(?:(func|case) |([.\w]?))\b(\w+)\(/).compactMap { match in
          match.1 == nil && (match.2 ?? "").isEmpty ? String(match.3) : nil
        })
    }

    /// What it calls by a plain name or as a member.
    var memberCalls: Set<String> {
      Set(
        code.matches(of: /(func |case )?\b(\w+)\(/).compactMap { $0.1 == nil ? String($0.2) : nil })
    }
  }

  private static func sources() throws -> [Source] {
    let root = URL(filePath: #filePath).appendingPathComponent("../../../Sources/Explorer")
      .standardized
    let paths = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap {
      $0 as? String
    }
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      let code = text.replacing(/\/\/.*/, with: "").replacing(
        /"(?:[^"\\\n]|\\[^(])*"/, with: "\"\"")
      return Source(
        folder: path.split(separator: "/").first.map(String.init) ?? "", path: path, code: code)
    }
  }

  @Test func `every folder has a place in the order`() throws {
    let sources = try Self.sources()
    #expect(sources.count > 60)
    #expect(Set(sources.map(\.folder)) == Set(Self.order))
  }

  @Test func `no folder names a type or a function of a later one`() throws {
    let sources = try Self.sources()
    for (place, folder) in Self.order.enumerated() {
      let later = Self.order[(place + 1)...]
      let declared = sources.filter { later.contains($0.folder) }.flatMap(\.declarations)
      let types = Set(declared.filter { $0.first?.isUppercase == true })
      let functions = Set(declared).subtracting(types)
      for source in sources where source.folder == folder {
        let named = types.intersection(source.words)
          .union(functions.intersection(source.calls).subtracting(source.functions))
        #expect(named.isEmpty, "\(source.path) names \(named.sorted())")
      }
    }
  }

  @Test func `no folder calls what a later one adds to the state`() throws {
    let sources = try Self.sources()
    let folders = Dictionary(
      sources.flatMap { source in source.functions.map { ($0, Set([source.folder])) } },
      uniquingKeysWith: { $0.union($1) })
    for (place, folder) in Self.order.enumerated() {
      let later = Self.order[(place + 1)...]
      // A name that several folders declare may be another function: only the others are sure.
      let added = Set(
        sources.filter { later.contains($0.folder) }.flatMap(\.stateFunctions)
          .filter { folders[$0]?.count == 1 })
      for source in sources where source.folder == folder {
        let called = added.intersection(source.memberCalls)
        #expect(called.isEmpty, "\(source.path) calls \(called.sorted())")
      }
    }
  }
}
