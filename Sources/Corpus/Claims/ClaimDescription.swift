/// A claim in words, each read from its document's text: who says what, with which word, about whom
/// and through whom.
///
/// What is shown, listed, copied or exported of a claim is a rendering of this.
package struct ClaimDescription: Sendable {
  package let corpus: Corpus
  package let place: Place

  package init(_ place: Place, of corpus: Corpus) {
    self.corpus = corpus
    self.place = place
  }

  package var document: Document { corpus.documents[place.document] }
  package var claim: Claim { document.claims[place.item] }

  /// The names of those who make it; nil where the text names nobody.
  package var actors: String? { claim.source.flatMap(corpus.names) }

  /// The name of each of those who make it.
  package var actorNames: [String] { (claim.source?.actors ?? []).compactMap(name) }

  /// The source's own words on one line; nil where nothing in the text is its source.
  package var sourceWords: String? {
    claim.source.map { document.text.singleLine($0.span) }
  }

  /// Who makes it: the names, else the source's words.
  package var source: String? { actors ?? sourceWords }

  /// The word for saying it, on one line.
  package var cue: String? { claim.cue.map { document.text.singleLine($0.span) } }

  /// Whether that word comes first: "according to the ministry".
  package var cueComesFirst: Bool {
    guard let cue = claim.cue, let source = claim.source else { return false }
    return cue.span.start < source.span.start
  }

  /// What is said, on one line; parts that it is in are joined by an ellipsis.
  package var content: String {
    document.claims.content(of: claim).map(document.text.singleLine).joined(separator: " … ")
  }

  /// The names of those it is about.
  package var about: [String] { document.claims.about(claim).compactMap(name) }

  /// The names of those it came through, the outermost first.
  package var via: [String] { document.claims.via(claim).compactMap { name($0.actor) } }

  private func name(_ actor: ActorIndex) -> String? {
    corpus.actors.indices.contains(Int(actor)) ? corpus.actors[Int(actor)].name : nil
  }
}

extension Corpus {
  /// The claims of an actor's dossier, under their headings: by it, about it, and through it.
  package func claimParts(
    of actor: ActorIndex
  ) -> [(title: String, claims: ArraySlice<Place>)] {
    [
      ("Claims by it", claims(by: actor)), ("Claims about it", claims(about: actor)),
      ("Claims that came through it", claims(via: actor)),
    ]
  }
}

extension Corpus {
  /// The names of those who make a claim, as one says them: "Norway, Sweden and Iceland".
  ///
  /// Nil where the text names nobody.
  package func names(of source: Claim.Source) -> String? {
    let names = source.actors.filter { actors.indices.contains(Int($0)) }
      .map { actors[Int($0)].name }
    guard let last = names.last else { return nil }
    return names.count == 1
      ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
