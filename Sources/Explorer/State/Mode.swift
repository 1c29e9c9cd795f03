/// What the keys go to.
package indirect enum Mode: Sendable {
  case browsing
  /// A filter is being typed for a pane.
  case filtering(Pane, LineEditor)
  /// A list has taken the panes' place.
  case listing(any ListScreen)
  case exporting(ExportDialog)
  /// A command is being typed.
  case commanding(CommandPrompt)

  /// Whether the keys go to the panes.
  var isBrowsing: Bool {
    if case .browsing = self { true } else { false }
  }

  /// The list that the keys go to; nil where there is none.
  package var screen: (any ListScreen)? {
    if case .listing(let screen) = self { screen } else { nil }
  }

  /// The list that is on the screen, also below a dialog; nil where the panes are.
  var shownScreen: (any ListScreen)? {
    switch self {
    case .listing(let screen): screen
    case .exporting(let dialog): dialog.origin.shownScreen
    case .commanding(let prompt): prompt.origin.shownScreen
    case .browsing, .filtering: nil
    }
  }

  /// Whether the keys go to a list of a kind.
  func shows(_ screen: (some ListScreen).Type) -> Bool {
    self.screen.map { type(of: $0) == screen } ?? false
  }

  /// Goes with what it holds to a corpus that has grown.
  mutating func follow(_ map: CorpusMap) {
    switch self {
    case .listing(var screen):
      screen.follow(map)
      self = .listing(screen)
    case .exporting(var dialog):
      dialog.choice = map.choice(dialog.choice)
      dialog.origin.follow(map)
      self = .exporting(dialog)
    case .commanding(var prompt):
      prompt.origin.follow(map)
      self = .commanding(prompt)
    case .browsing, .filtering: break
    }
  }
}
