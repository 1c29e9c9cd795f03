import Foundation
import Screen
import Testing

/// `list`, `search` and `actor`, mostly in a pipe.
struct ReportTests {
  @Test func `a listing in a pipe has tabs and no heading`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("list", "documents", "river.txt", in: folder)
    #expect(outcome.lines.count == 1)
    let fields = try #require(outcome.lines.first).split(
      separator: "\t", omittingEmptySubsequences: false)
    #expect(fields.count == 7)
    #expect(fields.suffix(2) == ["river.txt", "A River Divided"])
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `a listing that explains ends in the rule, its score and what it led to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Mayor Marta Velden said that Norway would pay.\n", to: "talk.txt")
    let claims = try Program.run("list", "claims", "--explain", "talk.txt", in: folder)
    let explained = try #require(claims.lines.first).split(separator: "\t").suffix(3)
    #expect(explained.first == "verb" && explained.last == "name")
    #expect(explained.dropFirst().first.flatMap { Double($0) }.map { $0 > 0.5 && $0 < 1 } == true)
    let actors = try Program.run("list", "actors", "--explain", "talk.txt", in: folder)
    #expect(actors.lines.contains { $0.hasSuffix("\tNorway\t\tlist\t1.00\tlist 1") })
  }

  /// A text of whose claims readers would accept two, and not the two beside them.
  private static let unlikely = """
    According to The Herald, Iran has begun to withdraw its troops from Yemen in order to avoid \
    direct confrontation with the U.S. military, in case an Iranian soldier is killed.

    Tensions between Iran and the United States are at an all-time high as the Pentagon announced \
    the arrival of the second aircraft carrier. They need to see reports that they were there.
    """

  @Test func `all claims are more than those that are likely`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.unlikely, to: "talk.txt")
    func scores(_ arguments: [String]) throws -> [Double] {
      let outcome = try Program.run(
        ["list", "claims", "--explain", "talk.txt"] + arguments, in: folder)
      return outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        .filter { $0[2] != "narrated" }.compactMap { Double($0[9]) }
    }
    #expect(try scores([]).allSatisfy { $0 >= 0.41 })
    #expect(try scores(["--all"]).contains { $0 < 0.41 })
  }

  @Test func `the explorer leaves out what a person has chosen to leave out`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.unlikely, to: "talk.txt")
    try folder.write("resize 100x40\nkeys <Tab><Tab>\nsave screen.txt\n", to: "look.script")
    try folder.write("least-score = 0\n", to: "all.toml")
    func screen(_ arguments: [String]) throws -> String {
      _ = try Program.run(
        ["browse", "--script", "look.script"] + arguments + ["talk.txt"], in: folder)
      return try String(contentsOfFile: folder.path + "/screen.txt", encoding: .utf8)
    }
    let likely = try screen([])
    #expect(try screen(["--all"]) != likely)
    #expect(try screen(["--config", "all.toml"]) == screen(["--all"]))
  }

  @Test(arguments: ["documents", "sections"])
  func `what no rule found cannot be explained`(_ listing: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("list", listing, "--explain", "river.txt", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--explain"))
  }

  @Test func `a hit is a line with its place, headings and passage`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("search", "seasons", "river.txt", in: folder)
    #expect(outcome.status == 0)
    let fields = try #require(outcome.lines.first).split(separator: "\t")
    #expect(fields.first == "river.txt:3")
    #expect(fields.last?.contains("two seasons") == true)
  }

  @Test func `a query for claims is answered with claims, whole and with their status`() throws {
    let folder = try TemporaryFolder()
    let text = """
      Talks

      Norway denied that it had agreed with Sweden in the spring to pay for the old bridge over the \
      river and the road that leads from there to the capital of the country in the far north.
      """
    try folder.write(text, to: "talk.txt")
    let listed = try Program.run("list", "claims", "talk.txt", in: folder).lines[0]
      .split(separator: "\t")
    let outcome = try Program.run("search", "status:denied", "talk.txt", in: folder)
    let fields = try #require(outcome.lines.first).split(separator: "\t")
    #expect(fields.first == "talk.txt:3" && fields.last == "denied")
    #expect(listed[6].count > 60 && fields[2] == "Norway denied: \(listed[6])")
  }

  @Test func `a limit is one of claims where claims are asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Talks\n\nNorway said it paid. Chile said it slept.\n", to: "talk.txt")
    #expect(try Program.run("search", "status:asserted", ".", in: folder).lines.count == 2)
    #expect(
      try Program.run("search", "-n", "1", "status:asserted", ".", in: folder).lines.count == 1)
  }

  @Test(arguments: ["status:asserted", "seasons"])
  func `on a terminal no word is broken`(_ query: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let terminal = try PseudoTerminal(
      [Program.path, "search", query, "river.txt"], in: folder.path,
      size: Size(columns: 40, rows: 30), environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(terminal.waitForExit() == .exited(0))
    let lines = String(decoding: terminal.output, as: UTF8.self).split(separator: "\r\n")
    let words = lines.filter { $0.hasPrefix("  ") }
    #expect(words.count > 1)
    #expect(words.allSatisfy { $0.count <= 40 })
    let known = Set(Sample.river.split { !$0.isLetter }.map { $0.lowercased() })
    for word in words.joined(separator: " ").split(whereSeparator: { !$0.isLetter })
    where word.count > 2 {
      #expect(
        known.contains(word.lowercased()) || ["asserted", "via"].contains(String(word)), "\(word)")
    }
  }

  @Test func `a concordance is a line a match, in the order asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write("A dam rose.\n\nThe dam fell, and no dam\tcame after it.\n", to: "a.txt")
    let outcome = try Program.run("search", "--kwic", "--sort", "right", "dam", "a.txt", in: folder)
    #expect(
      outcome.lines == [
        "a.txt:3\tA dam rose. The dam fell, and no \tdam\t came after it. ",
        "a.txt:3\tA dam rose. The \tdam\t fell, and no dam came after it. ",
        "a.txt:1\tA \tdam\t rose. The dam fell, and no dam came aft",
      ])
    let narrow = try Program.run("search", "--kwic", "--width", "4", "dam", "a.txt", in: folder)
    #expect(narrow.lines.first == "a.txt:1\tA \tdam\t ros")
    #expect(try Program.run("search", "--width", "4", "dam", "a.txt", in: folder).status == 2)
  }

  @Test func `a search without an answer exits 1 with nothing on standard output`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("search", "zyzzyva", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a query that cannot be read exits 2 and tells the place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("search", "dam (river", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("position"))
  }

  @Test(arguments: ["Lucía Barrenechea", "lucia barrenechea", "BARRENECHEA"])
  func `an actor is found without regard to case and accents`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "harbour.txt")
    let outcome = try Program.run("actor", name, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "Lucía Barrenechea")
    #expect(outcome.text.contains("We closed nothing"))
  }

  @Test func `a dossier tells a claim's voice, and sets a cue off that stands before its source`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("actor", "Zambia", in: folder)
    #expect(outcome.text.contains("\treported\triver.txt:3\tLusaka Ledger, According to: "))
  }

  @Test func `a dossier names the channel of a claim`() throws {
    let folder = try TemporaryFolder()
    let text = "Zambia said in an interview with the Lusaka Ledger that Malawi had agreed.\n"
    try folder.write(text, to: "talk.txt")
    let outcome = try Program.run("actor", "Malawi", in: folder)
    #expect(outcome.text.contains(" (via Lusaka Ledger)"))
  }

  @Test func `an actor that is not there exits 1`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "harbour.txt")
    let outcome = try Program.run("actor", "Nemo", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Nemo"))
  }
}
