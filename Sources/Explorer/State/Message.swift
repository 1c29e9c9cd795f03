package import Corpus
package import Screen
package import Search

/// What happens to the explorer; the program sends them to `update` one after the other.
package enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  case mouse(Mouse)
  /// Text was pasted, as it is: line ends and controls are for the receiver to drop.
  case pasted(String)
  /// The terminal's window came to the front, or went behind another.
  case focused(Bool)
  /// An action was asked for by its name, whatever its keys are.
  case action(String, Action.Arguments)
  /// One of the things that are shown was chosen: it is selected and followed.
  case chosen(Choice)
  /// The terminal has a new size; also sent once at the start.
  case resized(Size)
  /// Lines that were typed in earlier runs, the latest last.
  case recalled(TypedLine, [String])
  /// Go back to where an earlier run was left, as soon as that is loaded.
  case resumed(SavedSession)
  /// The corpus has grown, or loading has got on; with everything noticed so far.
  ///
  /// The selection stays where it was, by path and identifier.
  case loaded(Corpus, LoadProgress, [Notice])
  /// Loading has got on, and the corpus is the one of the last `loaded`.
  case progressed(LoadProgress)
  /// The answer to `Effect.search` with the same generation; older answers are dropped.
  case searched(generation: Int, text: String, Result<SearchResults, QueryError>)
  /// The answer to `Effect.arrange` with the same number; others are dropped.
  case arranged(number: Int, Concordance)
  /// The answer to `Effect.locate` with the same generation; older answers are dropped.
  case located(generation: Int, text: String, GoToResults)
  /// The answer to `Effect.export`.
  case exported(ExportOutcome)
  /// The answer to `Effect.render`.
  case rendered(String)
  /// Words for the status line: the outcome of any other effect.
  case note(String)
}

/// A kind of line that is typed, and recalled later.
package enum TypedLine: String, Hashable, Sendable, CaseIterable {
  case searches
  case commands
}

/// How an export ended.
package enum ExportOutcome: Hashable, Sendable {
  /// It was written whole; the number of bytes.
  case wrote(bytes: Int, path: String)
  /// There is a file already, and `Effect.export` did not say to overwrite it.
  case exists(path: String)
  /// Nothing was written; why, in words for the reader.
  case failed(path: String, message: String)
}
