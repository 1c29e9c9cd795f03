internal import Corpus

/// The explorer as a conversation: what the state shows is listed with numbers, and a line that is
/// typed says what to do; for screen readers, braille displays and terminals that cannot draw.
///
/// Pure, as views are. No meaning depends on position, style or symbols. Numbers are valid until something else
/// is listed, since the one who sends messages to the state sends none of its own in between.
package struct PlainReader: Sendable {
  /// Lines that are listed at a time.
  private static let page = 20

  /// The heading of the list that was read last, to notice when another one is shown.
  private var heading: [String] = []
  private var count = 0
  /// The row of the state's list that is listed next.
  private var nextRow = 0
  /// What the numbers listed so far choose.
  private var choices: [Choice] = []
  /// Lines that are not the state's own (help, notices), still to be listed.
  private var waiting: [String] = []
  private var isWhole = false
  /// Whether something else than the panes was shown.
  private var wasAsking = false

  package init() {}

  /// What is shown, with the first of its rows.
  package mutating func list(_ state: State) -> [String] {
    let listing = begin(state)
    let rows = rows(of: listing)
    let isEmpty = rows.isEmpty && state.context == .panes
    return listing.heading + (isEmpty ? ["Nothing to list."] : rows)
  }

  /// Begins another list, none of whose rows has been listed.
  private mutating func begin(_ state: State) -> PlainListing {
    waiting = []
    let listing = PlainListing(state, isWhole: isWhole)
    heading = listing.heading
    count = listing.count
    nextRow = 0
    choices = []
    wasAsking = state.context != .panes
    return listing
  }

  /// What came of the last line: a message, and the list where another is shown now.
  package mutating func answer(_ effects: [Effect], _ state: State) -> [String] {
    var lines = state.note.map { ["Note: \($0)."] } ?? []
    let listing = PlainListing(state, isWhole: isWhole)
    if listing.heading != heading || listing.count != count {
      // Back from a question to what was listed before it: its name will do.
      if wasAsking, state.context == .panes, state.note != nil {
        return lines + begin(state).heading
      }
      return lines + list(state)
    }
    if lines.isEmpty, effects.contains(.bell) { lines = ["Nothing to do here."] }
    return lines.isEmpty ? list(state) : lines
  }

  /// The next rows of what is listed.
  package mutating func more(_ state: State) -> [String] {
    if !waiting.isEmpty { return say([]) }
    let listing = PlainListing(state, isWhole: isWhole)
    if nextRow >= listing.count { return ["That was all."] }
    return rows(of: listing)
  }

  /// Lists lines of another kind, a page at a time.
  package mutating func say(_ lines: [String]) -> [String] {
    waiting += lines
    let page = Array(waiting.prefix(Self.page))
    waiting.removeFirst(page.count)
    return page
      + (waiting.isEmpty ? [] : ["\(counted(waiting.count, "line")) more; Enter goes on."])
  }

  private mutating func rows(of listing: PlainListing) -> [String] {
    var lines: [String] = []
    let end = min(nextRow + Self.page, listing.count)
    for index in nextRow..<max(end, nextRow) {
      let row = listing[index]
      if let choice = row.choice {
        choices.append(choice)
        lines.append("\(choices.count). \(row.text)")
      } else if !row.text.isEmpty {
        lines.append(row.text)
      }
    }
    nextRow = end
    if nextRow < listing.count {
      lines.append("\(grouped(listing.count - nextRow)) more; Enter goes on.")
    }
    return lines
  }

  /// What a number chooses, also where it was not listed yet; nil if there is none.
  mutating func choice(_ number: Int, _ state: State) -> Choice? {
    if waiting.isEmpty, number > choices.count {
      let listing = PlainListing(state, isWhole: isWhole)
      while nextRow < listing.count, choices.count < number {
        if let choice = listing[nextRow].choice { choices.append(choice) }
        nextRow += 1
      }
    }
    return number >= 1 && number <= choices.count ? choices[number - 1] : nil
  }

  /// Reads texts from their beginning from now on, or only what links lead to.
  mutating func readWhole(_ isWhole: Bool) { self.isWhole = isWhole }

  /// Drops lines that were to follow.
  mutating func dropLines() { waiting = [] }
}
