internal import Corpus

extension State {
  /// Goes where the selection leads: to the next pane, into a dossier, to the words of a claim.
  mutating func follow() -> [Effect] {
    switch focus {
    case .documents: return document == nil ? [.bell] : focus(on: .sections)
    case .sections: return section == nil ? [.bell] : focus(on: .detail)
    case .detail where showsText: return followMark()
    case .detail: return followItem()
    }
  }

  private mutating func followItem() -> [Effect] {
    switch detail.item(inRow: detail.position.selected) {
    case .actor(let actor, _), .companion(let actor, _): openDossier(of: actor)
    case .claim(let place): showWords(place.document, corpus.words(ofClaim: place))
    case .mention(let place):
      let mention = corpus.documents[place.document].mentions[place.item]
      showWords(place.document, [mention.span])
    case .section(let place):
      history.leave(location)
      open(place)
    // The first of them takes its row.
    case .moreActors: unfold()
    case .heading, .blank, .about, .remark, .profile, .aliases, nil: return [.bell]
    }
    return []
  }

  private mutating func followMark() -> [Effect] {
    guard let place, let selectedMark else { return [.bell] }
    switch selectedMark.mark {
    case .mention(let index):
      openDossier(of: corpus.documents[place.document].mentions[index].actor)
    case .furniture: return [.bell]
    case .claim(let index):
      history.leave(location)
      detail.view = .linked
      let item = DetailItem.claim(Place(document: place.document, item: index))
      if let row = detail.items.firstIndex(of: item).flatMap(detail.rows.row) {
        selectItem(inRow: row)
      }
    }
    return []
  }

  mutating func openDossier(of actor: ActorIndex) {
    guard corpus.actors.indices.contains(Int(actor)) else { return }
    history.leave(location)
    detail.subject = .actor(actor)
    focus = .detail
  }

  /// Shows words of a document, marked, in the Text view.
  mutating func showWords(_ document: Int, _ words: [TextSpan]) {
    history.leave(location)
    show(document, words, emphasis: words)
  }

  /// Selects the section around words of a document, and brings them into sight.
  mutating func show(_ document: Int, _ words: [TextSpan], emphasis: [TextSpan]) {
    let documents = corpus.documents
    guard documents.indices.contains(document), let first = words.min() else { return }
    let section = documents[document].sectionIndex(at: Int(first.start)) ?? 0
    open(SectionPlace(document: document, section: section))
    focus = .detail
    detail.view = .text
    detail.text.emphasis = emphasis
    detail.text.target = words.reduce(first) { $0.union($1) }
  }

  /// Selects a section, whatever the filters hide, and closes a dossier.
  mutating func open(_ place: SectionPlace) {
    if documentRows.row(of: place.document) == nil {
      filters[.documents] = nil
      refreshDocumentRows()
    }
    documents.selected = documentRows.row(of: place.document) ?? 0
    detail.subject = .section
    settle()
    if sectionRows.row(of: place.section) == nil {
      filters[.sections] = nil
      refreshSectionRows()
    }
    sections.selected = sectionRows.row(of: place.section) ?? 0
    settle()
  }

  /// Shows the section in a view, and closes a dossier.
  mutating func show(_ view: SectionView) -> [Effect] {
    if case .actor = detail.subject { history.leave(location) }
    let target = showsText ? detail.text.emphasis.first : nil
    detail.subject = .section
    detail.view = view
    if view == .linked, let target {
      settle()
      detail.position.selected = row(ofClaimAround: target) ?? detail.position.selected
    }
    return []
  }

  /// The row of the claim whose words a link into the text led to.
  private func row(ofClaimAround words: TextSpan) -> Int? {
    (0..<detail.rows.count).first { row in
      guard case .claim(let place) = detail.item(inRow: row) else { return false }
      return corpus.documents[place.document].claims[place.item].anchor.overlaps(words)
    }
  }
}
