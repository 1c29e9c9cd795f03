/// A line of what is read without a screen.
struct PlainRow {
  let text: String
  /// What its number chooses; nil where it has none.
  var choice: Choice?

  init(_ text: String, _ choice: Choice? = nil) {
    self.text = text
    self.choice = choice
  }
}
