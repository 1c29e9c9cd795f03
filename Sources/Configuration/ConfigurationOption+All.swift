internal import Explorer
internal import Screen

extension ConfigurationOption {
  /// Every option there is, those without a table first.
  package static let all: [ConfigurationOption] = [
    .choice(
      "theme", "the colours", Theme.all.map { ($0.name, $0.name) }, \.theme),
    .choice(
      "borders", "what borders and marks are made of; auto: as the locale says", characters,
      \.borders),
    .choice(
      "encoding", "whether letters beyond ASCII are shown; auto: as the locale says", characters,
      \.encoding),
    .flag(
      "mouse", "whether the mouse is the explorer's; else it selects text as the terminal does",
      \.usesMouse),
    .choice(
      "view", "what is shown of a section first", [("linked", .linked), ("text", .text)], \.view),
    .flag(
      "dates",
      "whether documents are listed with their dates, as they write them, where there is "
        + "room", \.showsDates),
    .number("text-margin", "blank cells on either side of the text", 0...20, \.textMargin),
    .number(
      "text-width", "the longest line of the text, in cells; 0: as wide as the pane", 0...1000,
      \.textWidth),
    .number(
      "least-score",
      "in the explorer, the hundredths below which a claim's score leaves it out; 0: all are shown",
      0...99, \.leastScore),
    .flag(
      "cut-sections",
      "in the explorer, whether long text below a lone heading is cut at its paragraphs",
      \.cutsSections),
    .text(
      "editor", "the command that opens a document; \"\": what VISUAL, EDITOR or PAGER says",
      allowed: "a command", \.editor),
    .citation,
    .text(
      "clipboard",
      "what copies are given to; auto: the first that is there of wl-copy, xclip, xsel, pbcopy and "
        + "tmux, else the terminal (OSC 52)",
      allowed: "\"auto\", \"osc52\", a command that reads the text", \.clipboard),
    .flag(
      "history", "whether searches, commands, marks and places are kept for the next time",
      \.keepsHistory),
    .number(
      "documents", in: "panes", "the part of the screen's width that Documents has", 1...100,
      \.documents),
    .number(
      "sections", in: "panes", "the part that Sections has", 1...100, \.sections),
    .number("detail", in: "panes", "the part that the rest has", 1...100, \.detail),
    .number(
      "results", in: "panes", "the hundredths that the results of a search have, beside the text",
      10...90, \.results),
    .keys,
    .styles,
  ]

  private static let characters = Configuration.Characters.allCases.map { ($0.rawValue, $0) }

  /// The template that a claim is copied by.
  private static let citation = ConfigurationOption(
    table: nil, key: "citation", meaning: "how a claim is copied",
    allowed: "words with {placeholders}; [what is in brackets] only where all of it is known"
  ) { configuration, _, value throws(Refusal) in
    guard case .string(let text) = value else { throw Refusal() }
    do throws(CitationTemplate.Mistake) {
      configuration.citation = try CitationTemplate(text)
    } catch {
      switch error {
      case .unknown(let name):
        let names = CitationTemplate.Part.allCases.map(\.rawValue)
        throw Refusal(message: "citation: " + Self.unknown("placeholder", name, among: names))
      case .unpaired(let sign):
        throw Refusal(
          message: "citation: a \(sign) is alone; write \(sign)\(sign) for the sign itself")
      }
    }
  } write: { configuration in
    [Line(key: "citation", value: TOMLText.quoted(configuration.citation.text))]
  }

  /// The table of styles, by the names of `ThemeRole`.
  private static let styles = ConfigurationOption(
    table: "styles", key: nil, meaning: "styles of the theme that are to be otherwise, by name",
    allowed: "words: " + Style.vocabulary
  ) { configuration, names, value throws(Refusal) in
    guard names.count == 1, ThemeRole.named(names[0]) != nil else {
      throw Refusal(
        message: Self.unknown(
          "style", names.joined(separator: "."), among: ThemeRole.all.map(\.name)))
    }
    guard case .string(let words) = value else { throw Refusal() }
    do throws(Style.UnknownWord) {
      configuration.styles[names[0]] = try Style(words: words)
    } catch {
      throw Refusal(
        message: "\(TOMLText.quoted(error.word)) means nothing in a style; it is made of "
          + Style.vocabulary)
    }
  } write: { configuration in
    let theme = configuration.settings(isUnicode: true).theme
    return ThemeRole.all.map { role in
      Line(
        key: role.name, value: TOMLText.quoted(theme[keyPath: role.style].words),
        isSample: configuration.styles[role.name] == nil)
    }
  }

  /// The table of keys, by the names of actions.
  private static let keys = ConfigurationOption(
    table: "keys", key: nil,
    meaning: "the keys of actions; in [keys.panes] and the like, for one context only",
    allowed: "a key or a list of keys, such as \"q\", \"Ctrl-W h\", \"<C-x>\"; [] takes them away"
  ) { configuration, names, value throws(Refusal) in
    guard let keys = value.texts else { throw Refusal() }
    guard names.count < 3, let action = names.last else {
      throw Refusal(message: "keys stand in [keys] or in [keys.CONTEXT]")
    }
    configuration.keys.append(
      KeyBinding(action: action, keys: keys, context: names.count == 2 ? names[0] : nil))
  } write: { configuration in
    let map = configuration.keyMap.map
    let own = configuration.keys.map { binding in
      Line(
        key: [binding.context, binding.action].compactMap(\.self).map(TOMLText.name)
          .joined(separator: "."), value: TOMLText.list(binding.keys))
    }
    let named = Set(configuration.keys.map(\.action))
    let others = Action.all.filter { !named.contains($0.name) }.map { action in
      Line(key: action.name, value: TOMLText.list(map.keys(of: action).map(\.name)), isSample: true)
    }
    return own + others
  }

  /// That a name is none of some, with the nearest of them, or all where none is near.
  static func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
    let advice =
      Spelling.nearest(to: name, in: names).map { "; \($0)?" }
      ?? "; there are \(names.joined(separator: ", "))"
    return "no \(kind) is called \(TOMLText.quoted(name))\(advice)"
  }
}

extension TOMLValue {
  /// A text, or a list of nothing but texts; nil for anything else.
  fileprivate var texts: [String]? {
    switch self {
    case .string(let word): return [word]
    case .list(let values):
      let words = values.compactMap { value in
        if case .string(let word) = value { word } else { nil }
      }
      return words.count == values.count ? words : nil
    case .integer, .boolean, .other: return nil
    }
  }
}
