import Foundation
import Screen
import Testing

@testable import Dragoman

struct ListCommandTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    try folder.write(Sample.harbour, to: "harbour.txt")
    return try Program.run(["list"] + arguments + ["."], in: folder)
  }

  private func fields(_ outcome: Program.Outcome, _ column: Int) -> [String] {
    outcome.lines.map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[column])
    }
  }

  @Test func `a query for claims lists the claims it asks for`() throws {
    let outcome = try run("claims", "--query", "status:denied")
    #expect(fields(outcome, 1) == ["denied"])
    #expect(fields(outcome, 4) == ["Mozambique"])
  }

  @Test func `a query for words lists the claims with one of them`() throws {
    let outcome = try run("claims", "--query", "dam")
    #expect(fields(outcome, 6).count == 1)
    #expect(fields(outcome, 6).allSatisfy { $0.contains("dam") })
  }

  @Test func `a query for documents lists all claims in them`() throws {
    let outcome = try run("claims", "--query", "doc:river")
    #expect(outcome.lines.count == 2)
    #expect(
      fields(outcome, 3).allSatisfy { $0.hasPrefix("river.txt:") || $0.contains("/river.txt:") })
  }

  @Test func `a query lists who makes the claims, and where they stand`() throws {
    #expect(fields(try run("actors", "--query", "status:denied"), 4) == ["Mozambique"])
    #expect(fields(try run("documents", "--query", "seasons"), 6) == ["A River Divided"])
    #expect(try run("sections", "--query", "seasons").lines.count == 1)
  }

  @Test func `a query that finds nothing exits 1, and one that cannot be read 2`() throws {
    let nothing = try run("claims", "--query", "zyzzyva")
    #expect(nothing.status == 1 && nothing.output.isEmpty)
    #expect(nothing.errors.contains("zyzzyva"))
    #expect(try run("claims", "--query", "status:").status == 2)
  }

  @Test func `claims are sorted by what is in doubt, or by who speaks`() throws {
    let order = ["denied", "alleged", "hedged", "asserted"]
    let byStatus = fields(try run("claims", "--sort", "status"), 1)
    #expect(byStatus.first == "denied")
    let ranks = byStatus.compactMap(order.firstIndex)
    #expect(ranks == ranks.sorted())
    let speakers = fields(try run("claims", "--sort", "speaker"), 4)
    #expect(speakers == speakers.sorted { $0.lowercased() < $1.lowercased() })
  }

  @Test func `a limit is that of the sorted list`() throws {
    let all = fields(try run("actors", "--sort", "mentions"), 2)
    #expect(all.compactMap { Int($0) } == all.compactMap { Int($0) }.sorted(by: >))
    let outcome = try run("claims", "--sort", "status", "-n", "1")
    #expect(fields(outcome, 1) == ["denied"])
  }

  @Test(arguments: ["documents", "sections", "actors", "claims"])
  func `each line of JSON is an object with an id`(_ listing: String) throws {
    let outcome = try run(listing, "--json")
    #expect(outcome.lines.count == (try run(listing)).lines.count)
    for line in outcome.lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["id"] is String)
    }
  }

  @Test func `a claim in JSON has its place and its words`() throws {
    let outcome = try run("claims", "--json", "--query", "status:denied")
    let line = try #require(outcome.lines.first)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect((object["path"] as? String)?.hasSuffix("river.txt") == true)
    #expect(object["line"] as? Int == 3)
    #expect(object["status"] as? String == "denied")
    let words = try #require(object["words"] as? [String: Any])
    #expect(words["actors"] as? [String] == ["Mozambique"])
    #expect((words["content"] as? String)?.contains("agreed") == true)
  }

  @Test(arguments: [
    (["claim"], "did you mean 'claims'?"), (["actros"], "did you mean 'actors'?"),
    (["runes"], "documents, sections, actors, claims"),
    (["claims", "--sort", "staus"], "did you mean 'status'?"),
    (["actors", "--sort", "status"], "name, kind, mentions, documents"),
    (["claims", "-n", "0"], "from 1"),
  ])
  func `what is not known is met with what is`(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["list"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test(arguments: ["claims", "actors", "documents", "sections"])
  func `on a terminal a listing is no wider than the screen`(_ listing: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "a/rather/long/path/to/river.txt")
    try folder.write(Sample.harbour, to: "harbour.txt")
    let terminal = try PseudoTerminal(
      [Program.path, "list", listing, "."], in: folder.path, size: Size(columns: 60, rows: 24),
      environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(terminal.waitForExit() == .exited(0))
    // What is wider would go on in a line of its own.
    let lines = String(decoding: terminal.output, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count > 2 && lines.allSatisfy { Width.cells(of: String($0)) <= 60 }, "\(lines)")
    #expect(!lines[0].contains("VIA"))
  }
}
