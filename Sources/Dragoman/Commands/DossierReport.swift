internal import Corpus
internal import Explorer
internal import Files

/// What the documents say about one actor, as `actor` prints it.
struct DossierReport {
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
    for (number, part) in corpus.claimParts(of: index).enumerated() {
      try section(part.title, part.claims, namesSource: number > 0, to: &output)
    }
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
      let location = locations.location(ofByte: claim.anchor.start, in: document)
      let words = words(of: place, namesSource: namesSource)
      guard let columns = output.columns else {
        try output.writeLine(
          [claim.status.rawValue, claim.voice.rawValue, location, words],
          place: (2, document.path))
        continue
      }
      try output.writeLine(
        [location, claim.status.rawValue, claim.voice.rawValue], place: (0, document.path))
      var text = EmphasizedText()
      text.append(words)
      for line in text.lines(columns: columns - 2) { try output.write("  \(line)\n") }
    }
  }

  /// "Chile accused: Peru … of closing the port (via the Herald)".
  private func words(of place: Place, namesSource: Bool) -> String {
    let claim = ClaimDescription(place, of: corpus)
    let opening = [namesSource ? claim.source : nil, claim.cue].compactMap(\.self)
      // A cue before its source ("according to the ministry") does not read on from the name.
      .joined(separator: claim.cueComesFirst ? ", " : " ")
    let via = claim.via.isEmpty ? "" : " (via \(claim.via.joined(separator: ", ")))"
    return (opening.isEmpty ? "" : opening + ": ") + claim.content + via
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
