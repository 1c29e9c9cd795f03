internal import Corpus

/// What the corpus has about an actor: its names, its mentions, the claims by, about and via it.
struct Dossier {
  private let corpus: Corpus
  private let position: ActorIndex

  init(_ position: ActorIndex, of corpus: Corpus) {
    self.corpus = corpus
    self.position = position
  }

  /// Writes the dossier under a heading of its own; nothing where there is no such actor.
  func write(to page: inout MarkdownPage) {
    guard corpus.actors.indices.contains(Int(position)) else { return }
    let actor = corpus.actors[Int(position)]
    page.heading(1, actor.name)
    var summary = [actor.kind.rawValue]
    if !actor.aliases.isEmpty {
      summary.append(
        "also " + actor.aliases.map { MarkdownText.inline($0) }.joined(separator: ", "))
    }
    page.paragraph(summary.joined(separator: " · "))
    writeMentions(to: &page)
    for part in corpus.claimParts(of: position) {
      write(part.claims, titled: part.title, to: &page)
    }
  }

  /// A line for each section that mentions the actor, with the words it does it by.
  private func writeMentions(to page: inout MarkdownPage) {
    var groups: [(document: Int, section: Int?, spans: [TextSpan])] = []
    for place in corpus.mentions(of: position) {
      let document = corpus.documents[place.document]
      let span = document.mentions[place.item].span
      let section = document.sectionIndex(at: Int(span.start))
      if let last = groups.last, last.document == place.document, last.section == section {
        groups[groups.count - 1].spans.append(span)
      } else {
        groups.append((place.document, section, [span]))
      }
    }
    guard !groups.isEmpty else { return }
    page.heading(2, "Mentions")
    page.list(
      groups.map { group in
        let document = corpus.documents[group.document]
        let path = group.section.map { document.titlePath(ofSection: $0) } ?? []
        let words = group.spans.map { span in
          let start = document.text.scalarOffset(ofByte: Int(span.start))
          return "“\(document.text.singleLine(span))” \(start)"
        }
        let place = ([document.path] + path).joined(separator: " › ")
        return MarkdownText.inline(place + ": " + words.joined(separator: ", "))
      })
  }

  private func write(
    _ places: ArraySlice<Place>, titled title: String, to page: inout MarkdownPage
  ) {
    guard !places.isEmpty else { return }
    page.heading(2, title)
    page.table(
      ClaimColumns.header,
      places.map { ClaimColumns(corpus: corpus, namesPlace: true).cells(of: $0) })
  }
}
