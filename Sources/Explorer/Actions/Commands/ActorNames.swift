internal import Corpus

extension Action.Argument {
  /// An actor, by one of its names.
  static let actorName = Action.Argument(
    "NAME",
    offering: { state, typed in
      let needle = Needle(typed)
      // As many as anybody looks through: the corpus may have a hundred thousand.
      let fitting = state.corpus.actors.lazy.filter { needle.occurs(in: $0.name) }
      return fitting.prefix(200).map {
        Candidate($0.name, "\($0.kind.rawValue), \(counted($0.mentionCount, "mention"))")
      }
    },
    refusing: { state, typed in
      state.actor(named: typed) == nil
        ? CommandError(message: "no actor is called “\(typed)”") : nil
    })
}

extension State {
  /// The actor of a name or alias, whatever the case; of several the one with the most mentions.
  func actor(named name: String) -> ActorIndex? {
    let name = name.lowercased()
    let found = corpus.actors.indices.filter { index in
      let actor = corpus.actors[index]
      return actor.name.lowercased() == name || actor.aliases.contains { $0.lowercased() == name }
    }
    return found.max { corpus.actors[$0].mentionCount < corpus.actors[$1].mentionCount }
      .map { ActorIndex($0) }
  }

  mutating func openDossier(named name: String) -> [Effect] {
    guard let actor = actor(named: name) else { return [.bell] }
    openDossier(of: actor)
    return []
  }
}
