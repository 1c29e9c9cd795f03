package import Corpus
package import Search

/// The matches of a search as lines of a concordance, and where among them the reader is.
package struct ConcordanceList: Sendable {
  package private(set) var concordance: Concordance
  /// The text of the search whose matches they are.
  package let text: String
  package var position = ListPosition()
  /// Whether it is on the screen, or will be again when help is closed.
  package var isOpen = true
  /// Whether closing it leads to the prompt it was opened from.
  package var returnsToPrompt: Bool
  /// Whether the reader has gone to a line's place, so that Esc leads back here.
  package var leadsBack = false

  /// Lines that are shown: more than anybody reads, and few enough to be sorted between two keys.
  private static let limit = 20_000

  package init(_ hits: [Hit], of corpus: Corpus, text: String, returnsToPrompt: Bool) {
    self.text = text
    concordance = Concordance(hits, in: corpus, limit: Self.limit)
    self.returnsToPrompt = returnsToPrompt
  }

  /// The selected line.
  package var selected: Concordance.Line? {
    concordance.lines.indices.contains(position.selected)
      ? concordance.lines[position.selected] : nil
  }

  /// Takes in the hits of a fuller answer; the selected line stays where it is on the screen.
  package mutating func take(_ hits: [Hit], of corpus: Corpus) {
    arrange(hits, of: corpus, by: concordance.order, selecting: selected)
  }

  /// Goes with the hits to another corpus.
  mutating func move(_ hits: [Hit], from old: Corpus, to new: Corpus) {
    var line = selected
    if let selected {
      line?.document =
        new.documents.position(
          ofPath: old.documents[selected.document].path, near: selected.document) ?? -1
    }
    arrange(hits, of: new, by: concordance.order, selecting: line)
  }

  /// Orders the lines in another way; the selected one stays selected.
  package mutating func order(by order: Concordance.Order, _ hits: [Hit], of corpus: Corpus) {
    arrange(hits, of: corpus, by: order, selecting: selected)
  }

  private mutating func arrange(
    _ hits: [Hit], of corpus: Corpus, by order: Concordance.Order,
    selecting line: Concordance.Line?
  ) {
    let offset = position.selected - position.top
    concordance = Concordance(hits, in: corpus, order: order, limit: Self.limit)
    let row = line.flatMap { concordance.lines.firstIndex(of: $0) } ?? position.selected
    position = ListPosition(selected: row, top: max(row - offset, 0))
  }
}

extension Concordance.Order {
  /// What it is, in words for the status line.
  package var title: String {
    switch self {
    case .document: "by document"
    case .left: "by the words before"
    case .right: "by the words behind"
    }
  }

  /// The one after it; the first after the last.
  var next: Concordance.Order {
    switch self {
    case .document: .right
    case .right: .left
    case .left: .document
    }
  }
}
