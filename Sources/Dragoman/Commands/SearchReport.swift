internal import Corpus
internal import Explorer
internal import Files
internal import Search

/// What answers a query, as `search` prints it: claims where it asks for them, else sections.
struct SearchReport {
  let corpus: Corpus
  let results: SearchResults
  /// The most claims.
  let limit: Int?

  /// Something found: the place it is printed with, and its words.
  private struct Answer {
    var document: Int
    var section: Int
    var byte: UInt32
    /// What follows place and headings in a pipe.
    var fields: [String]
    var words: EmphasizedText
  }

  /// Prints a line for each answer in a pipe, and on a terminal a place with the words below it.
  func print(to output: inout StandardOutput) throws(OutputError) {
    let answers = answers
    let lines = Locations.lines(of: answers.map { ($0.document, $0.byte) }, in: corpus)
    for (answer, line) in zip(answers, lines) {
      let document = corpus.documents[answer.document]
      let place = "\(document.path):\(line)"
      let path = document.titlePath(ofSection: answer.section).joined(separator: " › ")
      guard let columns = output.columns else {
        try output.writeLine([place, path] + answer.fields, place: (0, document.path))
        continue
      }
      try output.writeHeading(place, in: document.path, path)
      let words = output.isStyled ? answer.words : answer.words.plain
      for line in words.lines(columns: columns - 2) { try output.write("  \(line)\n") }
    }
  }

  private var answers: [Answer] {
    let asksForClaims = results.hits.allSatisfy { !$0.claims.isEmpty }
    guard asksForClaims else { return results.hits.map(answer) }
    let places = results.hits.flatMap { hit in
      hit.claims.map { Place(document: hit.document, item: $0) }
    }
    return places.prefix(limit ?? .max).map(answer)
  }

  /// A claim, whole: "Chile denied: that it had closed the port, via the Herald".
  private func answer(_ place: Place) -> Answer {
    let words = ClaimWords(ClaimDescription(place, of: corpus))
    let claim = corpus.documents[place.document].claims[place.item]
    let status = claim.status.rawValue
    let said = ": \(words.wholeContent)" + (words.via.map { ", \($0)" } ?? "")
    var text = EmphasizedText()
    text.append(words.speaker, isStrong: true)
    text.append(" (\(status))\(said)")
    return Answer(
      document: place.document, section: claim.section, byte: claim.anchor.start,
      fields: [words.speaker + said, status], words: text)
  }

  /// The snippet of a section, with the matches set off.
  private func answer(_ hit: Hit) -> Answer {
    let text = corpus.documents[hit.document].text
    var words = EmphasizedText()
    if Self.isInsideSentence(text.bytes[..<min(Int(hit.snippet.start), text.count)]) {
      words.append("… ")
    }
    var position = Int(hit.snippet.start)
    for match in hit.matches where hit.snippet.contains(match) && position <= match.start {
      words.append(text.inline(TextSpan(position, Int(match.start))))
      words.append(text.inline(match), isStrong: true)
      position = Int(match.end)
    }
    words.append(text.inline(TextSpan(position, Int(hit.snippet.end))))
    if Self.isInsideSentence(text.bytes[..<min(Int(hit.snippet.end) + 1, text.count)]) {
      words.append(" …")
    }
    return Answer(
      document: hit.document, section: hit.section,
      byte: hit.matches.first?.start ?? hit.snippet.start,
      fields: [text.singleLine(hit.snippet)], words: words)
  }

  /// Whether a text ends in a blank after a word or a comma, so that its sentence goes on.
  private static func isInsideSentence(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == 0x20, let last = text.dropLast().last else { return false }
    let isWord = (0x30...0x39).contains(last) || (0x41...0x5A).contains(last & 0xDF)
    return isWord || last == 0x2C || last == 0x3B
  }
}
