package import Corpus
internal import Screen
internal import Search

/// What the state says about itself, in words for the status line.
extension State {
  /// Where the reader is; in figures alone where there is little room.
  ///
  /// What a border says is not said again.
  package func whereabouts(isShort: Bool = false) -> String {
    let arrangement = arrangement
    let places = Pane.allCases.map { pane -> String? in
      let isOnBorder =
        screen == nil && arrangement.hasBorders && arrangement.content(of: pane) != nil
      if isOnBorder || pane == .detail && focus != .detail { return nil }
      guard let place = placeWords(of: pane) else { return nil }
      // A title without a border has the filter of its pane.
      let isInTitle = arrangement.panes.count == 1 && focus == pane && screen == nil
      let filter = isInTitle ? nil : filterWords(of: pane, cells: isShort ? 20 : 24)
      let noun = isShort || pane == .detail ? nil : pane.title.lowercased()
      return [place, noun, filter].compactMap(\.self).joined(separator: " ")
    }
    let words = [matchWords(isShort: isShort)] + places
    return (words + [!isShort && focus == .documents ? noticeWords : nil]).joined(with: " · ")
  }

  /// Where in a pane the reader is: `5/74`, or `5/12 of 74` where a filter leaves twelve.
  ///
  /// Of a text the last line on the screen; nil where all of it is there.
  func placeWords(of pane: Pane) -> String? {
    switch pane {
    case .documents: return place(documents, of: documentRows, among: corpus.documents.count)
    case .sections:
      let all = shownDocument.map { corpus.documents[$0].sections.count } ?? 0
      return place(sections, of: sectionRows, among: all)
    case .detail where showsText:
      let rows = arrangement.content(of: .detail)?.rows ?? 0
      guard let layout, layout.lines.count > rows else { return nil }
      let last = min(detail.text.top + rows, layout.lines.count)
      return "\(grouped(last))/\(grouped(layout.lines.count))"
    case .detail: return detail.stops.isEmpty ? nil : detail.placeWords
    }
  }

  private func place(_ position: ListPosition, of rows: ListRows, among all: Int) -> String {
    let place = "\(grouped(min(position.selected + 1, rows.count)))/\(grouped(rows.count))"
    return rows.count < all ? "\(place) of \(grouped(all))" : place
  }

  /// The filter of a pane in brackets, in at most half of some cells; nil where there is none.
  func filterWords(of pane: Pane, cells: Int) -> String? {
    guard let filter = filters[pane] else { return nil }
    let room = max(cells / 2 - 3, 1)
    let words = wrapped(filter, columns: room, limit: 1).first ?? ""
    return "(\(words))"
  }

  /// What loading left out and repaired; nil where it did neither.
  package var noticeWords: String? {
    func fileCount(_ severity: Notice.Severity) -> Int {
      notices.reduce(0) { $0 + ($1.severity == severity ? $1.fileCount : 0) }
    }
    let way = " (\(keyName(of: "notices")) to see)"
    let (leftOut, repaired) = (fileCount(.leftOut), fileCount(.repaired))
    if leftOut > 0 { return counted(leftOut, "file") + " left out\(way)" }
    if repaired > 0 { return counted(repaired, "file") + " repaired\(way)" }
    return notices.first.map { $0.message + way }
  }

  /// Which match n and N have come to; nil before the first.
  private func matchWords(isShort: Bool) -> String? {
    guard let search, let stop = search.stop, screen == nil else { return nil }
    let noun = search.claim(atStop: stop) == nil ? "match" : "claim"
    let match = "\(noun) \(grouped(stop + 1)) of \(grouped(search.stops.count))"
    if isShort { return match }
    let results = search.results
    return results.hits.count < results.sectionCount
      ? "\(match) in the best \(grouped(results.hits.count)) sections"
      : "\(match) in \(counted(results.documentCount, "document"))"
  }

  /// The words that the search found in a section, by position.
  package func matches(in place: SectionPlace) -> [TextSpan] {
    guard let search, search.stop != nil else { return [] }
    let span = corpus.reach(of: place)
    let hits = search.results.hits.filter { $0.document == place.document }
    return hits.flatMap(\.matches).filter { span.contains($0) }.sorted()
  }
}

