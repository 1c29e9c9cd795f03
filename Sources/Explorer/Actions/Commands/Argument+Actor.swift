internal import Corpus
internal import Search

extension Action.Argument {
  /// An actor, by one of its names or by words of one.
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
      ActorNames(state.corpus).best(for: typed) == nil
        ? CommandError(message: "no actor is called “\(typed)”") : nil
    })
}

extension State {
  mutating func openDossier(named name: String) -> [Effect] {
    guard let actor = ActorNames(corpus).best(for: name) else { return [.bell] }
    openDossier(of: actor)
    return []
  }
}
