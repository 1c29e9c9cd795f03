internal import Corpus
internal import Screen

/// The words that a claim is shown with; each is read from the document's text.
struct ClaimWords {
  let corpus: Corpus
  let place: Place

  private var words: ClaimDescription { ClaimDescription(place, of: corpus) }
  private var document: Document { corpus.documents[place.document] }
  var claim: Claim { document.claims[place.item] }

  /// Whether fewer than six readers in ten would accept it; its score stands beside it then.
  var isUnsure: Bool { claim.voice != .narrated && claim.confidence < 0.6 }

  /// Who says it, and the word for saying it: `Chile denied`.
  var speaker: String {
    let cue = words.cue.map(Self.insideSentence)
    guard let source = claim.source else {
      if claim.voice == .narrated { return "the document" + (cue.map { ", \($0)" } ?? "") }
      return "unnamed" + (cue.map { ", \($0)" } ?? "")
    }
    let who =
      words.actors ?? (words.sourceWords ?? "") + (source.resolution == .open ? " (open)" : "")
    guard let cue else { return who }
    // "We are not certain": its verb would be wrong behind a name.
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

  /// What is said, in quotation marks only where the text quotes; parts that it separates are
  /// joined by an ellipsis.
  var content: String {
    let text = document.text
    let isQuoted = claim.voice == .quoted
    var room = Self.longest
    let parts = document.claims.content(of: claim).map { span in
      var end = min(Int(span.end), Int(span.start) + max(room, 0))
      while end > span.start, !text.isScalarBoundary(end) { end -= 1 }
      room -= span.length
      let words = text.singleLine(TextSpan(Int(span.start), end))
      return isQuoted ? QuotationMarks.restored(to: words, before: mark(before: span)) : words
    }
    let words = parts.joined(separator: " … ")
    // A part from the middle of a quotation is one as well.
    guard isQuoted, !words.isEmpty, !QuotationMarks.areIn(words) else { return words }
    return "“\(words)”"
  }

  private func mark(before span: TextSpan) -> Character? {
    var start = max(Int(span.start) - 1, 0)
    while start > 0, !document.text.isScalarBoundary(start) { start -= 1 }
    return document.text[TextSpan(start, Int(span.start))].last
  }

  /// The names it came through, outermost first; nil where it came through nobody.
  var via: String? {
    words.via.isEmpty ? nil : "via " + words.via.joined(separator: ", ")
  }

  /// Where it stands: the document and the section, in at most a number of cells.
  func whereabouts(cells: Int) -> String {
    corpus.whereabouts(document: place.document, section: claim.section, cells: cells)
  }

  /// Bytes of content looked at: more than any list shows of it.
  private static let longest = 2048
}

extension Corpus {
  /// A section by its document's title and its own.
  ///
  /// Where both do not fit, the document's gives way first, down to a third of the cells.
  func whereabouts(document index: Int, section: Int, cells: Int = .max) -> String {
    let document = documents[index]
    guard document.sections.indices.contains(section) else { return document.title }
    let own = " › " + document.title(of: document.sections[section])
    let room = max(cells - Width.cells(of: own), cells / 3)
    return (wrapped(document.title, columns: max(room, 1), limit: 1).first ?? "") + own
  }
}
