internal import Corpus
internal import Search

/// What a search or a name has found, and the steps of an export.
extension PlainListing {
  init(resultsOf state: State) {
    guard let search = state.search else {
      self.init([])
      return
    }
    if let error = search.error {
      self.init([
        "The query cannot be read, at character \(error.position + 1): \(error.message)."
      ])
      return
    }
    let query = search.editor.text
    let words = PlainWords(corpus: state.corpus)
    let rows = search.rows
    let hits = search.results.hits
    let summary = rows.isEmpty ? "no match" : search.summary(during: state.progress)
    let corpus = state.corpus
    self.init(["Search for “\(query)”: \(summary)."], count: rows.count) { row in
      switch rows[row] {
      case .document(let index, let count):
        return PlainRow("In \(words.documentTitle(index)), \(counted(count, "section")):")
      case .hit(let index, _):
        let hit = hits[index]
        let place = SectionPlace(document: hit.document, section: hit.section)
        let snippet = corpus.documents[hit.document].text.singleLine(hit.snippet)
        return PlainRow("\(words.title(of: place)): \(snippet)", .row(row))
      }
    }
  }

  init(linesOf state: State) {
    guard let list = state.search?.concordance else {
      self.init([])
      return
    }
    let lines = list.concordance.lines
    let corpus = state.corpus
    let heading =
      "Matches of “\(list.text)” on lines, \(list.concordance.order.title): "
      + "\(counted(lines.count, "line"))."
    self.init([heading], count: lines.count) { row in
      let document = corpus.documents[lines[row].document]
      let passage = MentionPassage(document, lines[row].match)
      return PlainRow(passage.before + passage.words + passage.after, .row(row))
    }
  }

  init(placesOf state: State) {
    guard let session = state.goTo else {
      self.init([])
      return
    }
    let words = PlainWords(corpus: state.corpus)
    let query = session.answered
    let heading =
      query.isEmpty
      ? "Marks, places you were at lately, and who is named most."
      : "Names like “\(query)”: \(session.summary)."
    self.init([heading], count: session.rows.count) { row in
      PlainRow(words.text(of: session.rows[row]), .row(row))
    }
  }

  init(_ dialog: ExportDialog) {
    let failure = dialog.failure.map { ["Failed: \($0)."] } ?? []
    switch dialog.stage {
    case .format:
      let rows = dialog.formats.enumerated().map { index, format in
        PlainRow("\(format.name): \(format.summary)", .row(index))
      }
      self.init(["Export of \(dialog.subject). Choose a format."], rows: rows)
    case .destination:
      self.init(
        failure + [
          "Type the name of the file; Enter alone means \(dialog.destination.text).",
          "u goes back to the formats.",
        ])
    case .overwrite:
      self.init([
        "There is a file called \(dialog.destination.text) already. Overwrite it? Type y or n."
      ])
    case .writing: self.init(["Writing \(dialog.destination.text)."])
    }
  }
}

extension PlainWords {
  /// A row of what can be gone to.
  fileprivate func text(of row: GoToRow) -> String {
    switch row {
    case .item(.document(let index)): "Document: \(documentTitle(index))."
    case .item(.section(let index, let section)):
      "Section: \(title(of: SectionPlace(document: index, section: section))), "
        + "in \(documentTitle(index))."
    case .item(.actor(let index)):
      "Actor: \(name(index)), \(counted(corpus.actors[Int(index)].mentionCount, "mention"))."
    case .recent(let place): text(of: place, "Lately at")
    case .mark(let letter, let place): text(of: place, "Mark \(letter), at")
    }
  }

  private func text(of place: Location, _ lead: String) -> String {
    if let actor = place.actor.flatMap(corpus.actorIndex) {
      return "\(lead) actor: \(name(actor))."
    }
    guard let index = place.documentPath.flatMap({ corpus.documents.position(ofPath: $0) }) else {
      return "Gone: \(place.documentPath ?? "a place")."
    }
    let document = corpus.documents[index]
    let section = document.sections.first { $0.identifier == place.section }
    return "\(lead) section: \(section.map { document.title(of: $0) } ?? document.title), "
      + "in \(document.title)."
  }
}
