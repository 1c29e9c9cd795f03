package import Search

/// Going to anything: what is typed, and what was found for it.
package struct GoToSession: Sendable {
  /// The letters that are typed.
  package var editor = LineEditor()
  /// The last question asked; answers to older ones are dropped.
  package var question: SearchSession.Question
  /// Whether the last question is still to be answered.
  package var isWaiting = true
  /// Whether the corpus has grown since the last question, which is still to be answered.
  package var mustAskAgain = false
  /// Whether Enter was pressed before the answer came.
  package var followsAnswer = false
  /// The text that the rows answer.
  package var answered = ""
  /// How many things fit.
  package var count = 0
  /// Places before anything is typed, then what fits, the best first.
  package var rows: [GoToRow] = []
  package var position = ListPosition()
  /// The marks, then the places the reader has been at, the latest first.
  package let places: [GoToRow]

  package init(question: SearchSession.Question, places: [GoToRow]) {
    self.question = question
    self.places = places
    rows = places
  }

  /// How many fit, in words for the status line.
  package var summary: String {
    if editor.isEmpty { return "marks, recent places, the actors named most" }
    if count == 0 { return isWaiting ? "searching…" : "nothing matches" }
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
