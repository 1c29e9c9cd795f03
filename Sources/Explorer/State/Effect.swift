package import Export
package import Search

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
  /// Put a text on the clipboard; answer with `Message.note`.
  case copy(String)
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
