internal import Corpus
internal import Search

/// The listing of what the state shows: a screen's own, or that of the pane the keys go to.
extension PlainListing {
  /// - Parameter isWhole: Whether a text is read from its beginning, and not only the passage that
  ///   a link led to.
  init(_ state: State, isWhole: Bool) {
    if let listing = state.screen?.listing(state) {
      self = listing
      return
    }
    switch state.focus {
    case .documents: self.init(documentsOf: state)
    case .sections: self.init(sectionsOf: state)
    case .detail where state.showsText: self.init(textOf: state, isWhole: isWhole)
    case .detail: self.init(itemsOf: state)
    }
  }

  private init(documentsOf state: State) {
    let corpus = state.corpus
    let counts = [
      counted(corpus.documents.count, "document"), counted(corpus.sectionCount, "section"),
      counted(corpus.actors.count, "actor"), counted(corpus.claimCount, "claim"),
    ]
    let heading = [counts.joined(separator: ", ") + "."] + state.filterWords(.documents)
    let rows = state.documentRows
    self.init(heading, count: rows.count) { row in
      guard let index = rows[row] else { return PlainRow("") }
      let document = corpus.documents[index]
      let sections = counted(document.sections.count, "section")
      let claims =
        corpus.claimCounts(ofDocument: index)?.words ?? "names and claims not read yet"
      return PlainRow("\(document.title). \(sections), \(claims).", .row(row))
    }
  }

  private init(sectionsOf state: State) {
    guard let index = state.document else {
      self.init(["No document is selected."])
      return
    }
    let document = state.corpus.documents[index]
    var heading = ["\(document.title). \(counted(document.sections.count, "section"))."]
    if let author = document.author {
      heading.append("Author: \(document.text.singleLine(author)).")
    }
    if let date = document.date { heading.append("Date: \(document.text.singleLine(date)).") }
    let rows = state.sectionRows
    let corpus = state.corpus
    self.init(heading + state.filterWords(.sections), count: rows.count) { row in
      guard let section = rows[row] else { return PlainRow("") }
      let level = document.sections[section].level
      let depth = level > 1 ? ", level \(level)" : ""
      let counts = corpus.countWords(SectionPlace(document: index, section: section))
      let title = document.title(of: document.sections[section])
      return PlainRow("\(title)\(depth). \(counts)", .row(row))
    }
  }

  private init(itemsOf state: State) {
    let words = PlainWords(corpus: state.corpus)
    var heading: [String] = []
    var isDossier = false
    if case .actor(let actor) = state.detail.subject {
      heading = words.dossierHeading(actor)
      isDossier = true
    } else if let place = state.place {
      let sections = state.corpus.documents[place.document].sections.count
      heading = [
        "Section \(place.section + 1) of \(sections): \(words.title(of: place)). "
          + state.corpus.countWords(place)
      ]
    } else {
      heading = ["No section is selected."]
    }
    let detail = state.detail
    self.init(heading + state.filterWords(.detail), count: detail.rows.count) { row in
      guard let item = detail.item(inRow: row) else { return PlainRow("") }
      let text = words.text(of: item, inDossier: isDossier)
      return PlainRow(text, item.isSelectable ? .row(row) : nil)
    }
  }
}

extension State {
  /// What the rows of a pane are filtered by; nothing where they are not.
  fileprivate func filterWords(_ pane: Pane) -> [String] {
    filters[pane].map { ["Only those that contain “\($0)”."] } ?? []
  }
}

extension Corpus {
  /// What a section holds, as `9 actors, 7 claims.` does.
  fileprivate func countWords(_ place: SectionPlace) -> String {
    let document = documents[place.document]
    guard document.isAnalysed else { return "Names and claims not read yet." }
    let reach = reach(of: place)
    let actors = Set(document.mentionIndices(in: reach).map { document.mentions[$0].actor }).count
    let claims = ClaimCounts(document.claimIndices(in: reach), of: document.claims).words
    return "\(counted(actors, "actor")), \(claims)."
  }
}
