internal import Corpus

/// Says whether rows contain the words that are typed.
package protocol RowMatcher<Row>: Sendable {
  associatedtype Row

  mutating func matches(_ row: Row) -> Bool
  /// What it costs to say so: about the bytes that are looked at.
  func weight(of row: Row) -> Int
}

/// Rows of a list screen: all, those that a filter leaves, the groups they are in, and where among
/// them the reader is.
///
/// A filter looks at so many rows at a time that a key never waits for it: `goOn` looks at the next.
package struct TableRows<Row: Equatable & Sendable>: Sendable {
  package enum Line {
    case heading(RowGroup)
    case row(Row)
  }

  private var all: [Row] = []
  /// The group of each of all rows; empty where they are in none.
  private var grouping = RowGrouping()
  /// Those that are left, as positions in `all`, ascending.
  private var left: [Int] = []
  /// What is drawn: positions in `all`, and for a heading the bits of its group's key inverted.
  private var lines: [Int] = []
  private(set) var groups: [RowGroup] = []
  /// The keys of the groups whose rows are hidden.
  private var folded: Set<Int> = []
  /// Those that were before a filter has shown what it finds in them.
  private var foldedWithoutFilter: Set<Int> = []

  private(set) var position = ListPosition()
  /// The words that a row must contain; empty for all rows.
  private(set) var filter = ""
  /// The filter while it is typed.
  private(set) var editor: LineEditor?
  private var matcher: (any RowMatcher<Row>)?
  /// Those that the filter has still to look at.
  private var waiting: ArraySlice<Int> = []
  /// What is to be selected as soon as it is among those that are left.
  private var wanted: Int?

  init(_ rows: [Row], _ grouping: RowGrouping = RowGrouping(), isFolded: Bool? = nil) {
    replace(with: rows, grouping, selecting: nil, isFolded: isFolded) { _ in nil }
  }

  /// Scrolls so that the reader is in sight.
  mutating func settle(at position: ListPosition) { self.position = position }

  /// Puts the reader elsewhere.
  mutating func move(to position: ListPosition) {
    self.position = position
    wanted = nil
  }

  var count: Int { lines.count }
  /// How many rows are left, wherever they are folded away.
  var rowCount: Int { left.count }
  /// How many there are without the filter.
  var allCount: Int { all.count }
  var isFiltering: Bool { !waiting.isEmpty }
  /// The rows that are left, in order.
  var rows: LazyMapSequence<[Int], Row> { left.lazy.map { [all] in all[$0] } }

  subscript(line: Int) -> Line {
    let index = lines[line]
    return index < 0 ? .heading(group(~index)) : .row(all[index])
  }

  private func group(_ key: Int) -> RowGroup { groups[groups.partitionPoint { $0.key < key }] }

  func isFolded(_ group: RowGroup) -> Bool { folded.contains(group.key) }

  /// The rows of a group that are left.
  func rows(of group: RowGroup) -> LazyMapSequence<ArraySlice<Int>, Row> {
    left[group.rows].lazy.map { [all] in all[$0] }
  }

  private var selectedLine: Int? {
    lines.indices.contains(position.selected) ? lines[position.selected] : nil
  }

  /// The selected row; nil if there is none, or a heading is selected.
  var selected: Row? { selectedLine.flatMap { $0 < 0 ? nil : all[$0] } }

  /// The selected heading, or that of the selected row's group.
  var selectedGroup: RowGroup? {
    guard !groups.isEmpty, let index = selectedLine else { return nil }
    return group(index < 0 ? ~index : grouping.keys[index])
  }
}

extension TableRows {
  /// Replaces the rows; the selected one keeps its line on the screen if it is still there.
  mutating func replace(
    with rows: [Row], _ grouping: RowGrouping, selecting row: Row?, isFolded: Bool? = nil,
    matcher: ([Needle]) -> (any RowMatcher<Row>)?
  ) {
    all = rows
    folded = isFolded.map { $0 ? Set(grouping.keys) : [] } ?? folded(in: grouping)
    self.grouping = grouping
    refilter(all.indices, matcher, selecting: row.flatMap(all.firstIndex))
  }

  /// What is folded when the groups are others: those with the same titles, and if all were, all.
  private func folded(in next: RowGrouping) -> Set<Int> {
    if grouping.titles.isEmpty { return next.folded }
    if folded.count == grouping.titles.count { return Set(next.titles.indices) }
    let titles = Set(folded.map { grouping.titles[$0] })
    return Set(next.titles.indices.filter { titles.contains(next.titles[$0]) })
  }

  mutating func beginTyping() { editor = LineEditor(filter) }

