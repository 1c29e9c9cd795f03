internal import Corpus

/// What a line that was typed asks for.
package enum PlainRequest: Sendable {
  /// Messages to be sent to the state, one after the other; then `PlainReader.answer`.
  case send([Message])
  /// Lines to be said; the state stays as it is.
  case say([String])
  case leave
}

extension PlainReader {
  /// Reads a line.
  package mutating func request(_ line: String, _ state: State) -> PlainRequest {
    let line = line.trimmingBlanks
    if let dialog = state.screen as? ExportDialog, let request = answer(line, to: dialog) {
      return request
    }
    if line.isEmpty { return .say(more(state)) }
    if let number = Int(line) { return choose(number, state) }
    if line.hasPrefix("/") { return search(String(line.dropFirst()).trimmingBlanks) }
    if line.hasPrefix(":") { return act(String(line.dropFirst()), state) }
    let word = line.prefix { $0 != " " }
    return command(String(word), line.dropFirst(word.count).trimmingBlanks, state)
      ?? .say(["There is no command “\(line)”. Type a question mark for help."])
  }

  private mutating func command(
    _ word: String, _ rest: String, _ state: State
  ) -> PlainRequest? {
    switch word {
    case "g": return .send([.action("go-to", .init())] + (rest.isEmpty ? [] : [.pasted(rest)]))
    case "f": return filter(rest)
    case "x": return explain(rest, state)
    default: return rest.isEmpty ? command(word, state) : nil
    }
  }

  /// The commands without an argument.
  private mutating func command(_ word: String, _ state: State) -> PlainRequest? {
    switch word {
    case "n":
      let isAtMatch = state.search.map { state.isAtMatch(of: $0) } ?? false
      return isAtMatch && state.context == .panes ? action("next-match") : .say(more(state))
    case "p": return action("previous-match")
    case "b": return back(state)
    case "]": return action("forward")
    case "u", "..": return up(state)
    case "t":
      readWhole(true)
      return .send([.action("text", .init())])
    case "l": return action("linked")
    case "w": return .say(list(state))
    case "e": return action("export")
    case "!": return notices(state)
    case "?", "help": return help()
    case "q", "quit", "exit": return .leave
    default: return nil
    }
  }

  private mutating func action(
    _ name: String, _ arguments: Action.Arguments = .init()
  ) -> PlainRequest {
    dropLines()
    readWhole(false)
    return .send([.action(name, arguments)])
  }

  private mutating func choose(_ number: Int, _ state: State) -> PlainRequest {
    guard let choice = choice(number, state) else {
      return .say(["There is no number \(number) in the list."])
    }
    readWhole(false)
    return .send([.chosen(choice)])
  }

  private mutating func search(_ query: String) -> PlainRequest {
    readWhole(false)
    guard !query.isEmpty else { return action("search") }
    return .send([.action("search", .init()), .pasted(query)])
  }

  private func filter(_ words: String) -> PlainRequest {
    let end = Message.action(words.isEmpty ? "clear-filter" : "keep-filter", .init())
    return .send(
      [.action("filter", .init()), .action("delete-to-start", .init())]
        + (words.isEmpty ? [] : [.pasted(words)]) + [end])
  }

  /// Does an action by its name; the rest of the line is a number, or its argument.
  private mutating func act(_ line: String, _ state: State) -> PlainRequest {
    let word = String(line.prefix { $0 != " " })
    let rest = line.dropFirst(word.count).trimmingBlanks
    if let row = Int(word) { return action("first", .init(count: row)) }
    let name = Action.all.first { $0.aliases.contains(word) }?.name ?? word
    if name == "help" || name == "command" || name == "palette" { return help() }
    if name == "notices" { return notices(state) }
    if name == "quit" || name == "interrupt" { return .leave }
    if name == "filter" { return filter(rest) }
    if name == "search" { return search(rest) }
    guard let known = Action.named(name) else {
      let near = Action.all.map(\.name).filter { !name.isEmpty && $0.hasPrefix(name) }
      let hint =
        near.isEmpty ? "Type a question mark for all." : "Perhaps \(near.joined(separator: ", "))."
      return .say(["There is no action “\(name)”. \(hint)"])
    }
    switch known.parameter {
    case .text: return action(name, .init(text: rest))
    case .character: return action(name, .init(character: rest.first))
    case .none:
      if let count = Int(rest) { return action(name, .init(count: count)) }
      guard !rest.isEmpty else { return action(name) }
      return .send([.action(name, .init()), .pasted(rest)])
    }
  }

