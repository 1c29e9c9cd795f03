package import Corpus

/// Finds the actors that a person means by a name, as commands do; each call reads all names.
package struct ActorNames {
  private let corpus: Corpus

  package init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// The actors that may be meant, in four groups from the best kind of match to the worst.
  ///
  /// By the beginning of an identifier, by name, by an alias, by words of either. Case and accents
  /// do not matter. A group may be empty.
  package func candidates(for typed: String) -> [[ActorIndex]] {
    let words = Self.words(of: typed)
    return [
      all { typed.utf8.count > 3 && $0.identifier.description.hasPrefix(typed) },
      all { !words.isEmpty && Self.words(of: $0.name) == words },
      all { !words.isEmpty && $0.aliases.contains { Self.words(of: $0) == words } },
      all { !words.isEmpty && ([$0.name] + $0.aliases).contains { Self.hold(words, in: $0) } },
    ]
  }

  /// The actors whose names the letters fit best, as the go-to prompt finds them, the most mentioned
  /// first.
  ///
  /// Letters of a word that are scattered worse than a row of them inside a word do not count.
  package func like(_ typed: String) -> [ActorIndex] {
    let query = GoToQuery(typed)
    guard !query.isEmpty else { return [] }
    var table = NameTable()
    for actor in corpus.actors {
      table.append(([actor.name] + actor.aliases).joined(separator: ", ").utf8)
    }
    var best = query.words.reduce(0) { $0 + FuzzyMatcher.score(ofRow: $1.count) }
    var found: [ActorIndex] = []
    _ = table.search(query, rows: nil, isCancelled: { false }) { row, score, _ in
      if score < best { return }
      if score > best { found = [] }
      best = score
      found.append(row)
    }
    return found.sorted { one, other in
      let counts = (corpus.actors[Int(one)].mentionCount, corpus.actors[Int(other)].mentionCount)
      return (counts.1, one) < (counts.0, other)
    }
  }

  /// The most mentioned actor of the best group; nil where all groups are empty.
  package func best(for typed: String) -> ActorIndex? {
    candidates(for: typed).first { !$0.isEmpty }?
      .max { corpus.actors[Int($0)].mentionCount < corpus.actors[Int($1)].mentionCount }
  }

  private func all(where matches: (Actor) -> Bool) -> [ActorIndex] {
    corpus.actors.indices.filter { matches(corpus.actors[$0]) }.map { ActorIndex($0) }
  }

  private static func hold(_ words: [[UInt8]], in name: String) -> Bool {
    let all = Self.words(of: name)
    return words.allSatisfy(all.contains)
  }

  /// A name's words, folded as search folds them.
  private static func words(of name: String) -> [[UInt8]] {
    let phrase = "\"" + name.filter { $0 != "\"" } + "\""
    guard case .words(let words) = (try? Query.parse(phrase))?.root else { return [] }
    return words.folded
  }
}

/// Actors by the words of their names, as fields of a query name them.
struct NameIndex: Sendable {
  /// Each actor is a unit.
  private let segment: Segment
  private let actors: [Actor]

  /// Indexes all names; linear in them.
  init(_ actors: [Actor]) {
    var builder = SegmentBuilder()
    for actor in actors { builder.add(Self.names(of: actor)) }
    segment = builder.finish()
    self.actors = actors
  }

  /// The actors with exactly this name; if there are none, those whose names contain the phrase.
  ///
  /// So "meyer" finds "Chancellor Meyer". A prefix always finds all whose names contain it.
  func actors(named words: Query.Words) -> [ActorIndex] {
    let phrase = WordSet.sets(for: words, in: [segment])
    let candidates = Leaf.phrase(phrase).found(in: segment, .unit).ids
    guard words.ending == .exact || words.ending == .inflected else { return candidates }
    let named = candidates.filter { actor in
      Self.names(of: actors[Int(actor)]).contains {
        Query.Words(of: $0, ending: words.ending) == words
      }
    }
    return named.isEmpty ? candidates : named
  }

  /// An actor's names, those with full stops also without: `by:us` means "U.S.".
  private static func names(of actor: Actor) -> [String] {
    var names = [actor.name] + actor.aliases
    for name in names where name.utf8.contains(0x2E) {
      names.append(name.filter { $0 != "." })
    }
    return names
  }
}
