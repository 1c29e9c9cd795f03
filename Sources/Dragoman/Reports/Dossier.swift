internal import Corpus
internal import Explorer

/// What the documents tell about one actor, as `actor` prints it.
struct Dossier {
  let corpus: Corpus
  let index: ActorIndex

  /// Prints its names, then the claims by, about and through it, then its company.
  func print(to output: inout StandardOutput) throws(OutputError) {
    let actor = corpus.actors[Int(index)]
    try output.writeHeading(actor.name)
    try output.writeLine(["kind", actor.kind.rawValue])
    if !actor.aliases.isEmpty {
      try output.writeLine(["also", actor.aliases.joined(separator: ", ")])
    }
    let mentions = counted(actor.mentionCount, "mention")
    let documents = counted(actor.documentCount, "document")
    try output.writeLine(["found", "\(mentions) in \(documents)"])
    try output.writeLine(["id", actor.identifier.description])
    try section("Claims by it", corpus.claims(by: index), namesSource: false, to: &output)
    try section("Claims about it", corpus.claims(about: index), namesSource: true, to: &output)
    try section(
      "Claims that came through it", corpus.claims(via: index), namesSource: true, to: &output)
    try company(to: &output)
  }

  private func section(
    _ title: String, _ places: ArraySlice<Place>, namesSource: Bool,
    to output: inout StandardOutput
  ) throws(OutputError) {
    guard !places.isEmpty else { return }
    try output.write("\n")
    try output.writeHeading("\(title) (\(places.count))")
    var locations = Locations()
    for place in places {
      let document = corpus.documents[place.document]
      let claim = document.claims[place.item]
      try output.writeLine(
        [
          claim.status.rawValue, claim.voice.rawValue,
          locations.location(ofByte: claim.anchor.start, in: document),
          words(of: claim, in: document, namesSource: namesSource),
        ], place: (2, document.path))
    }
  }

  /// "Chile accused: Peru … of closing the port (via the Herald)".
  private func words(of claim: Claim, in document: Document, namesSource: Bool) -> String {
    let source = namesSource ? corpus.sourceName(of: claim, in: document) : ""
    let cue = claim.cue.map { document.text.singleLine($0.span) } ?? ""
    // A cue before its source ("according to the ministry") does not read on from the name.
    let isInverted = claim.cueStandsBeforeSource
    let opening = [source, cue].filter { !$0.isEmpty }.joined(separator: isInverted ? ", " : " ")
    let channels = document.claims.via(claim).map { corpus.actors[Int($0.actor)].name }
    let via = channels.isEmpty ? "" : " (via \(channels.joined(separator: ", ")))"
    let content = document.contentText(of: claim) + via
    return opening.isEmpty ? content : "\(opening): \(content)"
  }

  private func company(to output: inout StandardOutput) throws(OutputError) {
    let companions = corpus.companions(of: index)
    guard !companions.isEmpty else { return }
    try output.write("\n")
    try output.writeHeading("Appears with (\(companions.count))")
    for companion in companions {
      try output.writeLine([
        counted(companion.sections, "section"), corpus.actors[Int(companion.actor)].name,
      ])
    }
  }
}
