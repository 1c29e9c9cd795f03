internal import Corpus

/// Translates the reader's place to a location that outlives the corpus, and back.
extension State {
  /// Where the reader is.
  var location: Location {
    let document = document.map { corpus.documents[$0] }
    var actor: Identifier?
    if case .actor(let index) = detail.subject { actor = corpus.actors[Int(index)].identifier }
    var textStart: UInt32?
    if showsText, let layout, layout.lines.indices.contains(detail.text.top) {
      textStart = layout.lines[detail.text.top].start
    }
    return Location(
      documentPath: document?.path,
      section: section.flatMap { document?.sections[$0].identifier }, actor: actor,
      view: detail.view, focus: focus,
      item: detail.item(inRow: detail.position.selected).flatMap(name),
      textStart: textStart, emphasis: detail.text.emphasis,
      mark: showsText ? selectedMark?.span.start : nil)
  }

  /// Goes to a place, or as near to it as the corpus still allows.
  ///
  /// - Parameter byte: Where the section began, for one that has another name now.
  mutating func go(to location: Location, near byte: Int? = nil) {
    focus = location.focus
    detail.view = location.view
    var isThere = location.actor != nil
    if let path = location.documentPath,
      let document = corpus.documents.position(ofPath: path, near: shownDocument)
    {
      let sections = corpus.documents[document].sections
      let section =
        sections.firstIndex { $0.identifier == location.section }
        ?? byte.flatMap(corpus.documents[document].sectionIndex) ?? 0
      open(SectionPlace(document: document, section: section))
      isThere = true
    }
    detail.subject = location.actor.flatMap(corpus.actorIndex).map { .actor($0) } ?? .section
    settle()
    guard isThere else { return }
    if let item = location.item { _ = select(item) }
    detail.text.emphasis = document.map { words(location.emphasis, in: $0) } ?? []
    if let start = location.textStart, let layout {
      detail.text.top = layout.line(ofByte: Int(start))
    }
    if let mark = location.mark, let layout {
      detail.text.mark = layout.marks.firstIndex { $0.span.start == mark }
    }
    settle()
  }

  /// Those of some words that a document still has room for: its file may have changed.
  private func words(_ spans: [TextSpan], in document: Int) -> [TextSpan] {
    let text = corpus.documents[document].text
    return spans.filter { span in
      Int(span.end) <= text.count && text.isScalarBoundary(Int(span.start))
        && text.isScalarBoundary(Int(span.end))
    }
  }

  /// The mark under the cursor of the Text view.
  var selectedMark: (mark: TextMark, span: TextSpan)? {
    guard let mark = detail.text.mark, let layout, layout.marks.indices.contains(mark) else {
      return nil
    }
    return layout.marks[mark]
  }

  /// Whether the corpus still has a place.
  func isThere(_ location: Location) -> Bool {
    if let actor = location.actor { return corpus.actorIndex(of: actor) != nil }
    guard let path = location.documentPath else { return false }
    return corpus.documents.position(ofPath: path, near: shownDocument) != nil
  }

  /// Selects the row of the Detail pane with a name; false if there is none.
  mutating func select(_ name: ItemName) -> Bool {
    guard let index = detail.items.firstIndex(where: { self.name(of: $0) == name }) else {
      return false
    }
    if detail.rows.row(of: index) == nil, filters[.detail] == nil { unfold() }
    guard let row = detail.rows.row(of: index) else { return false }
    selectItem(inRow: row)
    return true
  }

  private func name(of item: DetailItem) -> ItemName? {
    switch item {
    case .actor(let actor, _): return .actor(corpus.actors[Int(actor)].identifier)
    case .companion(let actor, _): return .companion(corpus.actors[Int(actor)].identifier)
    case .claim(let place):
      return .claim(corpus.documents[place.document].claims[place.item].identifier)
    case .section(let place):
      return .section(corpus.documents[place.document].sections[place.section].identifier)
    case .mention(let place):
      let document = corpus.documents[place.document]
      return .mention(path: document.path, start: document.mentions[place.item].span.start)
    case .heading, .blank, .about, .remark, .profile, .aliases, .moreActors: return nil
    }
  }
}

/// Marks: places with a letter.
extension State {
  /// Marks the current place with a letter or a digit.
  mutating func setMark(_ letter: Character?) -> [Effect] {
    guard let letter, letter.isLetter || letter.isNumber else {
      note = "a mark is a letter or a digit"
      return [.bell]
    }
    let here = location
    bookmarks[letter] = here
    note = "mark \(letter) is \(words(for: here)); \(keyName(of: "go-to-mark"))\(letter) returns"
    return []
  }

  /// Goes to a mark; with ' or ` to where the last jump began.
  mutating func goToMark(_ letter: Character?) -> [Effect] {
    guard let letter else { return [.bell] }
    let isPrevious = letter == "'" || letter == "`"
    guard let place = isPrevious ? history.previous : bookmarks[letter] else {
      note =
        isPrevious
        ? "no jump to return to"
        : "there is no mark \(letter); \(keyName(of: "set-mark")) sets one"
      return [.bell]
    }
    return jump(to: place)
  }

  /// Goes to a place, from which Back returns.
  mutating func jump(to place: Location) -> [Effect] {
    guard isThere(place) else {
      note = "\(words(for: place)) is no longer there"
      return [.bell]
    }
    history.leave(location)
    go(to: place)
    return []
  }

  /// A place in a few words: an actor's name, or a section's title.
  func words(for place: Location) -> String {
    if let actor = place.actor {
      return corpus.actorIndex(of: actor).map { corpus.actors[Int($0)].name } ?? "the actor"
    }
    guard let path = place.documentPath else { return "nowhere" }
    guard let index = corpus.documents.position(ofPath: path, near: shownDocument) else {
      return path
    }
    let document = corpus.documents[index]
    let section = document.sections.first { $0.identifier == place.section }
    return "“\(section.map { document.title(of: $0) } ?? document.title)”"
  }
}
