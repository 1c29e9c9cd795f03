/// The names of styles in a picture, and their colours.
struct PicturePalette {
  private static let ink = Ink(light: "#1f2328", dark: "#e6edf3")
  private static let paper = Ink(light: "#ffffff", dark: "#0d1117")
  private static let edge = Ink(light: "#d1d9e0", dark: "#3d444d")

  /// The first sixteen of a terminal's palette, as on GitHub's pages; their contrast on either page
  /// is at least 4.5 to 1.
  private static let first = [
    Ink(light: "#24292f", dark: "#7d8590"), Ink(light: "#cf222e", dark: "#ff7b72"),
    Ink(light: "#116329", dark: "#7ee787"), Ink(light: "#7d4e00", dark: "#e3b341"),
    Ink(light: "#0550ae", dark: "#79c0ff"), Ink(light: "#8250df", dark: "#d2a8ff"),
    Ink(light: "#1b7c83", dark: "#56d4dd"), Ink(light: "#6e7781", dark: "#b1bac4"),
    Ink(light: "#57606a", dark: "#8b949e"), Ink(light: "#a40e26", dark: "#ffa198"),
    Ink(light: "#1a7f37", dark: "#aff5b4"), Ink(light: "#633c01", dark: "#f2cc60"),
    Ink(light: "#0969da", dark: "#a5d6ff"), Ink(light: "#6639ba", dark: "#e2c5ff"),
    Ink(light: "#0e6a75", dark: "#b3f0ff"), Ink(light: "#424a53", dark: "#ffffff"),
  ]

  /// A colour on a light page and on a dark one, in hexadecimal.
  private struct Ink {
    let light: String
    let dark: String
  }

  /// The colours in the picture.
  private let colors: [Style.Color]

  init(_ frame: Frame) {
    var colors: Set<Style.Color> = []
    for cell in frame.cells {
      colors.insert(cell.style.foreground)
      colors.insert(cell.style.background)
    }
    self.colors = colors.subtracting([.standard]).sorted { $0.code < $1.code }
  }

  /// The style sheet, for a light page and for a dark one.
  var styleSheet: String {
    """
    text{font:\(PictureGrid.fontSize)px ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,\
    "DejaVu Sans Mono","Liberation Mono",monospace;direction:ltr;unicode-bidi:bidi-override}
    path{fill:none;stroke-width:1}
    .b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.d{opacity:.65}
    path.b{stroke-width:2}.cursor{opacity:.4}
    \(rules(of: \.light))
    @media (prefers-color-scheme:dark){
    \(rules(of: \.dark))
    }

    """
  }

  private func rules(of page: KeyPath<Ink, String>) -> String {
    let ink = Self.ink[keyPath: page]
    let edge = Self.edge[keyPath: page]
    var rules = "text,.cursor{fill:\(ink)}path{stroke:\(ink)}\n"
    rules += ".edge{fill:\(Self.paper[keyPath: page]);stroke:\(edge)}.button{fill:\(edge)}"
    let inks =
      [("ink", Self.ink), ("paper", Self.paper)] + colors.map { ($0.look, Self.ink(of: $0)) }
    for (name, ink) in inks {
      let value = ink[keyPath: page]
      rules += "\nrect.\(name),text.\(name),path.solid.\(name){fill:\(value)}"
      rules += "path.\(name){stroke:\(value)}"
    }
    return rules + "\npath.solid{stroke:none}"
  }

  private static func ink(of color: Style.Color) -> Ink {
    switch color.kind {
    case .standard: ink
    case .indexed(let index) where index < 16: first[Int(index)]
    case .indexed(let index): Ink(light: hex(Palette.color(index)), dark: hex(Palette.color(index)))
    case .direct(let color): Ink(light: hex(color), dark: hex(color))
    }
  }

  private static func hex(_ color: RGB) -> String {
    "#" + String(0x100_0000 + color.number, radix: 16).dropFirst()
  }
}

extension Style.Color {
  /// Its name in the style sheet, different for every colour.
  fileprivate var look: String {
    switch kind {
    case .standard: "ink"
    case .indexed(let index): "c\(index)"
    case .direct(let color): "x\(color.number)"
    }
  }
}

/// Styles as classes of the style sheet.
extension Style {
  /// The name of the background; nil if that is the page.
  var ground: String? {
    if attributes.contains(.reverse) { return foreground.look }
    return background == .standard ? nil : background.look
  }

  /// The classes of its text; empty for plain text.
  var look: String { classes([.bold, .dim, .underline, .italic], front) }

  /// The classes of lines.
  var lineLook: String { classes([.bold, .dim], front ?? "ink") }

  /// The classes of what is filled.
  var solidLook: String { classes([.dim], front ?? "ink") + " solid" }

  /// The name of the foreground; nil if that is the page's ink.
  private var front: String? {
    if attributes.contains(.reverse) { return background == .standard ? "paper" : background.look }
    return foreground == .standard ? nil : foreground.look
  }

  private func classes(_ shown: Attributes, _ color: String?) -> String {
    let letters: [(Attributes, String)] = [
      (.bold, "b"), (.dim, "d"), (.underline, "u"), (.italic, "i"),
    ]
    let attributes = attributes.intersection(shown)
    let words = letters.filter { attributes.contains($0.0) }.map(\.1) + (color.map { [$0] } ?? [])
    return words.joined(separator: " ")
  }
}
