internal import Export

/// An export format as the dialog offers it.
package struct FormatOption: Hashable, Sendable {
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String

  package init(name: String, fileExtension: String, summary: String) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
  }

  /// Every format there is.
  package static let all = ExportFormat.all.map {
    FormatOption(name: $0.name, fileExtension: $0.fileExtension, summary: $0.summary)
  }
}
