package import Corpus

/// Finds actors by what they are called.
package struct ActorNames {
  private let corpus: Corpus

  package init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// The actors that may be meant, the better kinds of match first: by id, by name, by another
  /// name, by words of a name.
  package func candidates(for typed: String) -> [[ActorIndex]] {
    let words = Self.words(of: typed)
    return [
      all { typed.utf8.count > 3 && $0.identifier.description.hasPrefix(typed) },
      all { !words.isEmpty && Self.words(of: $0.name) == words },
      all { !words.isEmpty && $0.aliases.contains { Self.words(of: $0) == words } },
      all { !words.isEmpty && ([$0.name] + $0.aliases).contains { Self.hold(words, in: $0) } },
    ]
  }

  /// Of those that fit best the one with the most mentions; nil where none fits.
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

  /// A name's words as search folds them: without case and accents.
  private static func words(of name: String) -> [[UInt8]] {
    let phrase = "\"" + name.filter { $0 != "\"" } + "\""
    guard case .words(let words) = (try? Query.parse(phrase))?.root else { return [] }
    return words.folded
  }
}
