import Foundation
import Testing

@testable import Dragoman

/// How an actor is found by what a person types.
struct ActorCommandTests {
  private static let talk = """
    Talks

    Norway said on Monday that it would pay. The Norwegian Fund said it had paid. \
    Minister Marta Velden denied that Norway had paid.
    """

  private func run(_ name: String) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(Self.talk, to: "talk.txt")
    return try Program.run("actor", name, "talk.txt", in: folder)
  }

  @Test(arguments: ["veld", "mart vel", "vldn"])
  func `letters of one name open its dossier`(_ letters: String) throws {
    let outcome = try run(letters)
    #expect(outcome.lines.first == "Marta Velden", "\(outcome.errors)")
  }

  @Test func `a whole name goes before letters of others`() throws {
    #expect(try run("norway").lines.first == "Norway")
  }

  @Test func `several that fit as well are listed with their ids`() throws {
    let outcome = try run("norw")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("any of 2 actors"))
    let names = outcome.errors.split(separator: "\n").dropFirst()
    #expect(names.count == 2)
    #expect(names.allSatisfy { $0.firstMatch(of: /^  a[0-9a-f]{16} Norw/) != nil })
  }

  @Test func `at a terminal one of them is chosen by its number`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.talk, to: "talk.txt")
    let terminal = try PseudoTerminal(
      [Program.path, "actor", "norw", "talk.txt"], in: folder.path)
    #expect(terminal.wait(for: "Which one?"), "\(terminal.text)")
    terminal.type("1\n")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("kind"))
  }

  @Test func `a name that is misspelt is met with the nearest`() throws {
    let outcome = try run("norvay")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'Norway'?"))
  }

  @Test(arguments: ["actor", "export"])
  func `the shell completes names of actors`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.talk, to: "talk.txt")
    let argument = command == "actor" ? ["positional@0"] : ["--actor"]
    let words =
      ["dragoman", command] + (command == "actor" ? [] : ["--actor"]) + ["Mar", "talk.txt"]
    let index = words.count - 2
    let outcome = try Program.run(
      ["---completion", command, "--"] + argument + ["\(index)", "3"] + words, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Velden"), "\(outcome)")
  }

  @Test func `no name is completed that a shell would obey`() {
    let names = ["Marta Velden", "$(touch x)", "`id`", "Velden; rm", "Véra’s Fund"]
    #expect(
      NameCompletion.candidates(names, for: "v", inBash: true) == ["Velden", "Véra’s"])
    #expect(
      NameCompletion.candidates(names, for: "", inBash: false) == ["Marta Velden", "Véra’s Fund"])
  }
}
