internal import Screen

/// The themes that come with the program.
///
/// Each names its colours once; the terminal shows the nearest that it has.
extension Theme {
  /// In the order of the documentation.
  package static let all = [
    standard, dark, light, colorBlind, colorBlindLight, highContrast, monochrome,
  ]

  /// The theme with a name.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// A line about each.
  package var summary: String { Self.summaries[name] ?? "" }

  private static let summaries = [
    standard.name: "the terminal's own colours, for light and dark (the default)",
    dark.name: "softer colours for a dark background",
    light.name: "deeper colours for a light background",
    colorBlind.name: "colours that are told apart by all eyes, on black",
    colorBlindLight.name: "colours that are told apart by all eyes, on white",
    highContrast.name: "bright colours on black, for weak eyes and sunlight",
    monochrome.name: "no colours",
  ]

  /// The terminal's own palette on its own background, without its black and white, so that it is
  /// readable on light and dark.
  package static let standard = Theme()

  /// For a background no lighter than `#262626`.
  package static let dark = Theme(
    "dark", accent: 0x5FD7FF, denied: 0xFF8787, doubt: 0xFFAF5F, words: 0xAFD787, found: 0xFFFF87,
    quiet: 0xA8A8A8, bar: 0x87AFD7)

  /// For a background no darker than `#eeeeee`.
  package static let light = Theme(
    "light", accent: 0x005F87, denied: 0xAF0000, doubt: 0x87005F, words: 0x005F00, found: 0x875F00,
    quiet: 0x5F5F5F, bar: 0x005F87)

  /// Five colours of the palette of Okabe and Ito (Color Universal Design, 2008) on black, where
  /// each is distinct.
  package static let colorBlind = Theme(
    "colour-blind", accent: 0x56B4E9, denied: 0xE69F00, doubt: 0xCC79A7, words: 0xF0E442,
    found: 0x009E73, quiet: 0xA8A8A8, bar: 0x56B4E9, ground: (0xFFFFFF, 0x000000))

  /// Blue of the same palette, and its vermilion, purple and green darkened until they can be read
  /// on white.
  package static let colorBlindLight = Theme(
    "colour-blind-light", accent: 0x0072B2, denied: 0xB34700, doubt: 0x722072, words: 0x007E6C,
    found: 0x3D2B00, quiet: 0x5F5F5F, bar: 0x0072B2, ground: (0x000000, 0xFFFFFF))

  /// Nothing is fainter than seven to one, which WCAG 2.1 asks of text for weak eyes (1.4.6).
  package static let highContrast = Theme(
    "high-contrast", accent: 0x5FD7FF, denied: 0xFF8787, doubt: 0xFFAFFF, words: 0xAFFF87,
    found: 0xFFFF00, quiet: 0xD0D0D0, bar: 0xFFFFFF, ground: (0xFFFFFF, 0x000000))

  /// Bold, underline, reverse and italic only.
  package static let monochrome: Theme = {
    var theme = standard
    theme.name = "monochrome"
    for role in ThemeRole.all {
      theme[keyPath: role.style] = Style(theme[keyPath: role.style].attributes)
    }
    return theme
  }()

  /// The styles of `standard` in other colours, `0xRRGGBB`.
  ///
  /// - Parameters:
  ///   - accent: Names, sources and marks.
  ///   - denied: What is denied, and nothing else.
  ///   - doubt: Cues, and what is alleged.
  ///   - words: What is said.
  ///   - found: What a search has found, and what went wrong.
  ///   - quiet: Remarks beside the words.
  ///   - bar: The ground of the lines above and below.
  ///   - ground: Foreground and background of the screen, where they are not the terminal's.
  private init(
    _ name: String, accent: UInt32, denied: UInt32, doubt: UInt32, words: UInt32, found: UInt32,
    quiet: UInt32, bar: UInt32, ground: (UInt32, UInt32)? = nil
  ) {
    func color(_ number: UInt32) -> Style.Color { .direct(RGB(number: number)) }
    self.name = name
    if let ground {
      plain = Style(foreground: color(ground.0), background: color(ground.1))
    }
    self.bar.foreground = color(bar)
    for style in [\Theme.marker, \.actor, \.source] {
      self[keyPath: style].foreground = color(accent)
    }
    for style in [\Theme.match, \.letters, \.failure] {
      self[keyPath: style].foreground = color(found)
    }
    self.denied.foreground = color(denied)
    for style in [\Theme.cue, \.alleged] { self[keyPath: style].foreground = color(doubt) }
    content.foreground = color(words)
    // A colour that is quiet enough need not be dimmed, which would take its contrast.
    for style in [\Theme.border, \.secondary, \.furniture] {
      self[keyPath: style] = Style(foreground: color(quiet))
    }
  }
}
