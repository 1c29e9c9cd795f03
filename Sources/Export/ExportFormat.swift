package import Corpus

/// What part of a corpus is written.
package enum ExportChoice: Hashable, Sendable {
  case everything
  case documents([Int])
  /// Sections by document and position in it: one on the screen, or a search's results.
  case sections([SectionPlace])
  /// An actor's dossier: its mentions, and the claims by, about and via it.
  case actor(ActorIndex)
}

/// A section of a corpus.
package struct SectionPlace: Hashable, Sendable {
  package var document: Int
  package var section: Int
  package init(document: Int, section: Int) {
    self.document = document
    self.section = section
  }
}

/// A format that a corpus can be written in; a new one is a row of `all` and a file in `Formats`.
package struct ExportFormat: Sendable {
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String
  /// The bytes of the chosen part; the same choice gives the same bytes.
  package let render: @Sendable (Corpus, ExportChoice) -> [UInt8]

  package static let all: [ExportFormat] = []

  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}
