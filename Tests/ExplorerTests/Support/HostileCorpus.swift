import Corpus
import Explorer
import Screen
import TestSupport

/// Documents whose titles, headings, names, paths and texts are hostile, one for each text.
enum HostileCorpus {
  static let corpus: Corpus = {
    var builder = CorpusBuilder()
    for (number, hostile) in HostileText.all.enumerated() {
      let name = HostileCorpus.name(number)
      builder.actor(name, aliases: ["another"])
      builder.document(
        "\(number).txt", document(oneLine(hostile.text), name),
        claims: [
          1: .init(about: [name]), 2: .init(polarity: .negative, status: .denied),
        ])
    }
    let built = builder.corpus()
    let documents = zip(built.documents, HostileText.all).map { document, hostile in
      var document = document
      document.title = hostile.text
      document.path = "folder/" + hostile.text + "/" + hostile.text
      return document
    }
    let actors = zip(built.actors, HostileText.all).map { actor, hostile in
      var actor = actor
      actor.name = hostile.text
      actor.aliases = [hostile.text, "or " + hostile.text]
      return actor
    }
    return Corpus(documents: DocumentList(documents), actors: actors)
  }()

  /// Notices about files of such names.
  static let notices = HostileText.all.map {
    Notice(.leftOut, path: $0.text, message: "cannot be read: \($0.text)")
  }

  /// Whether a text holds the hostile one of a number, byte for byte.
  static func holds(_ number: Int, in text: String) -> Bool {
    let bytes = Array(oneLine(HostileText.all[number].text).utf8)
    let all = Array(text.utf8)
    return bytes.isEmpty
      || all.indices.contains { all[$0] == bytes[0] && all[$0...].starts(with: bytes) }
  }

  private static func name(_ number: Int) -> String { "actor \(number)" }

  /// Lines are what the builder knows documents by.
  private static func oneLine(_ text: String) -> String {
    String(text.prefix(600).map { $0 == "\n" ? "\u{B}" : $0 })
  }

  private static func document(_ text: String, _ name: String) -> String {
    """
    = x\(text)x
    # x\(text)x
    ⟦⟦q\(text)q|\(name)⟧|source 1 \(name)⟧ ⟦said|cue 1 say⟧ ⟦that \(text) was \(text)|content 1⟧.
    ## y\(text)
    The quay and \(text). ⟦⟦She|pronoun \(name)⟧|source 2 \(name)⟧ ⟦denied|cue 2 deny⟧ \
    ⟦x\(text) it|content 2⟧, quay \(text).
    """
  }
}
