/// What styles are called in a picture, and the colours that those names stand for.
enum PicturePalette {
  /// The style sheet: on a light page, and on a dark one.
  static let styleSheet = """
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

  /// A colour on either page, in hexadecimal; chosen for a contrast of 4.5 to 1 and more.
  private struct Ink {
    let light: String
    let dark: String
  }

  private static let ink = Ink(light: "#1f2328", dark: "#e6edf3")
  private static let paper = Ink(light: "#ffffff", dark: "#0d1117")
  private static let edge = Ink(light: "#d1d9e0", dark: "#3d444d")

  private static func ink(_ color: Style.Color) -> Ink {
    switch color {
    case .standard: ink
    case .red: Ink(light: "#cf222e", dark: "#ff7b72")
    case .green: Ink(light: "#116329", dark: "#7ee787")
    case .yellow: Ink(light: "#7d4e00", dark: "#e3b341")
    case .blue: Ink(light: "#0550ae", dark: "#79c0ff")
    case .magenta: Ink(light: "#8250df", dark: "#d2a8ff")
    case .cyan: Ink(light: "#1b7c83", dark: "#56d4dd")
    }
  }

  private static func rules(of page: KeyPath<Ink, String>) -> String {
    let paper = paper[keyPath: page]
    let edge = edge[keyPath: page]
    var rules = "text,.cursor{fill:\(ink[keyPath: page])}path{stroke:\(ink[keyPath: page])}\n"
    rules += ".edge{fill:\(paper);stroke:\(edge)}.button{fill:\(edge)}"
    let colors = Style.Color.allCases.filter { $0 != .standard }
    let inks =
      [("ink", ink), ("paper", self.paper)] + colors.map { ("\($0)", ink($0)) }
    for (name, ink) in inks {
      let value = ink[keyPath: page]
      rules += "\nrect.\(name),text.\(name),path.solid.\(name){fill:\(value)}"
      rules += "path.\(name){stroke:\(value)}"
    }
    return rules + "\npath.solid{stroke:none}"
  }
}

/// Styles as classes of the style sheet.
extension Style {
  /// What lies behind the cell; nil where that is the page.
  var ground: String? {
    if attributes.contains(.reverse) { return foreground == .standard ? "ink" : "\(foreground)" }
    return background == .standard ? nil : "\(background)"
  }

  /// The classes of its text; empty for plain text.
  var look: String { classes([.bold, .dim, .underline, .italic], front) }

  /// The classes of lines.
  var lineLook: String { classes([.bold, .dim], front ?? "ink") }

  /// The classes of what is filled.
  var solidLook: String { classes([.dim], front ?? "ink") + " solid" }

  /// What is drawn in; nil where that is the page's ink.
  private var front: String? {
    if attributes.contains(.reverse) { return background == .standard ? "paper" : "\(background)" }
    return foreground == .standard ? nil : "\(foreground)"
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
