internal import ArgumentParser
internal import Corpus
internal import Explorer
internal import Files

/// What a shell completes names with.
enum NameCompletion {
  /// Completes names of actors in the files that the command line names, or that stand in for none.
  static let actors = CompletionKind.custom { words, index, _ in
    let prefix = words.indices.contains(index) ? words[index] : ""
    return names(in: CorpusInput(paths: paths(words, besides: index)), prefix: prefix)
  }

  /// How long a shell may wait: of a large folder, the names found until then are offered.
  private static let patience = Duration.milliseconds(1500)

  private static func names(in input: CorpusInput, prefix: String) -> [String] {
    guard (try? input.checkPaths()) != nil, !input.paths.contains("-") else { return [] }
    var exploration = Exploration(input, watching: false)
    let end = ContinuousClock.now + patience
    while !exploration.state.progress.isFinished, .now < end {
      _ = exploration.takeMail(within: .milliseconds(50))
    }
    let names = exploration.state.corpus.actors.map(\.name)
    return candidates(names, for: prefix, inBash: CompletionShell.requesting == .bash)
  }

  /// The names that begin so and are safe in a shell.
  ///
  /// bash expands what it is given as if it were typed, so that a name from a document could be a
  /// command; and it takes a blank for the end of a word. So it has words of names, which mean the
  /// actor as well.
  static func candidates(_ names: [String], for prefix: String, inBash: Bool) -> [String] {
    let typed = prefix.lowercased()
    let words = inBash ? names.flatMap { $0.split(separator: " ").map(String.init) } : names
    let fitting = words.filter { $0.lowercased().hasPrefix(typed) && $0.allSatisfy(isSafe) }
    return Set(fitting).sorted()
  }

  private static func isSafe(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " .-’".contains(character)
  }

  /// The files and folders that the other words of the command line name.
  private static func paths(_ words: [String], besides index: Int) -> [String] {
    words.enumerated().filter { place, word in
      // The program, then the command.
      place > 1 && place != index && !word.hasPrefix("-")
        && (try? unsafe FileStatus(word)) != nil
    }.map(\.element)
  }
}
