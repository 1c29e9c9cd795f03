/// A grapheme cluster that is safe to draw, and what it stands for in the text.
package struct Glyph: Hashable, Sendable {
  /// The scalar, or the first of several.
  package let scalar: Unicode.Scalar
  /// The whole cluster where it has several scalars.
  package let cluster: Character?
  /// Cells it takes, at least 1.
  package let cells: Int
  /// UTF-8 bytes of the text it stands for; 0 for the second and later blanks of a tab.
  package let bytes: Int
  /// What it means for breaking lines.
  package let role: Role

  /// The cluster, or the visible stand-in for one that must not reach a terminal.
  package var character: Character { cluster ?? Character(scalar) }

  init(_ scalar: Unicode.Scalar, cells: Int, bytes: Int, role: Role) {
    self.scalar = scalar
    cluster = nil
    self.cells = cells
    self.bytes = bytes
    self.role = role
  }

  init(_ character: Character, cells: Int, bytes: Int, role: Role) {
    var scalars = character.unicodeScalars.makeIterator()
    scalar = scalars.next() ?? StandIn.replacementScalar
    cluster = scalars.next() == nil ? nil : character
    self.cells = cells
    self.bytes = bytes
    self.role = role
  }

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
    Glyph(character, cells: 1, bytes: 1, role: Role(Unicode.Scalar(UInt8(value))))
  }

  /// The second and later blanks of a tab.
  static let tabBlank = Glyph(" " as Unicode.Scalar, cells: 1, bytes: 0, role: .blank)
}
