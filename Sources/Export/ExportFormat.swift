package import Corpus

/// A format that a corpus can be written in; a new one is a row of `all` and a file in `Formats`.
package struct ExportFormat: Sendable {
  /// What it is asked for by, on the command line and in the menu.
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String
  /// The bytes of the chosen part; the same choice gives the same bytes.
  package let render: @Sendable (Corpus, ExportChoice) -> [UInt8]

  /// Every format, in the order they are offered.
  package static let all: [ExportFormat] = [.markdown, .json, .csv]

  /// The format of a name, if there is one.
  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}
