extension Action {
  /// What the configuration says otherwise, for this run.
  static let settings: [Action] = [
    Action(
      "theme", [], "draw in the colours of another theme", in: [.panes, .lines], asking: .text,
      as: .one(of: "THEME") { _ in Theme.all.map { Candidate($0.name, $0.summary) } }
    ) { state, arguments in
      guard let theme = Theme.named((arguments.text ?? "").lowercased()) else { return [.bell] }
      state.settings.use(theme)
      return []
    }
  ]
}