  private mutating func back(_ state: State) -> PlainRequest {
    switch state.context {
    case .panes: action("back")
    default: up(state)
    }
  }

  /// Out of what was opened last: from a text to its section, from a match to what was found.
  private mutating func up(_ state: State) -> PlainRequest {
    if let way = Self.waysOut[state.context] { return action(way) }
    if let search = state.search, state.isAtMatch(of: search) { return .send([.chosen(.results)]) }
    if state.focus == .detail, state.showsText { return action("linked") }
    return action("step-back")
  }

  private static let waysOut: [Context: String] = [
    .search: "leave-search", .lines: "leave-lines", .goTo: "leave-go-to",
    .filter: "clear-filter", .exportFormat: "leave-export", .exportDestination: "leave-export",
    .question: "keep-file", .reading: "close", .queryHelp: "close-query-help",
  ]

  private mutating func help() -> PlainRequest {
    dropLines()
    return .say(say(PlainHelp.all))
  }

  private mutating func notices(_ state: State) -> PlainRequest {
    dropLines()
    return .say(
      say(NoticeLine.lines(state.notices).map(\.text).filter { !$0.isEmpty }.map { $0 + "." }))
  }

  /// Which rule or model found a numbered thing, or what is shown.
  private mutating func explain(_ words: String, _ state: State) -> PlainRequest {
    var item: DetailItem?
    if words.isEmpty {
      if case .actor(let actor) = state.detail.subject { item = .profile(actor) }
    } else if let choice = Int(words).flatMap({ choice($0, state) }) {
      switch choice {
      case .row(let row): item = state.context == .panes ? state.detail.item(inRow: row) : nil
      case .actor(let actor): item = .profile(actor)
      case .claim(let place): item = .claim(place)
      case .results: break
      }
    }
    guard let explanation = item?.explanation(in: state.corpus) else {
      return .say(["Type x and the number of a claim or an actor."])
    }
    return .say(explanation.lines.map { $0 + "." })
  }

  /// The answers that an export asks for; nil where commands are read.
  private mutating func answer(_ line: String, to dialog: ExportDialog) -> PlainRequest? {
    switch dialog.stage {
    case .format: return nil
    case .destination:
      if line == "u" || line == ".." { return action("leave-export") }
      if line.isEmpty { return action("write") }
      return .send(
        ["cursor-to-end", "delete-to-start"].map { .action($0, .init()) }
          + [.pasted(line), .action("write", .init())])
    case .overwrite:
      switch line.lowercased() {
      case "y", "yes": return action("overwrite")
      case "n", "no", "u", "..": return action("keep-file")
      default: return .say(["Type y to overwrite the file, n to keep it."])
      }
    case .writing: return .say(["Still writing."])
    }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

/// What can be typed where there is no screen.
enum PlainHelp {
  static let lines: [String] = [
    "Commands. Each is a line of its own.",
    "A number: choose what was listed with it.",
    "Enter, or n: more of the list; at a match of a search, the next match.",
    "p: the match before.",
    "b: go back. Right bracket: go forward again.",
    "u, or two dots: up, out of what was opened last.",
    "Slash and words, such as /nuclear deal: search all documents. Slash alone: what can be searched for.",
    ":query-help: the query language, with examples to choose.",
    "g and letters, such as g soleimani: go to a document, a section or an actor by its name.",
    "f and words: list only what contains them. f alone lists everything again.",
    "t: the text of the section, with its claims. l: its actors and claims.",
    "w: say again what is shown.",
    "x, or x and a number: which rule or model found it.",
    "e: export what is shown.",
    "Exclamation mark: what loading left out or repaired.",
    "Colon and a name, such as :last-lines: do an action by its name; a number or words may follow.",
    "Question mark: this help. q: leave.",
    "Actions by name:",
  ]

  /// The commands, then every action that means something without a screen.
  static let all: [String] =
    lines
    + ActionGroup.all.filter { !ofScreens.contains($0.title) }.flatMap { group in
      group.actions.filter { $0.contexts.contains(.panes) || $0.contexts.contains(.lines) }
        .map { ":\($0.name): \($0.help)." }
    }

  /// Groups of actions that only change what a screen shows: numbers choose here.
  private static let ofScreens: Set<String> = ["Moving", "The screen"]
}
