internal import Corpus

/// The cells of claims in a Markdown table: who, cue, what, status, where.
struct ClaimColumns {
  static let header = ["Who", "Cue", "What", "Status", "Where"]

  let document: Document
  let corpus: Corpus
  /// Whether the cell for the place names document and section, as among those of many.
  var namesPlace = false

  /// Plain text.
  func cells(ofClaim position: Int) -> [String] {
    let claim = document.claims[position]
    let content = document.claims.content(of: claim).map { document.text.singleLine($0) }
    return [
      who(claim), claim.cue.map { document.text.singleLine($0.span) } ?? "",
      content.joined(separator: " … "), status(of: claim), place(of: claim),
    ]
  }

  private func who(_ claim: Claim) -> String {
    let channels = document.claims.via(claim).compactMap { name(of: $0.actor) }
    let via = channels.isEmpty ? "" : " via " + channels.joined(separator: ", ")
    guard let source = claim.source else {
      return (claim.voice == .narrated ? "the document" : "unnamed") + via
    }
    let words = document.text.singleLine(source.span)
    guard let actor = corpus.names(of: source) else { return words + via }
    return (actor == words ? actor : "\(actor) (“\(words)”)") + via
  }

  private func status(of claim: Claim) -> String {
    claim.voice == .quoted ? "\(claim.status.rawValue), quoted" : claim.status.rawValue
  }

  private func place(of claim: Claim) -> String {
    let scalars = document.text.scalarRange(claim.anchor)
    let offsets = "\(scalars.lowerBound)–\(scalars.upperBound)"
    guard namesPlace else { return offsets }
    let path = document.titlePath(ofSection: claim.section)
    return ([document.path] + path).joined(separator: " › ") + ", " + offsets
  }

  private func name(of actor: ActorIndex) -> String? {
    corpus.actors.indices.contains(Int(actor)) ? corpus.actors[Int(actor)].name : nil
  }
}
