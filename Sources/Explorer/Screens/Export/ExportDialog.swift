package import Export

/// An export being prepared: what, in which format, where to.
package struct ExportDialog: Sendable {
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
  package var choice: ExportChoice
  /// What is exported, in words.
  package var subject: String
  /// The proposed destination without its extension.
  package let stem: String
  /// What there is to choose from; never empty.
  package let formats: [FormatOption]
  /// A position in `formats`.
  package var format = 0
  package var destination = LineEditor()
  /// Why the last attempt failed.
  package var failure: String?
  /// Where it was begun.
  package var origin = Mode.browsing
  /// The name last proposed; a person's own stays when the format changes.
  private var proposal = ""

  package init(
    choice: ExportChoice, subject: String, stem: String, formats: [FormatOption]
  ) {
    self.formats = formats
    self.choice = choice
    self.subject = subject
    self.stem = stem
  }

  /// The chosen format; nil where there is none to choose.
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
