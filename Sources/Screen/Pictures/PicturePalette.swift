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

  /// The colours of the palette, by their numbers.
  private static let inks = [
    Ink(light: "#1f2328", dark: "#6e7681"), Ink(light: "#cf222e", dark: "#ff7b72"),
    Ink(light: "#116329", dark: "#7ee787"), Ink(light: "#7d4e00", dark: "#e3b341"),
    Ink(light: "#0550ae", dark: "#79c0ff"), Ink(light: "#8250df", dark: "#d2a8ff"),
    Ink(light: "#1b7c83", dark: "#56d4dd"), Ink(light: "#6e7781", dark: "#e6edf3"),
  ]

  private static func rules(of page: KeyPath<Ink, String>) -> String {
    let paper = paper[keyPath: page]
    let edge = edge[keyPath: page]
    var rules = "text,.cursor{fill:\(ink[keyPath: page])}path{stroke:\(ink[keyPath: page])}\n"
    rules += ".edge{fill:\(paper);stroke:\(edge)}.button{fill:\(edge)}"
    let named = [("ink", ink), ("paper", self.paper)] + zip(Style.Color.names, inks)
    for (name, ink) in named {
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
    attributes.contains(.reverse) ? foreground.pictureName ?? "ink" : background.pictureName
  }

  /// The classes of its text; empty for plain text.
  var look: String { classes([.bold, .dim, .underline, .italic], front) }

  /// The classes of lines.
  var lineLook: String { classes([.bold, .dim], front ?? "ink") }

  /// The classes of what is filled.
  var solidLook: String { classes([.dim], front ?? "ink") + " solid" }

  /// What is drawn in; nil where that is the page's ink.
  private var front: String? {
    attributes.contains(.reverse) ? background.pictureName ?? "paper" : foreground.pictureName
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

extension Style.Color {
  /// The nearest colour that pictures have, by its name; nil for the page's own.
  fileprivate var pictureName: String? {
    if case .indexed(let index) = reduced(to: .eight).kind { Self.names[Int(index)] } else { nil }
  }
}
