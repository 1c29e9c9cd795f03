internal import Corpus
internal import Export
internal import Search

extension State {
  /// Asks how to export what the reader looks at: the dossier, or the section.
  ///
  /// - Parameter words: A format and perhaps a file, where they are known already.
  mutating func beginExport(_ words: String? = nil) -> [Effect] {
    if case .actor(let index) = detail.subject { return beginExport(of: index, words) }
    guard let place else { return [.bell] }
    let document = corpus.documents[place.document]
    let title = document.title(of: document.sections[place.section])
    return beginExport(
      .sections([place]), subject: title, stem: FileName.stem([document.title, title]), words)
  }

  /// Asks how to export an actor's dossier.
  mutating func beginExport(of index: ActorIndex, _ words: String?) -> [Effect] {
    let name = corpus.actors[Int(index)].name
    return beginExport(.actor(index), subject: name, stem: FileName.stem([name]), words)
  }

  /// Asks how to export the sections that the search has found.
  mutating func beginResultsExport(_ words: String? = nil) -> [Effect] {
    guard let search, !search.results.hits.isEmpty else { return [.bell] }
    let hits = search.rows.compactMap { row -> Hit? in
      guard case .hit(let hit, _) = row else { return nil }
      return search.results.hits[hit]
    }
    let subject = counted(hits.count, "section") + " found by “\(search.answered)”"
    return beginExport(
      ExportChoice(found: hits), subject: subject,
      stem: FileName.stem(["search", search.answered]), words)
  }

  mutating func beginExport(
    _ choice: ExportChoice, subject: String, stem: String, _ words: String?
  ) -> [Effect] {
    guard !formats.isEmpty else { return [.bell] }
    var dialog = ExportDialog(choice: choice, subject: subject, stem: stem, formats: formats)
    dialog.origin = mode
    let words = words.map(ExportWords.init)
    dialog.format = formats.firstIndex { $0.name == words?.format } ?? 0
    dialog.nameDestination()
    if words != nil { dialog.stage = .destination }
    if let file = words?.file { dialog.destination = LineEditor(file) }
    mode = .exporting(dialog)
    return words?.file == nil ? [] : writeExport(overwrite: false)
  }

  mutating func moveFormat(by step: Int) -> [Effect] {
    guard case .exporting(var dialog) = mode else { return [] }
    let count = dialog.formats.count
    dialog.format = (dialog.format + step + count) % count
    dialog.nameDestination()
    mode = .exporting(dialog)
    return []
  }

  mutating func chooseFormat() -> [Effect] {
    guard case .exporting(var dialog) = mode else { return [] }
    dialog.stage = .destination
    mode = .exporting(dialog)
    return []
  }

  mutating func writeExport(overwrite: Bool) -> [Effect] {
    guard case .exporting(var dialog) = mode, dialog.stage != .writing else { return [] }
    guard let format = dialog.chosenFormat, !dialog.destination.isEmpty else {
      dialog.failure = "where to? a file name is needed"
      mode = .exporting(dialog)
      return [.bell]
    }
    dialog.stage = .writing
    dialog.failure = nil
    mode = .exporting(dialog)
    return [
      .export(
        dialog.choice, format: format.name, destination: dialog.destination.text,
        overwrite: overwrite)
    ]
  }

  mutating func finishExport(_ outcome: ExportOutcome) -> [Effect] {
    switch outcome {
    case .wrote(let bytes, let path):
      if case .exporting(let dialog) = mode { mode = dialog.origin }
      note = "wrote \(counted(bytes, "byte")) to \(path)"
    case .exists:
      guard case .exporting(var dialog) = mode else { return [] }
      dialog.stage = .overwrite
      mode = .exporting(dialog)
    case .failed(let path, let message):
      guard case .exporting(var dialog) = mode else {
        note = "\(path): \(message)"
        return [.bell]
      }
      dialog.stage = .destination
      dialog.failure = message
      mode = .exporting(dialog)
    }
    return []
  }

  /// From the question to the name, from the name to the formats, from there to the panes.
  mutating func leaveExport() -> [Effect] {
    guard case .exporting(var dialog) = mode else { return [] }
    switch dialog.stage {
    case .format:
      mode = dialog.origin
      return []
    case .destination: dialog.stage = .format
    case .overwrite, .writing: dialog.stage = .destination
    }
    dialog.failure = nil
    mode = .exporting(dialog)
    return []
  }
}