  /// Ends the typing, and keeps or drops the filter.
  mutating func endTyping(keeping: Bool) {
    editor = nil
    guard !keeping, !filter.isEmpty else { return }
    setFilter("")
    refilter(all.indices, { _ in nil }, selecting: selectedLine)
  }

  /// Changes what is typed; a longer text is looked for only in what the shorter one has left.
  mutating func edit(
    _ change: (inout LineEditor) -> Void, matcher: ([Needle]) -> (any RowMatcher<Row>)?
  ) {
    guard var editor else { return }
    change(&editor)
    self.editor = editor
    guard editor.text != filter else { return }
    let isLonger = editor.text.hasPrefix(filter)
    setFilter(editor.text)
    let rows = isLonger ? left + waiting : Array(all.indices)
    refilter(rows, matcher, selecting: selectedLine)
  }

  private mutating func setFilter(_ text: String) {
    if filter.isEmpty {
      foldedWithoutFilter = folded
      folded = []
    } else if text.isEmpty {
      folded = foldedWithoutFilter
    }
    filter = text
  }

  private mutating func refilter(
    _ rows: some Collection<Int>, _ matcher: ([Needle]) -> (any RowMatcher<Row>)?,
    selecting index: Int?
  ) {
    let needles = filter.split(separator: " ").map { Needle(String($0)) }
    self.matcher = needles.isEmpty ? nil : matcher(needles)
    wanted = index
    lines = []
    if self.matcher == nil {
      left = Array(rows)
      waiting = []
      arrange()
    } else {
      left = []
      waiting = ArraySlice(rows)
      goOn()
    }
  }

  /// Looks at the next rows that the filter has not yet looked at.
  mutating func goOn() {
    guard var matcher else { return }
    if wanted == nil { wanted = selectedLine }
    var room = RowGrouping.turn
    while room > 0, let index = waiting.popFirst() {
      if matcher.matches(all[index]) { left.append(index) }
      room -= matcher.weight(of: all[index])
    }
    self.matcher = waiting.isEmpty ? nil : matcher
    arrange()
  }

  /// Puts the headings among the rows, without those that are folded away, and the reader where they
  /// were.
  private mutating func arrange() {
    let offset = position.selected - position.top
    groups = grouping.groups(of: left)
    lines = left
    if !groups.isEmpty {
      lines = []
      for group in groups {
        lines.append(~group.key)
        if !folded.contains(group.key) { lines += left[group.rows] }
      }
    }
    let line = wanted.flatMap(line)
    if line != nil || !isFiltering { wanted = nil }
    // A heading is what is wanted only where its rows are hidden.
    let first = lines.count > 1 && lines[0] < 0 && lines[1] >= 0 ? 1 : 0
    let selected = line ?? first
    position = ListPosition(selected: selected, top: line == nil ? 0 : max(selected - offset, 0))
  }

  /// The line of a row or a heading; of a row that is folded away its group's.
  private func line(of index: Int) -> Int? {
    if let line = lines.firstIndex(of: index) { return line }
    guard index >= 0, !groups.isEmpty else { return nil }
    let key = grouping.keys[index]
    guard folded.contains(key) else { return nil }
    return lines.firstIndex(of: ~key)
  }
}

/// Folding.
extension TableRows {
  /// Hides the rows of the selected group, or shows them again; false where there is no group.
  mutating func fold(_ isFolded: Bool? = nil) -> Bool {
    guard let group = selectedGroup else { return false }
    let fold = isFolded ?? !folded.contains(group.key)
    if fold { folded.insert(group.key) } else { folded.remove(group.key) }
    wanted = ~group.key
    arrange()
    return true
  }

  /// Hides the rows of all groups, or of none if all are hidden; false where there are no groups.
  mutating func foldAll() -> Bool {
    guard !groups.isEmpty else { return false }
    wanted = selectedLine
    folded = folded.isSuperset(of: groups.map(\.key)) ? [] : Set(grouping.keys)
    arrange()
    return true
  }
}

/// Words of the screen.
extension TableRows {
  /// The row of the reader and how many there are: `5/74`, or `5/12 of 74` where a filter leaves twelve.
  var place: String {
    let number = selectedLine.map { index in
      index < 0 ? group(~index).rows.lowerBound : left.partitionPoint { $0 < index }
    }
    let more = isFiltering ? "+" : ""
    let place =
      "\(grouped(min((number ?? 0) + 1, left.count)))/\(grouped(left.count))\(more)"
    return filter.isEmpty ? place : "\(place) of \(grouped(all.count))"
  }

  /// The filter as a title shows it.
  var filterWords: String { filter.isEmpty ? "" : "(\(filter)) " }
}
