import Explorer
import Screen
import Testing

struct ThemeTests {
  private static let depths: [ColorDepth] = [.none, .eight, .sixteen, .indexed, .direct]

  @Test func `every style of a theme has a role, and every role a name of its own`() {
    let styles = Mirror(reflecting: Theme.standard).children.filter { $0.value is Style }
    #expect(styles.count == ThemeRole.all.count)
    #expect(Set(ThemeRole.all.map(\.name)).count == ThemeRole.all.count)
    #expect(Set(ThemeRole.all.map(\.style)).count == ThemeRole.all.count)
  }

  @Test func `every theme is found by its name and says what it is`() {
    for theme in Theme.all {
      #expect(Theme.named(theme.name) == theme)
      #expect(!theme.summary.isEmpty)
    }
    #expect(Theme.named("mauve") == nil)
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
  }

  @Test(arguments: Theme.all, depths)
  func `what must be told apart differs without its colours`(theme: Theme, depth: ColorDepth) {
    let told: [KeyPath<Theme, Style>] = [
      \.plain, \.actor, \.source, \.cue, \.content, \.match, \.selection, \.otherSelection,
    ]
    for (place, one) in told.enumerated() {
      for other in told[..<place] {
        // The selected row is a whole row, with a mark before it; a name is a word in one.
        if one == \.otherSelection, other == \.actor { continue }
        #expect(theme[keyPath: one].attributes != theme[keyPath: other].attributes)
      }
    }
    #expect(theme.match(.name, isCurrent: true).attributes != theme.match.attributes)
    #expect(theme.letters.attributes != theme.plain.attributes)
    #expect(theme.heading.attributes != theme.title.attributes)
    #expect(theme.focusedBorder.reduced(to: depth) != theme.border.reduced(to: depth))
  }

  @Test func `the standard theme has no colour of its owner's background`() {
    for role in ThemeRole.all {
      let style = Theme.standard[keyPath: role.style]
      #expect(style.background == .standard)
      #expect(![.black, .white, .indexed(8), .indexed(15)].contains(style.foreground))
    }
  }

  @Test func `the monochrome theme has no colour`() {
    for role in ThemeRole.all {
      let style = Theme.monochrome[keyPath: role.style]
      #expect(style == style.reduced(to: .none))
      #expect(style.attributes == Theme.standard[keyPath: role.style].attributes)
    }
  }

  @Test(
    arguments: [
      (Theme.dark, 0x262626), (.dark, 0x000000), (.light, 0xEEEEEE), (.light, 0xFFFFFF),
      (.colorBlind, 0x000000), (.colorBlindLight, 0xFFFFFF), (.highContrast, 0x000000),
    ] as [(Theme, UInt32)])
  func `every colour can be read on the background it is for`(
    theme: Theme, background: UInt32
  ) {
    for style in ThemeRole.all.map({ theme[keyPath: $0.style] }) {
      let colors = [style, style.reduced(to: .indexed)].compactMap(\.foreground.rgb)
      // 4.5 is what WCAG 2.1 asks of text (1.4.3).
      for color in colors { #expect(color.contrast(with: RGB(number: background)) >= 4.5) }
    }
  }

  @Test(
    arguments: [
      (Theme.dark, [0]), (.light, [7, 15]), (.colorBlind, [0]), (.colorBlindLight, [15]),
      (.highContrast, [0]),
    ] as [(Theme, [UInt8])])
  func `brought down to few colours nothing becomes its background`(
    theme: Theme, background: [UInt8]
  ) {
    for depth in [ColorDepth.eight, .sixteen] {
      for role in ThemeRole.all {
        let color = theme[keyPath: role.style].foreground.reduced(to: depth)
        #expect(!background.contains { color == .indexed($0) }, "\(role.name) \(depth.palette)")
      }
    }
  }

  @Test(arguments: Theme.all)
  func `the ground of a theme is the terminal's, or both its colours are the theme's`(theme: Theme)
  {
    #expect((theme.plain.foreground == .standard) == (theme.plain.background == .standard))
  }

  @Test(arguments: Theme.all)
  func `what is denied has a colour of its own`(theme: Theme) {
    guard theme.denied.foreground != .standard else { return }
    for role in ThemeRole.all where role.style != \Theme.denied {
      #expect(theme[keyPath: role.style].foreground != theme.denied.foreground, "\(role.name)")
    }
  }

  @Test func `nothing is faint in the theme of high contrast`() {
    for role in ThemeRole.all {
      let style = Theme.highContrast[keyPath: role.style]
      #expect(!style.attributes.contains(.dim))
      // 7 is what WCAG 2.1 asks of text for weak eyes (1.4.6).
      for color in [style, style.reduced(to: .indexed)].compactMap(\.foreground.rgb)
      where style != Theme.highContrast.plain {
        #expect(color.contrast(with: RGB(number: 0x000000)) >= 7)
      }
    }
  }

  @Test(arguments: [Theme.colorBlind, .colorBlindLight], ColorVision.all)
  func `the colour-blind themes' colours are told apart by all eyes`(
    theme: Theme, eyes: ColorVision
  ) {
    let styles = [theme.actor, theme.denied, theme.cue, theme.content, theme.plain]
    let colors = styles.compactMap { $0.foreground.rgb.map(eyes.see) }
    #expect(colors.count == styles.count)
    for (place, one) in colors.enumerated() {
      for other in colors[..<place] { #expect(one.distance(to: other) > 0.08) }
    }
  }

  @Test func `red and green are alike to those who see no red or no green`() {
    // That the simulation makes a difference: without it the test above could not fail.
    let (red, green) = (RGB(number: 0xC00000), RGB(number: 0x6B6B00))
    let usual = OKLab(red).distance(to: OKLab(green))
    for eyes in ColorVision.all {
      #expect(eyes.see(red).distance(to: eyes.see(green)) < usual)
    }
  }
}

extension Style.Color {
  /// The colour as it is on all terminals; nil for the terminal's own.
  fileprivate var rgb: RGB? {
    switch kind {
    case .standard: nil
    case .indexed(let index): index < 16 ? nil : Palette.color(index)
    case .direct(let color): color
    }
  }
}
