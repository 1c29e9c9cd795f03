/// The drawable clusters of a text, in order.
///
/// Whatever a terminal would obey or hide is replaced. Control characters become their pictures
/// (U+2400), bidirectional overrides and invisible characters visible signs, private and unassigned
/// scalars U+FFFD, and tabs four blanks; a mark without a base gets the base `◌`. Scalars that hide
/// after a letter (tags, variation selectors in a row) become signs of their own, and only the first
/// few of many marks on a letter are drawn.
package struct Glyphs: Sequence, IteratorProtocol {
  /// How many blanks a tab becomes; it has no stops.
  package static let tabCells = 4

  private let text: String
  /// The text again: single bytes of an array are faster than those of a string.
  private let bytes: [UInt8]
  /// Where the next glyph starts in `bytes`.
  private var position = 0
  private var pendingBlanks = 0
  /// Whether `position` is within a cluster, which is drawn as several glyphs.
  private var isWithinCluster = false

  /// The clusters of a text; linear.
  package init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The next cluster; nil at the end.
  package mutating func next() -> Glyph? {
    if pendingBlanks > 0 {
      pendingBlanks -= 1
      return .tabBlank
    }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    // A control character is always a cluster here, so CR LF is two pictures.
    if byte < 0x20 || byte == 0x7F || byte < 0x80 && isBoundary(position + 1) {
      position += 1
      if byte == 0x09 { pendingBlanks = Self.tabCells - 1 }
      return Glyph.ascii[Int(byte)]
    }
    return nextLetter() ?? nextCluster()
  }

  /// How many of the next bytes are printable ASCII, and each a cluster.
  var plainLength: Int {
    guard pendingBlanks == 0 else { return 0 }
    var end = position
    while end < bytes.count, 0x20..<0x7F ~= bytes[end] { end += 1 }
    // The last one may carry a mark.
    if end > position, !isBoundary(end) { end -= 1 }
    return end - position
  }

  /// The next bytes, at most `plainLength`, which count as done.
  mutating func nextPlain(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Whether a cluster surely starts at a place: ASCII and single letters always start one.
  private func isBoundary(_ place: Int) -> Bool {
    place >= bytes.count || bytes[place] < 0x80 || SingleLetter(bytes, at: place) != nil
  }

  /// The next glyph if it is a letter that needs no segmentation; otherwise nil, and no step.
  private mutating func nextLetter() -> Glyph? {
    guard let letter = SingleLetter(bytes, at: position), isBoundary(position + letter.length)
    else { return nil }
    position += letter.length
    return Glyph(
      letter.scalar, cells: letter.isWide ? 2 : 1, bytes: letter.length,
      role: Glyph.Role(letter.scalar))
  }

  /// The next glyph by the library's segmentation, or the part of a long cluster that it shows.
  private mutating func nextCluster() -> Glyph {
    let index = text.utf8.index(text.startIndex, offsetBy: position)
    let cluster = isWithinCluster ? text[index...].first ?? " " : text[index]
    let part = ClusterPart(cluster)
    isWithinCluster = !part.isWhole
    position += part.bytes
    let drawable = StandIn.drawable(part.character)
    return Glyph(
      drawable, cells: Width.cells(of: drawable), bytes: part.bytes, role: role(of: part.character))
  }

  /// The role of a cluster; a blank or hyphen with a mark is a letter.
  private func role(of cluster: Character) -> Glyph.Role {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return .letter }
    return Glyph.Role(first)
  }
}

/// A grapheme cluster that is safe to draw, and the part of the text that it represents.
package struct Glyph: Hashable, Sendable {
  /// The scalar, or the first of several.
  package let scalar: Unicode.Scalar
  /// The cluster if it has several scalars, else nil.
  package let cluster: Character?
  /// Its width, at least 1.
  package let cells: Int
  /// How many UTF-8 bytes of the text it represents; 0 for the later blanks of a tab.
  package let bytes: Int
  /// What it means for line breaks.
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

  /// What a cluster means for line breaks.
  package enum Role: Hashable, Sendable {
    case letter
    /// A space of any width, but not one that forbids a break.
    case blank
    /// A hyphen, dash or slash: a line may end after it.
    case hyphen
    /// CR, which is one line end together with an LF after it.
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
