internal import Corpus

extension ExportFormat {
  /// What a person pastes into a report: the words, who claims what, and where it is.
  package static let markdown = ExportFormat(
    name: "markdown", fileExtension: "md", summary: "text, claims and actors, for a report"
  ) { corpus, choice in
    var page = MarkdownPage()
    if case .actor(let actor) = choice {
      MarkdownDossier(actor, of: corpus).write(to: &page)
      return page.bytes
    }
    for part in Selection(choice, of: corpus).parts {
      if part.chosen.isEmpty {
        Excerpt(part, of: corpus).write(to: &page)
      }
      for section in part.chosen {
        Excerpt(part, section: section, of: corpus).write(to: &page)
      }
    }
    return page.bytes
  }
}

/// What the corpus has about an actor: its names, its mentions, the claims by, about and via it.
struct MarkdownDossier {
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

/// The cells of claims in a Markdown table: who, cue, what, status, where.
struct ClaimColumns {
  static let header = ["Who", "Cue", "What", "Status", "Where"]

  let corpus: Corpus
  /// Whether the cell for the place names document and section, as among those of many.
  var namesPlace = false

  /// Plain text.
  func cells(of place: Place) -> [String] {
    let words = ClaimDescription(place, of: corpus)
    return [
      who(words), words.cue ?? "", words.content, status(of: words.claim),
      self.place(of: words.claim, in: words.document),
    ]
  }

  private func who(_ words: ClaimDescription) -> String {
    let via = words.via.isEmpty ? "" : " via " + words.via.joined(separator: ", ")
    guard let source = words.sourceWords else {
      return (words.claim.voice == .narrated ? "the document" : "unnamed") + via
    }
    guard let actors = words.actors, actors != source else { return source + via }
    return "\(actors) (“\(source)”)" + via
  }

  private func status(of claim: Claim) -> String {
    claim.voice == .quoted ? "\(claim.status.rawValue), quoted" : claim.status.rawValue
  }

  private func place(of claim: Claim, in document: Document) -> String {
    let scalars = document.text.scalarRange(claim.anchor)
    let offsets = "\(scalars.lowerBound)–\(scalars.upperBound)"
    guard namesPlace else { return offsets }
    let path = document.titlePath(ofSection: claim.section)
    return ([document.path] + path).joined(separator: " › ") + ", " + offsets
  }
}
