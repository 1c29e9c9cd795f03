package import Corpus

/// A format that a corpus can be written in; a new one is a row of `all` and a file in `Formats`.
package struct ExportFormat: Sendable {
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String
  /// The bytes of the chosen part; the same choice gives the same bytes.
  package let render: @Sendable (Corpus, ExportChoice) -> [UInt8]

  package static let all: [ExportFormat] = [.markdown, .json, .csv]

  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}
