import Corpus
import Explorer
import Loading
import Screen
import Search
import TestSupport

/// The explorer in a terminal, and beside it the state that the same keys lead to.
struct ExplorerInTerminal: ~Copyable {
  let folder: TemporaryFolder
  let terminal: PseudoTerminal
  private var state: State
  private var size: Size

  /// Opens it on a folder of a few documents, and one more for each of some texts; `command` is
  /// what it is started with.
  init(
    size: Size = Size(columns: 100, rows: 30), claimed: Size? = nil,
    environment: [String: String?] = [:], startedBy command: [String] = [],
    texts: [HostileText] = []
  ) throws {
    let folder = try Self.sampleFolder()
    for (number, hostile) in texts.enumerated() {
      let words = String(hostile.text.prefix(400))
      try folder.write(
        "\(words)\n\nThe Lusaka Ledger said that \(words) had agreed with \(words).\n",
        to: "\(number) \(Self.fileName(words)).txt")
    }
    let terminal = try PseudoTerminal(
      command + [Program.path, folder.path], in: folder.path, size: size, claimed: claimed,
      environment: environment)
    let loaded = try Self.load(folder.path)
    self.init(folder, terminal, loaded: loaded)
  }

  private init(
    _ folder: consuming TemporaryFolder, _ terminal: PseudoTerminal, loaded: Message?
  ) {
    size = terminal.screen.size
    state = State(title: folder.path)
    self.folder = folder
    self.terminal = terminal
    tell(.resized(size))
    if let loaded { tell(loaded) }
  }

  /// As much of a text as a file name may hold.
  private static func fileName(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "/" && $0 != "\0" }.prefix(20)
    return String(String.UnicodeScalarView(scalars))
  }

  /// The same corpus as the program has in the end.
  private static func load(_ path: String) throws -> Message {
    let result = try Loader(paths: [path], threads: 1).load()
    var progress = LoadProgress()
    progress.isFinished = true
    return .loaded(result.corpus, progress, result.notices)
  }

  /// Long enough to scroll, with wide characters and marks.
  private static func sampleFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "harbour.txt")
    try folder.write(Sample.river, to: "river.txt")
    let chapters = (1...40).map { number in
      """
      Chapter \(number): 東京 and the Cafe\u{301} of Señora Łuksza

      According to the Lusaka Ledger, Zambia will fill dam \(number) in two seasons, as Lucía \
      Barrenechea told 朝日新聞. Mozambique denied that it had agreed.
      """
    }
    try folder.write(
      "A Long Report\n\n" + chapters.joined(separator: "\n\n") + "\n", to: "zambia.txt")
    return folder
  }

  /// Presses keys, there and here.
  mutating func press(_ keys: Key...) {
    for key in keys {
      terminal.type(key.bytes)
      tell(.key(key))
    }
  }

  /// Presses a key that the terminal has other bytes for.
  mutating func press(_ key: Key, sentAs bytes: String) {
    terminal.type(bytes)
    tell(.key(key))
  }

  mutating func type(_ text: String) {
    terminal.type(text)
    for character in text { tell(.key(.character(character))) }
  }

  /// Pastes, as a terminal tells that it was.
  mutating func paste(_ text: String) {
    terminal.type("\u{1B}[200~\(text)\u{1B}[201~")
    tell(.pasted(text))
  }

  /// Types the bytes of what means so many keys, all at once.
  mutating func flood(_ keys: [Key]) {
    terminal.type(keys.map(\.bytes).joined())
    for key in keys { tell(.key(key)) }
  }

  mutating func resize(to size: Size) {
    terminal.resize(to: size)
    self.size = size
    tell(.resized(size))
  }

  /// Waits until the terminal shows what the state looks like; nil when it does, else both.
  func difference() -> String? {
    let frame = render(state, size: size)
    if terminal.wait(until: { $0.shows(frame) }) { return nil }
    let screen = terminal.screen
    let places = screen.places(differingFrom: frame)
    return "wanted, cursor \(frame.cursor):\n\(frame.text)\n"
      + "shown, cursor \(screen.cursor):\n\(screen.text)\ndiffering: \(places.prefix(10))"
  }

  /// The same for the text alone, as some terminals lack attributes; nil or what is shown.
  func textDifference() -> String? {
    let frame = render(state, size: size)
    return terminal.wait { $0.text == frame.text } ? nil : terminal.screen.text
  }

  private mutating func tell(_ message: Message) {
    for effect in update(&state, message) {
      if case .search(let text, let generation) = effect {
        let answer = Result { () throws(QueryError) in
          SearchIndex(state.corpus).search(try Query.parse(text, asTyped: true), limit: 1000)
        }
        tell(.searched(generation: generation, text: text, answer))
      }
    }
  }
}

extension TerminalScreen {
  /// Whether a person sees a frame, with the cursor where it should be.
  func shows(_ frame: Frame) -> Bool {
    size == frame.size && cursor == frame.cursor && places(differingFrom: frame).isEmpty
  }

  /// The rows and columns of cells that look different.
  func places(differingFrom frame: Frame) -> [String] {
    guard size == frame.size else { return ["size"] }
    let wanted = frame.shown
    return cells.indices.filter { cells[$0].seen != wanted[$0].seen }.map {
      "\($0 / size.columns),\($0 % size.columns): \(cells[$0]) for \(wanted[$0])"
    }
  }
}

extension Frame {
  /// The cells as a terminal is given them: of a picture of several scalars the first, of a conjunct
  /// each letter in a cell of its own, and no more than four marks.
  fileprivate var shown: [Cell] {
    let cells = cells
    var shown: [Cell] = []
    while shown.count < cells.count {
      let start = shown.count
      let style = cells[start].style
      let rest = cells[(start + 1)...].prefix(while: { $0.character == nil }).count
      var letters: [(text: String, cells: Int, marks: Int)] = []
      var used = 0
      for scalar in (cells[start].character ?? " ").unicodeScalars {
        let width = Width.cells(of: scalar)
        if width > 0, used + width <= 1 + rest {
          letters.append((String(scalar), width, 0))
          used += width
        } else if width == 0, let last = letters.last, last.marks < 4, !scalar.isLeftOut {
          letters[letters.count - 1].text.unicodeScalars.append(scalar)
          letters[letters.count - 1].marks += 1
        }
      }
      for letter in letters {
        shown.append(Cell(letter.text.first, style))
        for _ in 1..<letter.cells { shown.append(Cell(nil, style)) }
      }
      for _ in used..<1 + rest { shown.append(Cell(" ", style)) }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Joiners, selectors of a form, and tags.
  fileprivate var isLeftOut: Bool {
    0x200B...0x200D ~= value || 0xFE00...0xFE0F ~= value || value >= 0xE0000
  }
}

extension Cell {
  /// The cell without what nobody sees: a blank has no weight, slant or colour of its own.
  fileprivate var seen: Cell {
    guard character == " ", style.attributes.isDisjoint(with: [.reverse, .underline]) else {
      return self
    }
    return Cell(" ", Style(background: style.background))
  }
}

extension Key {
  /// What xterm sends for the keys that the tests press.
  fileprivate var bytes: String {
    if let typed { return String(typed) }
    if modifiers == .control, case .character(let letter) = code {
      return String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    }
    return switch code {
    case .enter: "\r"
    case .tab: "\t"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .end: "\u{1B}OF"
    case .home: "\u{1B}OH"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    default: preconditionFailure("no test presses \(self)")
    }
  }
}
