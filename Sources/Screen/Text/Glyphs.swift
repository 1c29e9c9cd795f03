/// The drawable clusters of a text, in order.
///
/// What a terminal would obey or hide is replaced: control characters become their pictures
/// (U+2400), bidirectional overrides and invisible characters become visible signs, private and
/// unassigned scalars U+FFFD, tabs four blanks, and a mark without a base stands on `◌`. What hides
/// behind a letter (tags, variation selectors in a row) is shown as a sign of its own, and of
/// hundreds of marks on a letter only the first few are drawn.
package struct Glyphs: Sequence, IteratorProtocol {
  /// Blanks a tab is drawn as, wherever it stands.
  package static let tabCells = 4

  private let text: String
  /// The text again: its bytes are looked at one by one, and a string's own are slower.
  private let bytes: [UInt8]
  /// Where the next glyph starts in `bytes`.
  private var position = 0
  private var pendingBlanks = 0
  /// Whether what is before `position` belongs to the same cluster, which one glyph cannot show.
  private var isWithinCluster = false

  package init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  package mutating func next() -> Glyph? {
    if pendingBlanks > 0 {
      pendingBlanks -= 1
      return .tabBlank
    }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    // A control character is always a cluster of its own here, so CR LF is two pictures.
    if byte < 0x20 || byte == 0x7F || byte < 0x80 && isBoundary(position + 1) {
      position += 1
      if byte == 0x09 { pendingBlanks = Self.tabCells - 1 }
      return Glyph.ascii[Int(byte)]
    }
    return nextLetter() ?? nextCluster()
  }

  /// The length of the stretch of printable ASCII to come, as far as each byte is a cluster.
  var plainLength: Int {
    guard pendingBlanks == 0 else { return 0 }
    var end = position
    while end < bytes.count, 0x20..<0x7F ~= bytes[end] { end += 1 }
    // The last one may carry a mark.
    if end > position, !isBoundary(end) { end -= 1 }
    return end - position
  }

  /// Passes over the beginning of the stretch that `plainLength` measured, and returns its bytes.
  mutating func takePlain(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Whether the scalar at a place cannot belong to the cluster before it: ASCII and single
  /// letters never do.
  private func isBoundary(_ place: Int) -> Bool {
    place >= bytes.count || bytes[place] < 0x80 || SingleLetter(bytes, at: place) != nil
  }

  /// The next glyph if it is a letter that needs no segmentation; nil, and no step, otherwise.
  private mutating func nextLetter() -> Glyph? {
    guard let letter = SingleLetter(bytes, at: position), isBoundary(position + letter.length)
    else { return nil }
    position += letter.length
    return Glyph(
      letter.scalar, cells: letter.isWide ? 2 : 1, bytes: letter.length,
      role: Glyph.Role(letter.scalar))
  }

  /// The next glyph by the library's segmentation; of a cluster that hides or heaps up something,
  /// as much as one glyph shows.
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

  /// A blank or hyphen that carries a mark is a letter like others.
  private func role(of cluster: Character) -> Glyph.Role {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return .letter }
    return Glyph.Role(first)
  }
}
