internal import Corpus

extension ExportFormat {
  /// What a person pastes into a report: the words, who claims what, and where it stands.
  package static let markdown = ExportFormat(
    name: "markdown", fileExtension: "md", summary: "text, claims and actors, for a report"
  ) { corpus, choice in
    var page = MarkdownPage()
    if case .actor(let actor) = choice {
      Dossier(actor, of: corpus).write(to: &page)
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
