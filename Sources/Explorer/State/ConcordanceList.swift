package import Corpus
package import Search

/// The matches of a search as lines of a concordance, and where among them the reader is.
package struct ConcordanceList: Sendable {
  /// The lines, at most `limit`.
  package private(set) var concordance: Concordance
  /// What the lines are to be ordered by; they may be in another order still.
  private(set) var order = Concordance.Order.document
  /// The arrangement that is waited for.
  private var awaited: Int?
  /// The text of the search whose matches they are.
  package let text: String
  package var position = ListPosition()
  /// Whether closing it leads to the prompt it was opened from.
  package var returnsToPrompt: Bool
  /// Whether the reader has gone to a line's place, so that Esc leads back here.
  package var returnsOnEscape = false

  /// The most lines that are shown.
  package static let limit = 20_000

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

  /// Asks for the lines of hits in an order; until they come, the old ones stay.
  ///
  /// By document they are there at once: only words take time to be read and compared.
  package mutating func arrange(
    _ hits: [Hit], of corpus: Corpus, by order: Concordance.Order, number: Int
  ) -> [Effect] {
    self.order = order
    awaited = number
    guard order == .document else { return [.arrange(hits, by: order, number: number)] }
    receive(Concordance(hits, in: corpus, limit: Self.limit), number: number)
    return []
  }

  /// Shows the lines of an answer, if it is the last one asked for; the selected line keeps its place
  /// on the screen.
  package mutating func receive(_ concordance: Concordance, number: Int) {
    guard number == awaited else { return }
    awaited = nil
    show(concordance, selecting: selected)
  }

  /// Translates the lines to a corpus that has grown.
  mutating func follow(_ map: CorpusMap) {
    var line = selected
    if let selected { line?.document = map.unchanged(selected.document) ?? -1 }
    awaited = nil
    show(concordance.moved(map.unchanged), selecting: line)
  }

  private mutating func show(_ concordance: Concordance, selecting line: Concordance.Line?) {
    let offset = position.selected - position.top
    self.concordance = concordance
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
    case .right: "by the words after"
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
