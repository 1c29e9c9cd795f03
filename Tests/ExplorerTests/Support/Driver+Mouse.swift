import Explorer
import Screen

/// A reader with a mouse.
extension Driver {
  mutating func click(row: Int, column: Int) {
    send(.mouse(Mouse(.press(.left, clicks: 1), row: row, column: column)))
    send(.mouse(Mouse(.release, row: row, column: column)))
  }

  mutating func doubleClick(row: Int, column: Int) {
    click(row: row, column: column)
    send(.mouse(Mouse(.press(.left, clicks: 2), row: row, column: column)))
    send(.mouse(Mouse(.release, row: row, column: column)))
  }

  mutating func turnWheel(_ steps: Int, row: Int, column: Int) {
    send(.mouse(Mouse(.wheel(steps), row: row, column: column)))
  }

  mutating func drag(row: Int, from column: Int, to columns: Int...) {
    send(.mouse(Mouse(.press(.left, clicks: 1), row: row, column: column)))
    for column in columns { send(.mouse(Mouse(.drag(.left), row: row, column: column))) }
    send(.mouse(Mouse(.release, row: row, column: columns.last ?? column)))
  }

  /// Clicks on the first place where a text is shown.
  mutating func click(on text: String, times: Int = 1) {
    guard let place = place(of: text) else { return }
    if times == 2 {
      doubleClick(row: place.row, column: place.column)
    } else {
      click(row: place.row, column: place.column)
    }
  }

  /// The cell where a text begins that is shown in one row.
  func place(of text: String) -> (row: Int, column: Int)? {
    let frame = frame
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        var shown = ""
        var next = column
        while next < frame.size.columns, shown.count < text.count {
          if let character = frame[row, next].character { shown.append(character) }
          next += 1
        }
        if shown == text { return (row, column) }
      }
    }
    return nil
  }
}
