package import Corpus
internal import Screen
package import Search

/// A line of a concordance, fitted to cells: what leads up to the match ends where the match
/// begins, on every line in the same column.
package struct KeywordLine: Sendable {
  /// As many cells as were asked for, blanks first where there is less text.
  package let left: String
  package let match: String
  /// What is left of the room for match and right side.
  package let right: String

  /// Reads the words around a match.
  ///
  /// - Parameters:
  ///   - leftCells: Cells before the match.
  ///   - restCells: Cells for the match and what follows; a longer match ends in an ellipsis.
  package init(_ line: Concordance.Line, in corpus: Corpus, leftCells: Int, restCells: Int) {
    let text = corpus.documents[line.document].text
    let cells = max(leftCells, restCells, 0)
    let context = LineContext(line, in: corpus, reach: cells * Self.bytesPerCell)
    let before = Width.suffix(of: text.inline(context.left), cells: leftCells)
    left = flushRight(before, cells: leftCells)
    // More of a match than can be shown is not looked at.
    let end = min(Int(context.match.end), Int(context.match.start) + cells * Self.bytesPerCell + 4)
    var words = text.inline(TextSpan(Int(context.match.start), end))
    if Width.cells(of: words) > restCells {
      words = Width.prefix(of: words, cells: restCells - 1) + (restCells > 0 ? "…" : "")
    }
    match = words
    right = Width.prefix(
      of: text.inline(context.right), cells: restCells - Width.cells(of: words))
  }

  /// Most scripts have three bytes a letter or fewer.
  private static let bytesPerCell = 4
}
