package import Corpus
internal import Export
internal import Screen

/// The words that a claim is shown with; each is read from the document's text.
package struct ClaimWords {
  let corpus: Corpus
  let place: Place
  /// Put together once: it is asked for again and again.
  let claim: Claim

  init(corpus: Corpus, place: Place) {
    self.corpus = corpus
    self.place = place
    claim = corpus.documents[place.document].claims[place.item]
  }

  package init(_ words: ClaimDescription) { self.init(corpus: words.corpus, place: words.place) }

  var words: ClaimDescription { ClaimDescription(place, of: corpus) }
  private var document: Document { corpus.documents[place.document] }

  /// Whether fewer than six readers in ten would accept it; its score is shown then.
  var isUnsure: Bool { claim.voice != .narrated && claim.confidence < 0.6 }

  /// Who says it, by name where that is known.
  var who: String {
    guard let source = claim.source else {
      return claim.voice == .narrated ? "the document" : "unnamed"
    }
    return words.actors ?? (words.sourceWords ?? "") + (source.resolution == .open ? " (open)" : "")
  }

  /// The word for saying it; empty where there is none.
  var cueWords: String { words.cue.map(Self.insideSentence) ?? "" }

  /// Through whom it came, else whom it is about, by name.
  var aboutOrVia: String { via ?? words.about.joined(separator: ", ") }

  /// The status; nil for what is asserted, as most is.
  var judgement: String? { claim.status == .asserted ? nil : claim.status.rawValue }
  /// The score; nil where it is good enough.
  var score: String? { isUnsure ? Score.text(claim.confidence) : nil }

  /// The cells of both, with a blank before each.
  var judgementCells: Int {
    [judgement, score].reduce(0) { $0 + ($1.map { Width.cells(of: $0) + 1 } ?? 0) }
  }

  /// Who says it, and the word for saying it: `Chile denied`.
  package var speaker: String {
    guard let cue = words.cue.map(Self.insideSentence) else { return who }
    guard let source = claim.source else { return "\(who), \(cue)" }
    // "We are not certain": its verb would be wrong after a name.
    if source.resolution == .firstPerson || source.resolution == .secondPerson {
      return "\(who): “\(words.sourceWords ?? "") \(cue)”"
    }
    // A cue before its source ("according to the ministry") does not read on from the name.
    return words.cueComesFirst ? "\(who), \(cue)" : "\(who) \(cue)"
  }

  /// A cue that opens its sentence ("According to") without its capital: here it opens none.
  private static func insideSentence(_ cue: String) -> String {
    cue.prefix(1).lowercased() + cue.dropFirst()
  }

  /// What is said, as much of it as any list shows.
  var content: String { content(bytes: Self.longest) }

  /// What is said, all of it.
  package var wholeContent: String { content(bytes: .max) }

  /// What is said, in quotation marks only where the text quotes; parts that it separates are
  /// joined by an ellipsis.
  private func content(bytes: Int) -> String {
    let text = document.text
    let isQuoted = claim.voice == .quoted
    var room = bytes
    let parts = document.claims.content(of: claim).map { span in
      var end = Int(span.start) + min(span.length, max(room, 0))
      while end > span.start, !text.isScalarBoundary(end) { end -= 1 }
      room -= span.length
      let words = text.singleLine(TextSpan(Int(span.start), end))
      return isQuoted ? QuotationMarks.restored(to: words, before: mark(before: span)) : words
    }
    let words = parts.joined(separator: " … ")
    // A part from the middle of a quotation is one as well.
    guard isQuoted, !words.isEmpty, !QuotationMarks.areIn(words) else { return words }
    // Its end may be the quotation's end as well: "that I’m a president of peace.”".
    return words.last == "”" ? "“" + words : "“\(words)”"
  }

  private func mark(before span: TextSpan) -> Character? {
    var start = max(Int(span.start) - 1, 0)
    while start > 0, !document.text.isScalarBoundary(start) { start -= 1 }
    return document.text[TextSpan(start, Int(span.start))].last
  }

  /// The names it came through, outermost first; nil if it came directly.
  package var via: String? {
    words.via.isEmpty ? nil : "via " + words.via.joined(separator: ", ")
  }

  /// The document and the section, in at most a number of cells.
  func whereabouts(cells: Int) -> String {
    corpus.whereabouts(document: place.document, section: claim.section, cells: cells)
  }

  /// Bytes of content looked at: more than any list shows of it.
  private static let longest = 2048
}

/// Restores the quotation marks around a part of a quotation.
struct QuotationMarks {
  private static let pairs: [(opening: Character, closing: Character)] = [
    ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("「", "」"),
  ]

  /// The words with the mark before them, where that opens, and closed where they are left open.
  ///
  /// - Parameter before: The character right before the words in the text.
  static func restored(to words: String, before: Character?) -> String {
    let own = pairs.first { $0.opening == words.first }
    let pair = own ?? pairs.first { $0.opening == before }
    guard let pair else { return words }
    let opened = own == nil ? String(pair.opening) + words : words
    return leavesOpen(opened, pair) ? opened + String(pair.closing) : opened
  }

  /// Whether a quotation begins anywhere in the words.
  static func areIn(_ words: String) -> Bool {
    words.contains { character in pairs.contains { $0.opening == character } }
  }

  private static func leavesOpen(
    _ words: String, _ pair: (opening: Character, closing: Character)
  ) -> Bool {
    // An apostrophe looks like the end of a quotation in single marks.
    if pair.closing == "’" { return words.last != "’" }
    let openings = words.count { $0 == pair.opening }
    if pair.opening == pair.closing { return openings % 2 == 1 }
    return openings > words.count { $0 == pair.closing }
  }
}
