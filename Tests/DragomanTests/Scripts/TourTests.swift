import Foundation
import Testing

/// The tour in the README and the examples of the guide show what the program shows of the seeds.
struct TourTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// What the README says, the keys that it names, and what must then be on the screen.
  private static let steps: [(says: [String], keys: String, shown: [String])] = [
    (
      ["selects the second article, *The Role of Diplomacy …*", "are nine actors (`4 more`"],
      "<Down><Tab>jj", ["Actors  9", "4 more", "7 claims:", "▌President Donald Trump"]
    ),
    (
      ["The lines that begin with `via`", "an interview with Fox Business", "went through Oman"],
      "",
      ["via Fox Business", "via Tucker Carlson", "via Steve Witkoff, Tucker Carlson", "via Oman"]
    ),
    (
      ["Press `Tab` to enter the list, then `G`", "`k` `k` `k` selects it"], "<Tab>Gkkk",
      ["▌ Pezeshkian rejected", "any direct talk"]
    ),
    (["`Enter` opens **Text**"], "<Enter>", ["[Text]", "rejected any direct"]),
    (
      ["`j` `j` `j` to Khamenei"], "<Backspace>gjjj<Enter>",
      ["▸Khamenei", "[Dossier]", "Claims by it", "Appears with"]
    ),
    (["Type `/status:alleged`"], "<Esc>/status:alleged", ["accused", "Reports suggest"]),
    (
      ["`/via:oman`", "`/via:switzerland`", "`/via:telegraph`"], "<Esc>/via:switzerland",
      ["Communication Channels"]
    ),
    (["`d` leaves those that are denied"], "<Esc>Cd", ["Claims denied", "Pezeshkian"]),
    (["`a` those that are alleged"], "da", ["Claims alleged", "accused"]),
    (["`u` those without a named source"], "au", ["Claims unnamed", "Reports"]),
    (
      ["`b` groups them by who says them"], "ub",
      ["grouped by who says it", "United States  5 claims"]
    ),
    (["`V` lists the channels"], "<Esc>V", ["The Telegraph  3 claims", "Switzerland"]),
    (
      ["`A` `c` `j` `c` puts what the United States and Iran say"], "<Esc><Esc>Acjc",
      ["About each other", "United States claims", "Iran has begun"]
    ),
  ]

  @Test func `each step of the tour in the README shows what it says`() throws {
    let readme = Self.words(
      try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8))
    var script = ["resize 110x60"]
    for step in Self.steps {
      for words in step.says {
        #expect(readme.contains(words), "the README no longer says: \(words)")
      }
      if !step.keys.isEmpty { script.append("keys \(step.keys)") }
      script += step.shown.map { "expect \($0)" }
    }
    let outcome = try Self.run(script)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `the examples of the guide are on the screen`() throws {
    let guide = try String(contentsOf: Self.root.appending(path: "docs/guide.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map(\.element)
    let examples = blocks.filter { block in
      ["Iran  ", "Steve Witkoff said", "Pezeshkian added"].contains(where: block.contains)
    }
    #expect(examples.count == 3)
    let keys = ["keys j<Tab>jj<Tab>z", "screen", "keys xGk", "screen"]
    let shown = Self.words(try Self.run(["resize 61x70"] + keys).text)
    for example in examples {
      #expect(shown.contains(Self.words(example)), "not on the screen: \(example)")
    }
  }

  private static func run(_ script: [String]) throws -> Program.Outcome {
    let work = try TemporaryFolder()
    let file = work.path + "/tour.script"
    try (script.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let seeds = root.appending(path: "seeds").path
    return try Program.run("browse", "--script", file, seeds, in: work)
  }

  /// The words of a screen or an example, whatever stands around them and wherever lines break.
  private static func words(_ text: String) -> String {
    text.split { $0.isWhitespace || "│▌▸".contains($0) }.joined(separator: " ")
  }
}
