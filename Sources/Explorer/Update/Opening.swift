internal import Corpus

/// Opening the file itself.
extension State {
  /// Asks for the file to be opened in the editor, at the selection.
  mutating func edit() -> [Effect] {
    guard let (path, line) = fileLine else { return [.bell] }
    return [.edit(path: path, line: line)]
  }

  /// Asks for the file to be opened in the pager, at the selection.
  mutating func page() -> [Effect] {
    guard let (path, line) = fileLine else { return [.bell] }
    return [.page(path: path, line: line)]
  }

  /// The file and the line, from 1, of what is selected: of a claim or a mention its words', in the
  /// Text view the mark's or the first on the screen, else the section's.
  private var fileLine: (path: String, line: Int)? {
    if focus == .detail, !showsText {
      switch detail.item(inRow: detail.position.selected) {
      case .claim(let place):
        let claim = corpus.documents[place.document].claims[place.item]
        return fileLine(place.document, byte: Int(claim.anchor.start))
      case .mention(let place):
        let mention = corpus.documents[place.document].mentions[place.item]
        return fileLine(place.document, byte: Int(mention.span.start))
      case .section(let place):
        return fileLine(place.document, byte: Int(corpus.reach(of: place).start))
      case .actor, .companion, .heading, .blank, .remark, .profile, .aliases, nil: break
      }
    }
    guard let document else { return nil }
    var byte = place.map { Int(corpus.reach(of: $0).start) } ?? 0
    if showsText, focus == .detail, let layout, layout.lines.indices.contains(detail.text.top) {
      byte = markedSpan.map { Int($0.start) } ?? Int(layout.lines[detail.text.top].start)
    }
    return fileLine(document, byte: byte)
  }

  private func fileLine(_ document: Int, byte: Int) -> (path: String, line: Int) {
    let file = corpus.documents[document]
    return (file.path, file.text.lineNumber(ofByte: byte))
  }
}
