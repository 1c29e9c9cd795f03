package import Corpus
package import Export
package import Screen
package import Search

/// What happens to the explorer; the program sends them to `update` one after the other.
package enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  case mouse(Mouse)
  /// Text was pasted, as it is: line ends and controls are for the receiver to drop.
  case pasted(String)
  /// The terminal's window came to the front, or another came before it.
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
  /// The answer to `Effect.goOn`.
  case goOn
  /// The answer to `Effect.copy` where a program of the person's did not take the text; why, in words.
  case notCopied(String, because: String)
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

/// One of the things that are shown, chosen by position or identity and not with the mouse.
package enum Choice: Hashable, Sendable {
  /// A row of the list that has the keys: of a pane, of results, of lines, of places, of formats.
  case row(Int)
  /// The actor's dossier.
  case actor(ActorIndex)
  /// The words of a claim in its document.
  case claim(Place)
  /// What the last search has found.
  case results
}

/// What the explorer asks of the program around it: data, so that tests can compare it.
package enum Effect: Hashable, Sendable {
  /// Parse and run a query on the corpus of the last `Message.loaded`; answer with
  /// `Message.searched`, the text and the generation.
  ///
  /// A search of an older generation need not be finished. The answer may come twice: the best at
  /// once, then more.
  case search(text: String, generation: Int)
  /// Order the matches of hits in the corpus of the last `Message.loaded` as lines; answer with
  /// `Message.arranged` and the number.
  case arrange([Hit], by: Concordance.Order, number: Int)
  /// Find documents, sections and actors of the corpus of the last `Message.loaded` by letters of
  /// their names; answer with `Message.located`.
  case locate(text: String, generation: Int)
  /// Answer with `Message.goOn` when the keys that have been pressed are answered: work is left.
  case goOn
  /// Look for names and claims in the documents of these numbers before all others: they are on
  /// the screen. The first is the selected one.
  case look(at: [UInt32])
  /// Stop loading; what has been loaded stays.
  case cancelLoading
  /// Take the passage at a byte of a document's text for a heading, or for none, and read the document
  /// anew.
  case markHeading(path: String, byte: Int, isHeading: Bool)
  /// Write a part of the corpus of the last `Message.loaded` to a path as the person typed it, whole or not at all; answer with
  /// `Message.exported`.
  case export(ExportChoice, format: String, destination: String, overwrite: Bool)
  /// Write a part of the corpus of the last `Message.loaded` in a format; answer with
  /// `Message.rendered`.
  case render(ExportChoice, format: String)
  /// Open a file at a line (from 1) in the person's editor, then redraw.
  case edit(path: String, line: Int)
  /// Open a file at a line (from 1) in the person's pager, then redraw.
  case page(path: String, line: Int)
  /// Put a text on the clipboard; answer with `Message.note`, or `Message.notCopied`.
  case copy(String)
  /// Put a text on the clipboard by way of the terminal, as a program did not take it; answer with
  /// `Message.note`.
  case copyToTerminal(String, because: String)
  /// Give the mouse to the explorer, or leave it to the terminal.
  case useMouse(Bool)
  /// Leave the terminal to the shell until the program is continued.
  case suspend
  /// Draw the whole screen again, whatever is believed to be on it.
  case redraw
  /// A key meant nothing here.
  case bell
  case quit
}
