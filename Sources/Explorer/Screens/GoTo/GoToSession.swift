package import Search

/// Going to anything: what is typed, and what was found for it.
package struct GoToSession: Sendable {
  package var editor = LineEditor()
  /// The last question asked; answers to older ones are dropped.
  package var question: SearchSession.Question
  package var isWaiting = true
  package var mustAskAgain = false
  /// Whether Enter was pressed before the answer came.
  package var goesOnAnswer = false
  /// The text that the rows answer.
  package var answered = ""
  /// How many things fit.
  package var count = 0
  package var rows: [GoToRow] = []
  package var position = ListPosition()
  /// The marks, then where the reader has lately been, the latest first.
  package let places: [GoToRow]

  package init(question: SearchSession.Question, places: [GoToRow]) {
    self.question = question
    self.places = places
    rows = places
  }

  /// How many fit, in words for the status line.
  package var summary: String {
    if editor.isEmpty { return "marks, where one was, who is named most" }
    if count == 0 { return isWaiting ? "searching…" : "nothing is called that" }
    return "\(grouped(count)) fit"
  }

  /// The selected row.
  package var selected: GoToRow? {
    rows.indices.contains(position.selected) ? rows[position.selected] : nil
  }
}

/// A row of what can be gone to.
package enum GoToRow: Hashable, Sendable {
  /// A place where the reader was.
  case recent(Location)
  /// A place that has a letter.
  case mark(Character, Location)
  case item(GoToItem)
}
