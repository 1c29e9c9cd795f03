/// How a cell looks.
///
/// Colour never carries a meaning alone: an attribute or a word always goes with it.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
  }

  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  /// A style; without arguments, the terminal's own.
  package init(
    _ attributes: Attributes = [], foreground: Color = .standard, background: Color = .standard
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// No attributes, and the terminal's own colours.
  package static let plain = Style()

  /// The style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }

  /// The style with another one over it: the attributes of both, and the colours of the upper one
  /// if it has any.
  package func under(_ upper: Style) -> Style {
    var style = adding(upper.attributes)
    if upper.foreground != .standard { style.foreground = upper.foreground }
    if upper.background != .standard { style.background = upper.background }
    return style
  }
}

/// Styles in words, as a person writes them: `bold red`, `underline 208 on #1e1e1e`.
extension Style {
  private static let attributeNames: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  /// Reads attributes and a colour, in any order, and a background after `on`.
  ///
  /// `plain` is a style without any. Throws the first word that has no meaning.
  package init(words: String) throws(UnknownWord) {
    self.init()
    var isBackground = false
    var isForegroundKnown = false
    for word in words.split(whereSeparator: \.isWhitespace) {
      let name = word.lowercased()
      if name == "on", !isBackground {
        isBackground = true
      } else if let attribute = Self.attributeNames.first(where: { $0.name == name }) {
        attributes.insert(attribute.attribute)
      } else if let color = Color(word: name), isBackground || !isForegroundKnown {
        if isBackground { background = color } else { foreground = color }
        isForegroundKnown = isForegroundKnown || !isBackground
      } else if name != "plain" {
        throw UnknownWord(word: String(word))
      }
    }
    if isBackground, words.split(whereSeparator: \.isWhitespace).last?.lowercased() == "on" {
      throw UnknownWord(word: "on")
    }
  }

  /// A word without a meaning in a style.
  package struct UnknownWord: Error, Hashable {
    package let word: String
  }

  /// A list of all words, for messages.
  package static let vocabulary =
    attributeNames.map(\.name).joined(separator: ", ")
    + "; a colour (\(Color.names.joined(separator: ", ")), each also with bright- before it, "
    + "default, 0 to 255, #rrggbb); on COLOUR for the background; or plain"

  /// The style in the words that `init(words:)` reads.
  package var words: String {
    var words = Self.attributeNames.filter { attributes.contains($0.attribute) }.map(\.name)
    if foreground != .standard { words.append(foreground.word) }
    if background != .standard { words += ["on", background.word] }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Style.Color {
  /// Reads a name, a palette number or `#rrggbb`; nil for anything else.
  init?(word: String) {
    if word == "default" {
      self = .standard
    } else if let index = Self.names.firstIndex(of: word) {
      self = .indexed(UInt8(index))
    } else if word.hasPrefix("bright-"),
      let index = Self.names.firstIndex(of: String(word.dropFirst(7)))
    {
      self = .indexed(UInt8(index + 8))
    } else if word.hasPrefix("#"), word.utf8.count == 7, !word.contains("+"),
      let number = UInt32(word.dropFirst(), radix: 16)
    {
      self = .direct(RGB(number: number))
    } else if let index = UInt8(word), !word.hasPrefix("+") {
      self = .indexed(index)
    } else {
      return nil
    }
  }

  /// The name of the colour if it has one, else its palette number or `#rrggbb`.
  package var word: String {
    switch kind {
    case .standard: return "default"
    case .indexed(let index) where index < 8: return Self.names[Int(index)]
    case .indexed(let index) where index < 16: return "bright-" + Self.names[Int(index) - 8]
    case .indexed(let index): return String(index)
    case .direct(let color):
      let digits = String(color.number, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}

extension Style {
  /// The style in letters: attributes small (bold, dim, underline, reverse, italic), the
  /// foreground large (`R` for red), the background after a stroke (`/G`).
  package var letters: String {
    var letters = ""
    for (attribute, letter) in Self.attributeLetters where attributes.contains(attribute) {
      letters += letter
    }
    if foreground != .standard { letters += foreground.letter }
    if background != .standard { letters += "/" + background.letter }
    return letters
  }

  private static let attributeLetters: [(Attributes, String)] = [
    (.bold, "b"), (.dim, "d"), (.underline, "u"), (.reverse, "r"), (.italic, "i"),
  ]
}

extension Style.Color {
  /// `R` for red, `R+` for bright red, else its word in brackets: `(208)`, `(#5fd7ff)`.
  fileprivate var letter: String {
    switch kind {
    case .standard: "-"
    case .indexed(let index) where index < 16:
      ["K", "R", "G", "Y", "B", "M", "C", "W"][Int(index) % 8] + (index < 8 ? "" : "+")
    case .indexed, .direct: "(\(word))"
    }
  }
}
