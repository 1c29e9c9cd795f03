internal import Corpus

extension ActorRegistry {
  /// The actors with their names chosen; what their mentions tell comes from the documents.
  func actors(
    _ tally: EvidenceTally, in documents: DocumentList, _ prepared: [PreparedDocument?]
  ) -> [Actor] {
    let (starts, positions) = spellings.byActor(count)
    var names = FingerprintTable()
    // How many actors have each name so far.
    var ordinals: [Int] = []
    var actors: [Actor] = []
    actors.reserveCapacity(count)
    for index in 0..<count {
      let naming = ActorNaming(
        positions[starts[index]..<starts[index + 1]].compactMap { position in
          let entry = spellings.entries[position]
          let text = documents[Int(entry.document)].text
          return prepared[Int(entry.document)].map { document in
            ActorNaming.Spelling(
              words: String(
                decoding: document.clusters.bytes(of: entry.spelling, in: text), as: UTF8.self),
              asName: Int(entry.spelling.asName), asSurface: Int(entry.spelling.asSurface))
          }
        })
      let name = naming.name
      let lower = name.lowercased()
      let number = names.number(of: Fingerprint(lower), orElse: ordinals.count)
      if number == ordinals.count { ordinals.append(0) }
      let ordinal = ordinals[number]
      ordinals[number] += 1
      var hash = StableHash()
      hash.combine(lower)
      hash.combine(ordinal)
      let actor = ActorIndex(index)
      actors.append(
        Actor(
          identifier: Identifier(.actor, hash.value), name: name, kind: kind(of: actor),
          aliases: naming.aliases(besides: name), mentionCount: tally.mentionCount(of: actor),
          documentCount: documentCount(of: actor),
          evidence: evidence(of: actor, tally, prepared)))
    }
    return actors
  }

  private func evidence(
    of actor: ActorIndex, _ tally: EvidenceTally, _ prepared: [PreparedDocument?]
  ) -> ActorEvidence {
    let surest = surest(of: actor)
    var evidence = ActorEvidence(counts: tally.counts(of: actor))
    if surest.candidate >= 0, let document = prepared[Int(surest.document)] {
      let candidate = document.candidates[Int(surest.candidate)]
      evidence.method = document.methods[Int(candidate.method)]
      evidence.confidence = surest.confidence
    }
    return evidence
  }
}
