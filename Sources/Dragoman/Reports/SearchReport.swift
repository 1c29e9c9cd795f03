internal import Corpus
internal import Search

/// The sections that answer a query, as `search` prints them.
struct SearchReport {
  let corpus: Corpus
  let results: SearchResults

  /// Prints a line for each hit in a pipe, and a place with the passage below it on a terminal.
  func print(to output: inout StandardOutput) throws(OutputError) {
    var locations = Locations()
    for hit in results.hits {
      let document = corpus.documents[hit.document]
      let place = locations.location(
        ofByte: hit.matches.first?.start ?? hit.snippet.start, in: document)
      let path = document.titlePath(ofSection: hit.section).joined(separator: " › ")
      if output.isTerminal {
        try output.writeHeading(place, in: document.path, path)
        try output.write("  \(passage(of: hit, in: document, isStyled: output.isStyled))\n")
      } else {
        try output.writeLine(
          [place, path, document.text.singleLine(hit.snippet)], place: (0, document.path))
      }
    }
  }

  /// The snippet on one line, safe to print, with the matches in bold.
  private func passage(of hit: Hit, in document: Document, isStyled: Bool) -> String {
    let text = document.text
    guard isStyled else { return VisibleText.line(text.singleLine(hit.snippet)) }
    var passage = ""
    var position = Int(hit.snippet.start)
    for match in hit.matches where hit.snippet.contains(match) && position <= match.start {
      passage += Self.flat(text[TextSpan(position, Int(match.start))])
      passage += Emphasis.bold(Self.flat(text[match]))
      position = Int(match.end)
    }
    return passage + Self.flat(text[TextSpan(position, Int(hit.snippet.end))])
  }

  /// Line ends and tabs as blanks, the rest made visible.
  private static func flat(_ text: String) -> String {
    VisibleText.line(VisibleText.field(text))
  }
}
