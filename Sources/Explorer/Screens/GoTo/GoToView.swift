internal import Corpus
internal import Screen
internal import Search

/// What can be gone to, the best first, with the letters that were typed marked; on the right what
/// kind of thing it is.
struct GoToView {
  let state: State

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    guard let session = state.goTo else { return }
    frame.fill(area)
    let query = GoToQuery(session.answered)
    for line in 0..<area.rows where session.rows.indices.contains(session.position.top + line) {
      let row = session.rows[session.position.top + line]
      let isSelected = session.position.top + line == session.position.selected
      var pen = RowPen(area, line: line)
      pen.write(isSelected ? frame.lines.selection : " ", theme.marker, into: &frame)
      draw(words(of: row), query, &pen, &frame)
      guard isSelected else { continue }
      frame.lay(
        theme.selection,
        over: Rect(row: area.row + line, column: area.column, rows: 1, columns: area.columns))
    }
  }

  /// The words of a row.
  private struct RowWords {
    var name: String
    /// What distinguishes it from others, dimmed.
    var addition = ""
    /// Whether the letters typed may occur in the addition.
    var isAdditionSearched = false
    var kind: String
  }

  private func draw(
    _ words: RowWords, _ query: GoToQuery, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    pen.writeRight(" \(words.kind) ", theme.secondary, into: &frame)
    let searched = words.isAdditionSearched ? words.name + " " + words.addition : words.name
    let places = query.places(in: searched)
    pen.write(words.name, marked: places, theme.plain, theme.letters, into: &frame)
    guard !words.addition.isEmpty, pen.room > 4 else { return }
    pen.skip(2)
    // The addition is searched after the name and a blank.
    let first = words.name.count + 1
    let others = words.isAdditionSearched ? Set(places.map { $0 - first }) : []
    pen.write(words.addition, marked: others, theme.secondary, theme.letters, into: &frame)
  }

  private func words(of row: GoToRow) -> RowWords {
    switch row {
    case .item(.document(let index)):
      let document = state.corpus.documents[index]
      return RowWords(
        name: document.title, addition: document.path, isAdditionSearched: true, kind: "document")
    case .item(.section(let index, let section)):
      let document = state.corpus.documents[index]
      return RowWords(
        name: document.title(of: document.sections[section]), addition: document.title,
        kind: "section")
    case .item(.actor(let index)): return words(of: state.corpus.actors[Int(index)])
    case .recent(let place): return words(of: place, as: "recent")
    case .mark(let letter, let place): return words(of: place, as: "mark \(letter)")
    }
  }

  private func words(of actor: Actor) -> RowWords {
    RowWords(
      name: actor.name, addition: actor.aliases.joined(separator: ", "), isAdditionSearched: true,
      kind: "\(actor.kind.rawValue), \(counted(actor.mentionCount, "mention"))")
  }

  private func words(of place: Location, as kind: String) -> RowWords {
    let corpus = state.corpus
    if let actor = place.actor.flatMap(corpus.actorIndex) {
      var words = words(of: corpus.actors[Int(actor)])
      words.kind = "\(corpus.actors[Int(actor)].kind.rawValue), \(kind)"
      return words
    }
    guard let index = place.documentPath.flatMap({ corpus.documents.position(ofPath: $0) }) else {
      return RowWords(name: place.documentPath ?? "", kind: "gone, \(kind)")
    }
    let document = corpus.documents[index]
    let section = document.sections.first { $0.identifier == place.section }
    return RowWords(
      name: section.map { document.title(of: $0) } ?? document.title, addition: document.title,
      kind: "section, \(kind)")
  }
}
