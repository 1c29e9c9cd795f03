/// How the panes share the width of the screen, in thousandths.
///
/// The same shares hold for every size: where only two panes are shown, they share it in proportion.
package struct PaneShares: Hashable, Sendable {
  /// Of the Documents pane, as the next two are of theirs; the three add up to a thousand.
  package private(set) var documents: Int
  package private(set) var sections: Int
  package private(set) var detail: Int
  /// Of the list of results, beside what is selected in it.
  package private(set) var results: Int

  /// Takes the parts in any unit, such as hundredths; only their proportion counts.
  ///
  /// - Parameter results: In hundredths.
  package init(documents: Int = 22, sections: Int = 27, detail: Int = 51, results: Int = 55) {
    let parts = [documents, sections, detail].map { min(max($0, 1), Self.largestPart) }
    let sum = parts.reduce(0, +)
    self.documents = max(parts[0] * Self.whole / sum, 1)
    self.sections = max(parts[1] * Self.whole / sum, 1)
    self.detail = max(Self.whole - self.documents - self.sections, 1)
    self.results = min(max(results, 1), 99) * 10
  }

  /// Takes the shares of Documents, Sections, Detail and the results as they were.
  init(thousandths parts: [Int]) {
    self.init()
    for (pane, part) in zip(Pane.allCases, parts) { self[pane] = part }
    if parts.count > 3 { results = min(max(parts[3], 10), 990) }
  }

  /// Far beyond any sensible part, and far from the ends of Int.
  private static let largestPart = 1_000_000
  private static let whole = 1000

  /// The share of a pane.
  package subscript(pane: Pane) -> Int {
    get {
      switch pane {
      case .documents: documents
      case .sections: sections
      case .detail: detail
      }
    }
    set {
      let share = min(max(newValue, 1), Self.whole)
      switch pane {
      case .documents: documents = share
      case .sections: sections = share
      case .detail: detail = share
      }
    }
  }

  /// The columns that a pane has at least: room for a few words.
  package static func minimumColumns(of pane: Pane) -> Int { pane == .detail ? 24 : 12 }

  /// The widths of panes side by side; together they are the columns of the screen.
  package func widths(of panes: [Pane], columns: Int) -> [Int] {
    let sum = panes.reduce(0) { $0 + self[$1] }
    guard panes.count > 1, sum > 0 else { return panes.map { _ in columns } }
    var widths = panes.map { (columns * self[$0] * 2 + sum) / (sum * 2) }
    widths[widths.count - 1] = columns - widths.dropLast().reduce(0, +)
    // What a pane lacks the one with the most to spare gives.
    for index in panes.indices {
      let lack = Self.minimumColumns(of: panes[index]) - widths[index]
      guard lack > 0 else { continue }
      let spare = panes.indices.max {
        widths[$0] - Self.minimumColumns(of: panes[$0])
          < widths[$1] - Self.minimumColumns(of: panes[$1])
      }
      guard let spare, spare != index else { continue }
      widths[index] += lack
      widths[spare] -= lack
    }
    return widths
  }

  /// Gives a pane, of those side by side, another width at the cost of its right neighbour.
  ///
  /// Both keep the columns that they have at least.
  package mutating func setWidth(_ width: Int, of pane: Pane, among panes: [Pane], columns: Int) {
    guard let index = panes.firstIndex(of: pane), index + 1 < panes.count, columns > 0 else {
      return
    }
    var widths = widths(of: panes, columns: columns)
    let both = widths[index] + widths[index + 1]
    let most = both - Self.minimumColumns(of: panes[index + 1])
    let least = Self.minimumColumns(of: pane)
    guard least <= most else { return }
    widths[index] = min(max(width, least), most)
    widths[index + 1] = both - widths[index]
    let sum = panes.reduce(0) { $0 + self[$1] }
    for (pane, width) in zip(panes, widths) {
      self[pane] = (width * sum * 2 + columns) / (columns * 2)
    }
  }

  /// The columns of the list of results, of those that it shares with what is selected in it.
  package func resultsWidth(columns: Int) -> Int {
    let least = min(Self.minimumColumns(of: .detail), columns / 2)
    return min(max((columns * results * 2 + Self.whole) / (Self.whole * 2), least), columns - least)
  }

  /// Gives the list of results another width.
  package mutating func setResultsWidth(_ width: Int, columns: Int) {
    guard columns > 0 else { return }
    results = min(max((width * Self.whole * 2 + columns) / (columns * 2), 10), 990)
  }
}
