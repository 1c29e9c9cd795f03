package import Explorer
package import Screen

/// What a person has chosen, as the file says it: every value has a default.
package struct Configuration: Hashable, Sendable {
  /// The name of a theme.
  package var theme = Theme.standard.name
  /// Styles of the theme that are otherwise, by the names of `ThemeRole`.
  package var styles: [String: Style] = [:]
  /// What boxes, rules and marks are drawn with.
  package var borders = Characters.automatic
  /// Whether letters beyond ASCII reach the terminal.
  package var encoding = Characters.automatic
  /// Whether the mouse is the explorer's; else it selects text as the terminal does.
  package var usesMouse = true
  /// What of a section is shown first.
  package var view = SectionView.linked
  /// In cells.
  package var textMargin = 1
  /// In cells; 0 for the width of the pane.
  package var textWidth = 90
  /// The widths of the panes, in any unit.
  package var documents = 22
  package var sections = 27
  package var detail = 51
  /// The width of the list of results beside what is selected in it, in hundredths.
  package var results = 55
  /// The score below which claims are left out, in hundredths; 0 for all.
  package var leastScore = 41
  /// Whether long text below a lone heading is cut at its paragraphs.
  package var cutsSections = true
  /// Whether searches, commands and places are kept between runs.
  package var keepsHistory = true
  /// Whether documents are listed with their dates, where there is room.
  package var showsDates = true
  /// A command; empty for what the environment names.
  package var editor = ""
  /// How a claim is copied.
  package var citation = CitationTemplate.standard
  /// `auto`, `osc52` or a command.
  package var clipboard = "auto"
  /// Keys of actions, in the order of the file.
  package var keys: [KeyBinding] = []

  /// Which characters something is made of.
  package enum Characters: String, CaseIterable, Sendable {
    /// As the locale has it.
    case automatic = "auto"
    case unicode
    case ascii
  }

  package init() {}

  /// What the explorer works with.
  ///
  /// - Parameter isUnicode: Whether the locale is one of UTF-8.
  package func settings(isUnicode: Bool) -> Settings {
    var settings = Settings()
    // Defaults are not made: the first frame waits for this.
    if theme != settings.theme.name || !styles.isEmpty {
      settings.use(Theme.named(theme) ?? .standard, styles: styles)
    }
    settings.lines = borders.areUnicode(drawsUnicode(isUnicode)) ? .unicode : .ascii
    settings.usesMouse = usesMouse
    settings.view = view
    settings.textMargin = textMargin
    settings.textWidth = textWidth
    settings.editor = editor.isEmpty ? nil : editor
    settings.citation = citation
    settings.clipboard = clipboard.isEmpty ? "auto" : clipboard
    if !keys.isEmpty { settings.keys = keyMap.map }
    settings.keepsHistory = keepsHistory
    settings.showsDates = showsDates
    settings.panes = PaneShares(
      documents: documents, sections: sections, detail: detail, results: results)
    return settings
  }

  /// Whether text beyond ASCII is shown as it is.
  package func drawsUnicode(_ isUnicode: Bool) -> Bool { encoding.areUnicode(isUnicode) }

  /// The keys in force, and what of those wished for cannot hold, by their place in `keys`.
  var keyMap: (map: KeyMap, problems: [KeyMap.Problem]) { KeyMap.standard.applying(keys) }
}

extension Configuration.Characters {
  fileprivate func areUnicode(_ isUnicode: Bool) -> Bool {
    switch self {
    case .automatic: isUnicode
    case .unicode: true
    case .ascii: false
    }
  }
}

extension Configuration {
  /// The configuration as a file that says the same, with a comment for each option.
  package var text: String { text() }

  /// The same, with more to say of some options: words by the names of their keys.
  package func text(remarks: [String: String] = [:]) -> String {
    var text = ""
    var table: String?
    for option in ConfigurationOption.all {
      if option.table != table, let name = option.table { text += "[\(name)]\n" }
      table = option.table
      text += "# \(ConfigurationOption.sentence(option.meaning))\n"
      text += "# \(option.key == nil ? "Each is" : "Allowed:") \(option.allowed).\n"
      if let remark = option.key.flatMap({ remarks[$0] }) {
        text += "# \(ConfigurationOption.sentence(remark))\n"
      }
      for line in option.write(self) {
        text += "\(line.isSample ? "# " : "")\(line.key) = \(line.value)\n"
      }
      text += "\n"
    }
    return String(text.dropLast())
  }
}

extension ConfigurationOption {
  /// Words with a capital and a full stop.
  package static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
