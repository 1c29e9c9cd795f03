import Explorer
import Screen
import Testing

@testable import Configuration

struct ConfigurationTests {
  private func read(_ text: String) -> (configuration: Configuration, problems: [Problem]) {
    Configuration.read(Array(text.utf8))
  }

  private func configuration(_ text: String) -> Configuration {
    let (configuration, problems) = read(text)
    #expect(problems == [])
    return configuration
  }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { $0.text(inFile: "f") }
  }

  @Test func `nothing said is everything as it is by default`() {
    let settings = configuration("").settings(isUnicode: true)
    #expect(configuration("# nothing\n") == Configuration())
    #expect(settings.theme == .standard)
    #expect(settings.lines == .unicode)
    #expect(settings.usesMouse)
    #expect(settings.panes == PaneShares())
    #expect(settings.keepsHistory && settings.showsDates)
    #expect(settings.editor == nil)
    #expect(settings.citation == .standard && settings.clipboard == "auto")
  }

  @Test func `what is said is in the settings`() {
    let settings = configuration(
      """
      theme = "dark"
      mouse = false
      borders = "ascii"
      view = "text"
      text-margin = 3
      text-width = 72
      editor = "vim -R"
      citation = "{who}\\n{file}"
      clipboard = "osc52"
      history = false
      panes = { documents = 30, sections = 30, detail = 40, results = 60 }
      [keys]
      quit = "x"
      help = ["F2", "Ctrl-X h"]
      [styles]
      denied = "bold 208"
      """
    ).settings(isUnicode: true)
    #expect(settings.theme.actor == Theme.dark.actor)
    #expect(settings.theme.denied == Style([.bold], foreground: .indexed(208)))
    #expect(!settings.usesMouse)
    #expect(settings.lines == .ascii)
    #expect(settings.view == .text)
    #expect(settings.textMargin == 3)
    #expect(settings.textWidth == 72)
    #expect(settings.editor == "vim -R")
    #expect(settings.citation.text == "{who}\n{file}")
    #expect(settings.clipboard == "osc52")
    #expect(!settings.keepsHistory)
    #expect(settings.panes == PaneShares(documents: 30, sections: 30, detail: 40, results: 60))
    #expect(settings.keys.keys(of: "quit", in: .panes).map(\.name) == ["x"])
    #expect(settings.keys.keys(of: "help", in: .panes).map(\.name) == ["F2", "Ctrl-X h"])
  }

  @Test(arguments: [
    ("auto", true, true), ("auto", false, false), ("unicode", false, true), ("ascii", true, false),
  ])
  func `signs and letters are as the locale says, or as the person does`(
    word: String, locale: Bool, isUnicode: Bool
  ) {
    let configuration = configuration("borders = \"\(word)\"\nencoding = \"\(word)\"")
    #expect(configuration.drawsUnicode(locale) == isUnicode)
    #expect(configuration.settings(isUnicode: locale).lines == (isUnicode ? .unicode : .ascii))
  }

  @Test func `without Unicode letters there are no Unicode borders unless they are asked for`() {
    #expect(configuration("encoding = \"ascii\"").settings(isUnicode: true).lines == .ascii)
  }

  @Test(arguments: [
    (
      "theme = \"mauve\"",
      "f:1: theme cannot be \"mauve\"; allowed: \"standard\", \"dark\", \"light\", \"colour-blind\", \"colour-blind-light\", \"high-contrast\", \"monochrome\""
    ),
    ("\nmouse = 1", "f:2: mouse cannot be 1; allowed: true, false"),
    ("text-margin = 21", "f:1: text-margin cannot be 21; allowed: a number from 0 to 20"),
    ("text-width = 1.5", "f:1: text-width cannot be 1.5; allowed: a number from 0 to 1000"),
    ("editor = []", "f:1: editor cannot be a list; allowed: a command"),
    (
      "citation = \"{who} {autor}\"",
      "f:1: citation: no placeholder is called \"autor\"; author?"
    ),
    ("citation = \"{who\"", "f:1: citation: a { is alone; write {{ for the sign itself"),
    ("thme = \"dark\"", "f:1: no option is called \"thme\"; theme?"),
    ("panes.detial = 3", "f:1: no option is called \"detial\"; detail?"),
    ("[pane]\ndetail = 3", "f:2: no table is called \"pane\"; panes?"),
    ("keys = 1", "f:1: keys is a table: its keys stand below [keys]"),
    ("styles.deneid = \"red\"", "f:1: no style is called \"deneid\"; denied?"),
    ("[keys]\nquitt = \"x\"", "f:2: no action is called “quitt”; quit?"),
    ("[keys]\n\nquit = [\"Ctrl-Nothing\"]", "f:3: “Ctrl-Nothing” is not a key"),
    ("[keys]\nquit = 1", "f:2: keys.quit cannot be 1; allowed: a key or a list of keys"),
    ("[keys.attic]\nquit = \"x\"", "f:2: no context is called “attic”"),
    ("theme = dark", "f:1:9: dark is no value"),
  ])
  func `what does not hold is told with its line and what is allowed`(text: String, problem: String)
  {
    let told = problems(text)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(problem) == true, "\(told)")
  }

  @Test func `a style tells the word that means nothing`() {
    let told = problems("[styles]\ndenied = \"bold rde\"")
    #expect(
      told.first?.hasPrefix("f:2: \"rde\" means nothing in a style; it is made of bold") == true)
  }

  @Test func `a wrong line leaves the rest in force`() {
    let (configuration, problems) = read("theme = dark\nmouse = false\ncolour = 1\nview = \"text\"")
    #expect(problems.map(\.line) == [1, 3])
    #expect(!configuration.usesMouse)
    #expect(configuration.view == .text)
    #expect(configuration.theme == "standard")
  }

  @Test(arguments: [
    "", "theme = \"colour-blind\"\nmouse = false\nborders = \"ascii\"\nencoding = \"unicode\"",
    "view = \"text\"\ntext-margin = 0\ntext-width = 80\nhistory = false",
    "editor = \"sh -c 'less \\\"$1\\\"' \\\\ \\u0007\"\npanes.documents = 1\npanes.results = 90",
    "[keys]\nquit = [\"x\", \"Ctrl-X q\"]\nhelp = []\n[keys.panes]\nnotices = \"N\"",
    "[styles]\ndenied = \"bold #ff0000 on 17\"\nplain = \"white on black\"",
  ])
  func `what is printed is read back as the same`(text: String) {
    let (configuration, _) = read(text)
    let (again, problems) = read(configuration.text)
    #expect(again == configuration)
    #expect(problems.filter { !self.problems(text).contains($0.message) }.count == problems.count)
    #expect(again.text == configuration.text)
  }

  @Test func `every sample that is printed could stand there`() {
    let lines = Configuration().text.split(separator: "\n").map { line in
      line.hasPrefix("# ") && line.contains(" = ") && !line.hasSuffix(".")
        ? String(line.dropFirst(2)) : String(line)
    }
    let (configuration, problems) = read(lines.joined(separator: "\n"))
    #expect(problems == [])
    #expect(configuration.styles.count == ThemeRole.all.count)
    #expect(configuration.settings(isUnicode: true).theme == .standard)
  }

  @Test func `no two options have the same name, and each says what it is for`() {
    let names = ConfigurationOption.all.map { [$0.table, $0.key].compactMap(\.self) }
    #expect(Set(names).count == names.count)
    for option in ConfigurationOption.all {
      #expect(!option.meaning.isEmpty && !option.allowed.isEmpty)
      #expect(option.meaning.first?.isLowercase == true)
    }
  }
}
