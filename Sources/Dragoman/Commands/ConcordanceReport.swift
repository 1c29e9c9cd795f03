internal import Corpus
internal import Explorer
internal import Files
internal import Screen
internal import Search

/// The matches of a query in their context, as `search --kwic` prints them.
struct ConcordanceReport {
  /// Cells on either side of the match in a pipe, by default.
  static let width = 40

  let corpus: Corpus
  let concordance: Concordance
  /// Cells on either side of the match; nil for what fits.
  let width: Int?

  /// Prints a line for each match: fields in a pipe, and columns on a terminal with the place
  /// first and the matches one below the other.
  func print(to output: inout StandardOutput) throws(OutputError) {
    let places = places
    guard let columns = output.columns else {
      for (place, line) in zip(places, concordance.lines) {
        try output.writeLine(
          [place] + fields(of: line), place: (0, corpus.documents[line.document].path))
      }
      return
    }
    let widest = min(places.reduce(0) { max($0, Width.cells(of: $1)) }, columns / 3)
    let room = max(columns - widest - 2, 20)
    let left = min(width ?? .max, room * 45 / 100)
    for (place, line) in zip(places, concordance.lines) {
      var rest = room - left
      if let width { rest = min(rest, width + Width.cells(of: words(of: line))) }
      let shown = KeywordLine(line, in: corpus, leftCells: left, restCells: rest)
      // The end of a long path says more than its beginning, and the line is there.
      let head = Width.suffix(of: VisibleText.line(place), cells: widest)
      let gap = String(repeating: " ", count: widest - Width.cells(of: head) + 2)
      let words = output.isStyled ? Emphasis.bold(shown.match) : shown.match
      let path = corpus.documents[line.document].path
      try output.write(output.links.linked(head, to: path) + gap)
      try output.write(shown.left + words)
      try output.write(shown.right + "\n")
    }
  }

  private func fields(of line: Concordance.Line) -> [String] {
    let cells = width ?? Self.width
    let text = corpus.documents[line.document].text
    let context = LineContext(line, in: corpus, reach: cells * 4)
    return [
      Width.suffix(of: text.inline(context.left), cells: cells), words(of: line),
      Width.prefix(of: text.inline(context.right), cells: cells),
    ]
  }

  private func words(of line: Concordance.Line) -> String {
    corpus.documents[line.document].text.inline(line.match)
  }

  /// Path and line of each match.
  private var places: [String] {
    let places = concordance.lines.map { ($0.document, $0.match.start) }
    return zip(concordance.lines, Locations.lines(of: places, in: corpus)).map { line, number in
      "\(corpus.documents[line.document].path):\(number)"
    }
  }
}
