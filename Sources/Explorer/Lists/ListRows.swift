/// The rows of a list that are shown: all of them, or those that a filter leaves.
package enum ListRows: Hashable, Sendable {
  case all(Int)
  /// Indices into the list, ascending.
  case some([Int])

  package var count: Int {
    switch self {
    case .all(let count): count
    case .some(let indices): indices.count
    }
  }

  /// The index in the list of a row; nil outside.
  package subscript(_ row: Int) -> Int? {
    switch self {
    case .all(let count): row >= 0 && row < count ? row : nil
    case .some(let indices): indices.indices.contains(row) ? indices[row] : nil
    }
  }

  /// The row of an index of the list; nil if the filter hides it.
  package func row(of index: Int) -> Int? {
    switch self {
    case .all(let count): return index >= 0 && index < count ? index : nil
    case .some(let indices):
      let row = indices.partitionPointRow(index)
      return row < indices.count && indices[row] == index ? row : nil
    }
  }
}

extension [Int] {
  fileprivate func partitionPointRow(_ index: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Rows of a list screen: all, those that contain what is typed, and where among them the reader is.
package struct FilteredRows<Row: Equatable & Sendable>: Sendable {
  private(set) var all: [Row]
  /// Those that are left, in the order of all.
  private(set) var shown: [Row]
  var position = ListPosition()
  /// The words that a row must contain; empty for all rows.
  private(set) var filter = ""
  /// The filter while it is typed.
  private(set) var editor: LineEditor?

  init(_ rows: [Row]) {
    all = rows
    shown = rows
  }

  /// The selected row; nil if there is none.
  var selected: Row? { shown.indices.contains(position.selected) ? shown[position.selected] : nil }

  /// Replaces the rows; the selected one keeps its line on the screen if it is still there.
  mutating func replace(
    with rows: [Row], selecting row: Row?, matches: (Row, Needle) -> Bool
  ) {
    all = rows
    refilter(rows, matches, selecting: row)
  }

  mutating func beginTyping() { editor = LineEditor(filter) }

  /// Ends the typing, and keeps or drops the filter.
  mutating func endTyping(keeping: Bool, matches: (Row, Needle) -> Bool) {
    editor = nil
    guard !keeping, !filter.isEmpty else { return }
    filter = ""
    refilter(all, matches, selecting: selected)
  }

  /// Changes what is typed; a longer text is looked for only in what the shorter one has left.
  mutating func edit(
    _ change: (inout LineEditor) -> Void, matches: (Row, Needle) -> Bool
  ) {
    guard var editor else { return }
    change(&editor)
    self.editor = editor
    guard editor.text != filter else { return }
    let isLonger = editor.text.hasPrefix(filter)
    filter = editor.text
    refilter(isLonger ? shown : all, matches, selecting: selected)
  }

  private mutating func refilter(
    _ rows: [Row], _ matches: (Row, Needle) -> Bool, selecting row: Row?
  ) {
    let offset = position.selected - position.top
    let needles = filter.split(separator: " ").map { Needle(String($0)) }
    shown = rows.filter { row in needles.allSatisfy { matches(row, $0) } }
    let selected = row.flatMap(shown.firstIndex) ?? 0
    position = ListPosition(selected: selected, top: max(selected - offset, 0))
  }

  /// The row of the reader and how many there are: `5/74`, or `5/12 of 74` where a filter leaves twelve.
  var place: String {
    let place = "\(grouped(min(position.selected + 1, shown.count)))/\(grouped(shown.count))"
    return filter.isEmpty ? place : "\(place) of \(grouped(all.count))"
  }

  /// The filter as a title shows it.
  var filterWords: String { filter.isEmpty ? "" : "(\(filter)) " }
}
