package import Corpus
internal import Screen

extension Document {
  /// The title, or the path where there is none.
  var shownTitle: String { title.isEmpty ? path : title }
}

extension Corpus {
  /// The text of a section with the sections below it.
  ///
  /// Text before the first section of a document belongs to the first section.
  package func reach(of place: SectionPlace) -> TextSpan {
    let document = documents[place.document]
    let span = document.sections[place.section].span
    return place.section == 0 ? TextSpan(0, Int(span.end)) : span
  }

  /// As much of a section around words in it as a reader needs to see what it is about.
  func excerpt(of place: SectionPlace, around words: TextSpan) -> TextSpan {
    let reach = reach(of: place)
    let text = documents[place.document].text
    var start = max(Int(reach.start), Int(words.start) - Self.excerptReach)
    var end = min(Int(reach.end), Int(words.end) + Self.excerptReach)
    while start < end, !text.isScalarBoundary(start) { start += 1 }
    while end > start, !text.isScalarBoundary(end) { end -= 1 }
    return TextSpan(start, end)
  }

  /// Bytes on either side: more than a screen of them.
  private static let excerptReach = 8192

  /// The words that make a claim: the source, the cue, the content.
  func words(ofClaim place: Place) -> [TextSpan] {
    let document = documents[place.document]
    let claim = document.claims[place.item]
    return [claim.source?.span, claim.cue?.span].compactMap(\.self)
      + document.claims.content(of: claim)
  }

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
