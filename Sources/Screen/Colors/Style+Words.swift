/// A style in words, as a person writes it: `bold red`, `underline 208 on #1e1e1e`.
extension Style {
  private static let attributeNames: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  /// Reads attributes and a colour, in any order, and behind `on` a background.
  ///
  /// Throws the first word that is neither; `plain` stands for a style without any.
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

  /// A word of a style that means nothing there.
  package struct UnknownWord: Error, Hashable {
    package let word: String
  }

  /// What a style can be made of.
  package static let vocabulary =
    attributeNames.map(\.name).joined(separator: ", ")
    + "; a colour (\(Color.names.joined(separator: ", ")), each also with bright- before it, "
    + "default, 0 to 255, #rrggbb); on COLOUR for the background; or plain"

  /// The words that the style is read from.
  package var words: String {
    var words = Self.attributeNames.filter { attributes.contains($0.attribute) }.map(\.name)
    if foreground != .standard { words.append(foreground.word) }
    if background != .standard { words += ["on", background.word] }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Style.Color {
  /// Reads a name, a number of the palette or `#rrggbb`; nil for anything else.
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

  /// The name of a colour of the palette that has one, else its number or `#rrggbb`.
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
