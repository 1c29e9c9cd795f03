internal import Corpus
internal import Export
internal import Search

/// What `y` copies: the selected thing in the words that a person would paste.
///
/// A section and words in the Text view are copied byte for byte as the file has them, everything
/// else in one line, with its place below.
struct CopiedText {
  let state: State

  private var corpus: Corpus { state.corpus }

  /// Nil where nothing is selected.
  var text: String? {
    if let screen = state.screen { return screen.copied(state) }
    switch state.focus {
    case .documents: return state.document.map(document)
    case .sections: return state.place.map(section)
    case .detail where state.showsText: return words ?? state.place.map(section)
    case .detail: return state.detail.item(inRow: state.detail.position.selected).flatMap(item)
    }
  }

  /// The words that a link led to, else those of the mark under the cursor.
  private var words: String? {
    guard let place = state.place else { return nil }
    let text = corpus.documents[place.document].text
    let emphasis = state.detail.text.emphasis
    let linked = emphasis.first.map { emphasis.reduce($0) { $0.union($1) } }
    guard let mark = state.selectedMark?.span else { return linked.map { text[$0] } }
    // Once the cursor has left the words that a link led to, they are no longer what is meant.
    if let linked, linked.overlaps(mark) { return text[linked] }
    return text[mark]
  }

  private func document(_ index: Int) -> String {
    let document = corpus.documents[index]
    return document.title.isEmpty ? document.path : "\(document.title), \(document.path)"
  }

  private func section(_ place: SectionPlace) -> String {
    corpus.documents[place.document].text[corpus.reach(of: place)]
  }

  private func item(_ item: DetailItem) -> String? {
    switch item {
    case .actor(let actor, _), .companion(let actor, _): return corpus.actors[Int(actor)].name
    case .claim(let place): return claim(place)
    case .section(let place): return section(place)
    case .mention(let place):
      let document = corpus.documents[place.document]
      let span = document.mentions[place.item].span
      let passage = MentionPassage(document, span)
      return passage.before + passage.words + passage.after + "\n"
        + source(place.document, byte: span.start)
    case .heading, .blank, .about, .remark, .profile, .aliases, .moreActors: return nil
    }
  }

  /// A claim in the words of the person's template.
  func claim(_ place: Place) -> String {
    state.settings.citation.filled(Citation(ofClaim: place, in: corpus).words)
  }

  func passage(of hit: Hit) -> String {
    corpus.documents[hit.document].text.singleLine(hit.snippet) + "\n"
      + source(hit.document, byte: hit.snippet.start)
  }

  func line(_ line: Concordance.Line) -> String {
    let context = LineContext(line, in: corpus, reach: Self.contextReach)
    let text = corpus.documents[line.document].text
    return [context.left, line.match, context.right].map(text.inline).joined() + "\n"
      + source(line.document, byte: line.match.start)
  }

  /// Bytes on either side of a match.
  private static let contextReach = 200

  /// The place of something: document and section, the line in the file, the paragraph.
  private func source(_ index: Int, byte: UInt32) -> String {
    CitationTemplate.place.filled(Citation(of: corpus, document: index, byte: byte).words)
  }
}

/// Putting what is selected on the clipboard.
extension State {
  /// Copies what is selected, in words.
  mutating func copy() -> [Effect] {
    guard let text = CopiedText(state: self).text, !text.isEmpty else {
      note = "nothing selected to copy"
      return [.bell]
    }
    return [.copy(text)]
  }

  /// Copies a text that was made for it.
  mutating func copy(_ text: String) -> [Effect] { [.copy(text)] }

  /// Has the terminal take what a program has not.
  mutating func copyAgain(_ text: String, because reason: String) -> [Effect] {
    [.copyToTerminal(text, because: reason)]
  }

  /// Copies what one looks at as the Markdown that an export of it writes.
  mutating func copyMarkdown() -> [Effect] {
    guard let choice = lookedAtChoice else {
      note = "there is nothing to copy"
      return [.bell]
    }
    return [.render(choice, format: "markdown")]
  }

  /// The document, section or dossier that the reader looks at, or all that a search has found.
  private var lookedAtChoice: ExportChoice? {
    if let screen { return screen.exported(self) }
    if focus == .documents { return document.map { .documents([$0]) } }
    if focus == .detail, case .actor(let actor) = detail.subject { return .actor(actor) }
    return place.map { .sections([$0]) }
  }

}
