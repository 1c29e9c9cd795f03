/// A grapheme cluster that is safe to draw, and what it stands for in the text.
package struct Glyph: Hashable, Sendable {
  /// The cluster, or the visible stand-in for one that must not reach a terminal.
  package let character: Character
  /// Cells it takes, at least 1.
  package let cells: Int
  /// UTF-8 bytes of the text it stands for; 0 for the second and later blanks of a tab.
  package let bytes: Int
  /// What it means for breaking lines.
  package let role: Role

  /// What a cluster means for breaking lines.
  package enum Role: Hashable, Sendable {
    case letter
    /// A space of any width, but not one that forbids a break.
    case blank
    /// A hyphen, dash or slash: a line may end after it.
    case hyphen
    /// CR, which makes one line end with an LF after it.
    case carriageReturn
    /// LF and the Unicode line ends.
    case lineEnd

    /// The role of a cluster by its first scalar.
    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .blank
      case 0x2D, 0x2F, 0x2010, 0x2012...0x2014: self = .hyphen
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .lineEnd
      case 0x0D: self = .carriageReturn
      default: self = .letter
      }
    }
  }

  /// Each ASCII character.
  static let ascii: [Glyph] = StandIn.ascii.enumerated().map { value, character in
    Glyph(
      character: character, cells: 1, bytes: 1, role: Role(Unicode.Scalar(UInt8(value))))
  }

  /// The second and later blanks of a tab.
  static let tabBlank = Glyph(character: " ", cells: 1, bytes: 0, role: .blank)
}

/// The drawable clusters of a text, in order.
///
/// What a terminal would obey or hide is replaced: control characters become their pictures
/// (U+2400), bidirectional overrides and invisible characters become visible signs, private and
/// unassigned scalars U+FFFD, tabs four blanks, and a mark without a base stands on `◌`.
package struct Glyphs: Sequence, IteratorProtocol {
  /// Blanks a tab is drawn as, wherever it stands.
  package static let tabCells = 4

  private let text: String
  private let utf8: String.UTF8View
  private var index: String.Index
  private var pendingBlanks = 0

  package init(_ text: String) {
    self.text = text
    utf8 = text.utf8
    index = utf8.startIndex
  }

  package mutating func next() -> Glyph? {
    if pendingBlanks > 0 {
      pendingBlanks -= 1
      return .tabBlank
    }
    guard index < utf8.endIndex else { return nil }
    let byte = utf8[index]
    if byte < 0x80 {
      let after = utf8.index(after: index)
      // A control character is always a cluster of its own here, so CR LF is two pictures.
      if byte < 0x20 || byte == 0x7F {
        index = after
        if byte == 0x09 { pendingBlanks = Self.tabCells - 1 }
        return Glyph.ascii[Int(byte)]
      }
      if after == utf8.endIndex || utf8[after] < 0x80 {
        index = after
        return Glyph.ascii[Int(byte)]
      }
    }
    return nextCluster()
  }

  private mutating func nextCluster() -> Glyph {
    let cluster = text[index]
    let after = text.index(after: index)
    let bytes = utf8.distance(from: index, to: after)
    index = after
    let drawable = StandIn.drawable(cluster)
    return Glyph(
      character: drawable, cells: Width.cells(of: drawable), bytes: bytes, role: role(of: cluster))
  }

  /// A blank or hyphen that carries a mark is a letter like others.
  private func role(of cluster: Character) -> Glyph.Role {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return .letter }
    return Glyph.Role(first)
  }
}
