internal import Corpus

/// Actors by the words of their names.
struct NameIndex: Sendable {
  /// A unit an actor.
  private let segment: Segment
  private let actors: [Actor]

  /// Reads all names once.
  init(_ actors: [Actor]) {
    var builder = SegmentBuilder()
    for actor in actors { builder.add(Self.names(of: actor)) }
    segment = builder.finish()
    self.actors = actors
  }

  /// The actors that words name.
  ///
  /// Those who bear exactly that name; if there are none, those in whose names the words stand in a
  /// row ("meyer" in "Chancellor Meyer"). A prefix always means all of the latter.
  func actors(named words: Query.Words) -> [ActorIndex] {
    let row = WordSet.sets(for: words, in: [segment])
    let candidates = Leaf.row(row).found(in: segment, .unit).ids
    guard words.ending == .exact || words.ending == .inflected else { return candidates }
    let named = candidates.filter { actor in
      Self.names(of: actors[Int(actor)]).contains {
        Query.Words(of: $0, ending: words.ending) == words
      }
    }
    return named.isEmpty ? candidates : named
  }

  /// An actor's names, those with full stops also without: nobody who asks for `by:us` means "us".
  private static func names(of actor: Actor) -> [String] {
    var names = [actor.name] + actor.aliases
    for name in names where name.utf8.contains(0x2E) {
      names.append(name.filter { $0 != "." })
    }
    return names
  }
}
