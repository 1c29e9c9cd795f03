internal import Corpus

/// The cells of claims in a Markdown table: who, cue, what, status, where.
struct ClaimColumns {
  static let header = ["Who", "Cue", "What", "Status", "Where"]

  let corpus: Corpus
  /// Whether the cell for the place names document and section, as among those of many.
  var namesPlace = false

  /// Plain text.
  func cells(of place: Place) -> [String] {
    let words = ClaimDescription(place, of: corpus)
    return [
      who(words), words.cue ?? "", words.content, status(of: words.claim),
      self.place(of: words.claim, in: words.document),
    ]
  }

  private func who(_ words: ClaimDescription) -> String {
    let via = words.via.isEmpty ? "" : " via " + words.via.joined(separator: ", ")
    guard let source = words.sourceWords else {
      return (words.claim.voice == .narrated ? "the document" : "unnamed") + via
    }
    guard let actors = words.actors, actors != source else { return source + via }
    return "\(actors) (“\(source)”)" + via
  }

  private func status(of claim: Claim) -> String {
    claim.voice == .quoted ? "\(claim.status.rawValue), quoted" : claim.status.rawValue
  }

  private func place(of claim: Claim, in document: Document) -> String {
    let scalars = document.text.scalarRange(claim.anchor)
    let offsets = "\(scalars.lowerBound)–\(scalars.upperBound)"
    guard namesPlace else { return offsets }
    let path = document.titlePath(ofSection: claim.section)
    return ([document.path] + path).joined(separator: " › ") + ", " + offsets
  }
}
