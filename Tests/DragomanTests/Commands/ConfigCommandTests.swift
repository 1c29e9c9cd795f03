import Foundation
import Testing

struct ConfigCommandTests {
  @Test func `the configuration in force is printed as a file that says the same`() throws {
    let folder = try TemporaryFolder()
    try folder.write("theme = \"dark\"\nkeys.quit = \"x\"\n", to: "my.toml")
    let first = try Program.run("config", "--config", "my.toml", in: folder)
    #expect(first.status == 0)
    #expect(first.errors.isEmpty)
    #expect(first.lines.contains("theme = \"dark\""))
    #expect(first.lines.contains("quit = [\"x\"]"))
    try folder.write(first.text, to: "again.toml")
    let second = try Program.run("config", "--config", "again.toml", in: folder)
    #expect(second.text == first.text)
    #expect(second.errors.isEmpty)
  }

  @Test func `what does not hold is told with its line, and by the status if that is asked for`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("mouse = false\ntheme = dark\n", to: "my.toml")
    let told =
      "dragoman: my.toml:2:9: dark is no value; a text stands in quotation marks: \"dark\"\n"
    let printed = try Program.run("config", "--config", "my.toml", in: folder)
    #expect(printed.status == 0)
    #expect(printed.errors == told)
    #expect(printed.lines.contains("mouse = false"))
    let checked = try Program.run("config", "--check", "--config", "my.toml", in: folder)
    #expect(checked.status == 2)
    #expect(checked.output.isEmpty)
    #expect(checked.errors == told + "dragoman: my.toml: 1 mistake\n")
    #expect(try Program.run("config", "--check", "--config", "/dev/null", in: folder).status == 0)
  }

  @Test func `the path is told, whether there is a file or not`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("config", "--path", "--config", "none.toml", in: folder)
    #expect(outcome.text == "none.toml\n")
    #expect(try Program.run("config", "--config", "none.toml", in: folder).status == 2)
    #expect(try Program.run("config", "--check", "--path", in: folder).status == 2)
  }

  @Test(arguments: [
    ("osc52", "# In use here: the terminal (OSC 52)."),
    ("my-copy -x", "# In use here: my-copy, as the configuration says."),
  ])
  func `what takes copies is told`(wish: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("clipboard = \"\(wish)\"\n", to: "my.toml")
    let terminal = try PseudoTerminal(
      [Program.path, "config", "--config", "my.toml"], in: folder.path,
      environment: ["TERM": "xterm"])
    #expect(terminal.waitForExit() == .exited(0))
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(words))
  }
}