/// The last row of the screen where nothing is typed: what it says, and where.
package struct StatusLine {
  /// What a key does, in a word or two.
  package struct Hint {
    package let words: String
    /// The name of the action.
    package let action: String
    /// Where it is drawn; empty before it is placed.
    var columns = 0..<0
  }

  /// A message or, without one, where the reader is.
  let words: String
  let isMessage: Bool
  /// The number that is being typed.
  let count: String?
  /// As many as fit, in the order of the table, flush with the end of the row.
  private(set) var hints: [Hint] = []

  /// Between hints, and before the first.
  static let gap = "  "

  fileprivate init(_ state: State) {
    let message = state.note ?? state.pendingWords
    let isShort = state.size.columns < 60
    words =
      message ?? state.screen?.words(state, isShort: isShort)
      ?? state.whereabouts(isShort: isShort)
    isMessage = message != nil
    count = state.count.map { Self.gap + String($0) }
    // A cell on either side is blank.
    let used = Width.cells(of: words) + Width.cells(of: count ?? "")
    place(state.hints(beginningWithHelp: state.isAlone), from: 1 + used, to: state.size.columns - 1)
  }

  private mutating func place(_ all: [Hint], from start: Int, to end: Int) {
    var room = end - start - 2
    var fitting: [Hint] = []
    for hint in all {
      room -= Width.cells(of: hint.words) + Self.gap.count
      if room < 0 { break }
      fitting.append(hint)
    }
    var column = end
    for hint in fitting.reversed() {
      let first = column - Width.cells(of: hint.words)
      hints.insert(
        Hint(words: hint.words, action: hint.action, columns: first..<column), at: 0)
      column = first - Self.gap.count
    }
  }
}

extension [String?] {
  /// The parts that are not nil, separated.
  fileprivate func joined(with separator: String) -> String {
    compactMap(\.self).joined(separator: separator)
  }
}

extension State {
  var statusLine: StatusLine { StatusLine(self) }

  /// The way to the help, at the right end of the title line; nil where that shows the way to a pane.
  func titleHint(in layout: Layout) -> StatusLine.Hint? {
    let action = context == .search ? "explain-query" : "help"
    guard layout.panes.count > 1,
      let keys = settings.keys.keys(of: action, in: context).first
    else { return nil }
    let words = "\(keys.name) help"
    let end = size.columns - 1
    return StatusLine.Hint(
      words: words, action: action, columns: max(end - Width.cells(of: words), 1)..<max(end, 1))
  }

  /// Whether only one pane is shown, with no help in the title line.
  fileprivate var isAlone: Bool { screen == nil && arrangement.panes.count == 1 }

  /// What the keys do that can be pressed now: what can follow the keys pressed so far, or what can
  /// be done where the reader is.
  ///
  /// - Parameter beginningWithHelp: Whether the way to the help comes first, so that it is never
  ///   the one that is cut; else it is in the title line.
  package func hints(beginningWithHelp: Bool) -> [StatusLine.Hint] {
    let help = hints.filter { $0.action == "help" }
    let others = hints.filter { $0.action != "help" }
    // In a list the way to the list of claims matters least.
    let names = screen == nil ? Self.firstHints : ["claims"]
    let named = names.compactMap { name in others.first { $0.action == name } }
    let rest = others.filter { !names.contains($0.action) }
    return (beginningWithHelp ? help : []) + (screen == nil ? named + rest : rest + named)
  }

  /// What a reader looks for first in the panes, where there is no room for all.
  private static let firstHints = ["next-pane", "search", "filter", "claims", "export"]

  private var hints: [StatusLine.Hint] {
    if awaiting != nil { return [] }
    if !pending.isEmpty {
      return settings.keys.continuations(of: pending, in: context).map { action, keys in
        StatusLine.Hint(
          words: "\(keys[0].name) \(action.hint ?? action.name)", action: action.name)
      }
    }
    return settings.keys.hinted(in: context).compactMap { binding in
      guard let hint = binding.action.hint, binding.action.obstacle(self) == nil else { return nil }
      return StatusLine.Hint(
        words: "\(binding.keys.name) \(hint)", action: binding.action.name)
    }
  }

  /// What has been begun by keys and waits for another, in words; nil where nothing has.
  var pendingWords: String? {
    if !pending.isEmpty { return pending.map(\.name).joined(separator: " ") + " …" }
    guard let awaiting, let action = Action.named(awaiting.action) else { return nil }
    return "\(keyName(of: action.name)) \(action.argument?.placeholder.lowercased() ?? "") …"
  }

  /// What can follow the keys pressed so far: keys, or the characters that are asked for.
  var continuations: [Candidate] {
    if !pending.isEmpty {
      return settings.keys.continuations(of: pending, in: context).map { action, keys in
        Candidate(keys.names, action.help)
      }
    }
    guard let awaiting, let action = Action.named(awaiting.action) else { return [] }
    return action.argument?.candidates(self, "") ?? []
  }

  /// The key that does something in the panes, or its command where it has none.
  func keyName(of action: String) -> String {
    settings.keys.keys(of: action, in: .panes).first?.name ?? ":\(action)"
  }
}
