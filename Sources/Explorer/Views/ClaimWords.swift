internal import Corpus
internal import Screen

/// The words that a claim is shown with; each is read from the document's text.
struct ClaimWords {
  let corpus: Corpus
  let place: Place

  private var document: Document { corpus.documents[place.document] }
  var claim: Claim { document.claims[place.item] }

  /// Who says it, and the word for saying it: `Chile denied`.
  var speaker: String {
    let cue = claim.cue.map { document.text.singleLine($0.span) }
    guard let source = claim.source else {
      if claim.voice == .narrated { return "the document" + (cue.map { ", \($0)" } ?? "") }
      return "unnamed" + (cue.map { ", \($0)" } ?? "")
    }
    let who =
      source.actor.map { corpus.actors[Int($0)].name } ?? document.text.singleLine(source.span)
    guard let cue, let cueSpan = claim.cue?.span else { return who }
    // A cue before its source ("according to the ministry") does not read on from the name.
    return cueSpan.start < source.span.start ? "\(who), \(cue)" : "\(who) \(cue)"
  }

  /// What is said, in quotation marks; parts that the text separates are joined by an ellipsis.
  var content: String {
    var room = Self.longest
    let parts = document.claims.content(of: claim).map { span in
      let text = document.text
      var end = min(Int(span.end), Int(span.start) + max(room, 0))
      while end > span.start, !text.isScalarBoundary(end) { end -= 1 }
      room -= span.length
      return text.singleLine(TextSpan(Int(span.start), end))
    }
    let words = parts.joined(separator: " … ")
    guard let first = words.first, let last = words.last else { return "" }
    return (Self.opening.contains(first) ? "" : "“") + words
      + (Self.closing.contains(last) ? "" : "”")
  }

  /// The names it came through, outermost first; nil where it came through nobody.
  var via: String? {
    let names = document.claims.via(claim).map { corpus.actors[Int($0.actor)].name }
    return names.isEmpty ? nil : "via " + names.joined(separator: ", ")
  }

  /// Where it stands: the document and the section, in at most a number of cells.
  func whereabouts(cells: Int) -> String {
    corpus.whereabouts(document: place.document, section: claim.section, cells: cells)
  }

  /// Bytes of content looked at: more than any list shows of it.
  private static let longest = 2048
  private static let opening: Set<Character> = ["“", "\"", "‘", "«", "„", "「"]
  private static let closing: Set<Character> = ["”", "\"", "’", "»", "“", "」"]
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
