internal import Corpus
package import Export
package import Screen
internal import Search

/// An export being prepared: what, in which format, where to.
package struct ExportDialog: ListScreen {
  /// The question the dialog asks.
  package enum Stage: Hashable, Sendable {
    case format
    case destination
    /// There is a file already.
    case overwrite
    /// The program is writing.
    case writing
  }

  package var stage = Stage.format
  /// What is exported.
  package var choice: ExportChoice
  /// What is exported, in words.
  package var subject: String
  /// The proposed destination without its extension.
  package let stem: String
  /// What there is to choose from; never empty.
  package let formats: [FormatOption]
  /// A position in `formats`.
  package var format = 0
  /// The path as it is typed.
  package var destination = LineEditor()
  /// Why the last attempt failed.
  package var failure: String?
  package private(set) var origin: (any ListScreen)?
  /// The name last proposed; a person's own stays when the format changes.
  private var proposal = ""

  package init(
    choice: ExportChoice, subject: String, stem: String, formats: [FormatOption],
    origin: (any ListScreen)? = nil
  ) {
    self.formats = formats
    self.origin = origin
    self.choice = choice
    self.subject = subject
    self.stem = stem
  }

  /// The chosen format; nil if there are none.
  package var chosenFormat: FormatOption? {
    formats.indices.contains(format) ? formats[format] : nil
  }

  /// Proposes a name for the chosen format, unless the person has typed one.
  mutating func nameDestination() {
    guard destination.text == proposal, let format = chosenFormat else { return }
    proposal = stem + "." + format.fileExtension
    destination = LineEditor(proposal)
  }
}

extension ExportDialog {
  package var isOverlay: Bool { true }

  package var context: Context {
    switch stage {
    case .format: .exportFormat
    case .destination: .exportDestination
    case .overwrite, .writing: .question
    }
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ExportView(theme: state.theme, dialog: self).draw(into: &frame, area)
  }

  package func target(_ state: State, row: Int, column: Int) -> Target? {
    ExportView(theme: state.theme, dialog: self).format(atRow: row, in: state.arrangement.body)
      .map { .format($0) }
  }

  package func listing(_ state: State) -> PlainListing? {
    let failure = failure.map { ["Failed: \($0)."] } ?? []
    switch stage {
    case .format:
      let rows = formats.enumerated().map { index, format in
        PlainRow("\(format.name): \(format.summary)", .row(index))
      }
      return PlainListing(["Export of \(subject). Choose a format."], rows: rows)
    case .destination:
      return PlainListing(
        failure + [
          "Type the name of the file; Enter alone means \(destination.text).",
          "u goes back to the formats.",
        ])
    case .overwrite:
      return PlainListing([
        "There is a file called \(destination.text) already. Overwrite it? Type y or n."
      ])
    case .writing: return PlainListing(["Writing \(destination.text)."])
    }
  }

  package func edit(in state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect] {
    var dialog = self
    change(&dialog.destination)
    dialog.failure = nil
    state.screen = dialog
    return []
  }

  package func leave(in state: inout State) -> [Effect] { state.leaveExport() }
  package func isWaiting(_ state: State) -> Bool { stage == .writing }

  package mutating func follow(_ map: CorpusMap) {
    choice = map.choice(choice)
    origin?.follow(map)
  }
}

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
    let hits = search.hitsInOrder
    let subject = counted(hits.count, "section") + " found by “\(search.answered.trimmed)”"
    return beginExport(
      ExportChoice(found: hits), subject: subject,
      stem: FileName.stem(["search", search.answered]), words)
  }

  mutating func beginExport(
    _ choice: ExportChoice, subject: String, stem: String, _ words: String?
  ) -> [Effect] {
    guard !formats.isEmpty else { return [.bell] }
    var dialog = ExportDialog(
      choice: choice, subject: subject, stem: stem, formats: formats, origin: screen)
    let words = words.map(ExportWords.init)
    dialog.format = formats.firstIndex { $0.name == words?.format } ?? 0
    dialog.nameDestination()
    if words != nil { dialog.stage = .destination }
    if let file = words?.file { dialog.destination = LineEditor(file) }
    screen = dialog
    return words?.file == nil ? [] : writeExport(overwrite: false)
  }

  mutating func moveFormat(by step: Int) -> [Effect] {
    guard var dialog = screen as? ExportDialog else { return [] }
    let count = dialog.formats.count
    dialog.format = (dialog.format + step + count) % count
    dialog.nameDestination()
    screen = dialog
    return []
  }

  mutating func chooseFormat() -> [Effect] {
    guard var dialog = screen as? ExportDialog else { return [] }
    dialog.stage = .destination
    screen = dialog
    return []
  }

  mutating func writeExport(overwrite: Bool) -> [Effect] {
    guard var dialog = screen as? ExportDialog, dialog.stage != .writing else { return [] }
    guard let format = dialog.chosenFormat, !dialog.destination.isEmpty else {
      dialog.failure = "a file name is needed"
      screen = dialog
      return [.bell]
    }
    dialog.stage = .writing
    dialog.failure = nil
    screen = dialog
    return [
      .export(
        dialog.choice, format: format.name, destination: dialog.destination.text,
        overwrite: overwrite)
    ]
  }

  mutating func finishExport(_ outcome: ExportOutcome) -> [Effect] {
    switch outcome {
    case .wrote(let bytes, let path):
      if let dialog = screen as? ExportDialog { screen = dialog.origin }
      note = "wrote \(counted(bytes, "byte")) to \(path)"
    case .exists:
      guard var dialog = screen as? ExportDialog else { return [] }
      dialog.stage = .overwrite
      screen = dialog
    case .failed(let path, let message):
      guard var dialog = screen as? ExportDialog else {
        note = "\(path): \(message)"
        return [.bell]
      }
      dialog.stage = .destination
      dialog.failure = message
      screen = dialog
    }
    return []
  }

  /// Copies what the dialog was to export, in the chosen format, and closes it.
  mutating func copyExport() -> [Effect] {
    guard let dialog = screen as? ExportDialog, let format = dialog.chosenFormat else { return [] }
    screen = dialog.origin
    return [.render(dialog.choice, format: format.name)]
  }

  /// From the question to the name, from the name to the formats, from there to the panes.
  mutating func leaveExport() -> [Effect] {
    guard var dialog = screen as? ExportDialog else { return [] }
    switch dialog.stage {
    case .format:
      screen = dialog.origin
      return []
    case .destination: dialog.stage = .format
    case .overwrite, .writing: dialog.stage = .destination
    }
    dialog.failure = nil
    screen = dialog
    return []
  }
}
