internal import Corpus

/// Where a reader was when they left, by names that outlive the corpus and the program.
package struct SavedSession: Hashable, Sendable {
  /// Where the reader was.
  package var place = Location()
  package var isZoomed = false
  /// The widths of the panes.
  package var panes = PaneShares()
  /// What the rows of a pane had to contain.
  package var filters: [Pane: String] = [:]
  /// The search that n and N walk; nil where there was none.
  package var search: String?
  package var history = History()
  /// The marks, by their letters.
  package var bookmarks: [Character: Location] = [:]

  package init() {}

  /// The same with other names for its documents' paths; places whose path has none are left out.
  package func renaming(_ name: (String) -> String?) -> SavedSession? {
    guard let place = place.renaming(name) else { return nil }
    var renamed = self
    renamed.place = place
    renamed.history = History(
      past: history.past.compactMap { $0.renaming(name) },
      future: history.future.compactMap { $0.renaming(name) },
      previous: history.previous.flatMap { $0.renaming(name) })
    renamed.bookmarks = bookmarks.compactMapValues { $0.renaming(name) }
    return renamed
  }
}

extension Location {
  /// The same place with another name for its document's path; nil if there is none.
  fileprivate func renaming(_ name: (String) -> String?) -> Location? {
    var renamed = self
    if let documentPath {
      guard let path = name(documentPath) else { return nil }
      renamed.documentPath = path
    }
    if case .mention(let path, let start) = item {
      renamed.item = name(path).map { .mention(path: $0, start: start) }
    }
    return renamed
  }
}

/// A session as the text of a state file; `docs/state.md` describes it.
extension SavedSession {
  private static let header = "dragoman session 1"

  /// The file's text, with the paths that were opened.
  package func text(openedPaths paths: [String]) -> String {
    var lines = [[Self.header]]
    lines += paths.map { ["opened", $0] }
    lines.append(["place"] + place.fields)
    if isZoomed { lines.append(["zoomed"]) }
    lines.append(
      ["panes"] + [panes.documents, panes.sections, panes.detail, panes.results].map { "\($0)" })
    for pane in Pane.allCases {
      if let filter = filters[pane] { lines.append(["filter", pane.word, filter]) }
    }
    if let search { lines.append(["search", search]) }
    lines += bookmarks.sorted { $0.key < $1.key }.map { ["mark", "\($0.key)"] + $0.value.fields }
    lines += history.past.map { ["back"] + $0.fields }
    lines += history.future.map { ["forward"] + $0.fields }
    if let previous = history.previous { lines.append(["previous"] + previous.fields) }
    return lines.map(FieldLine.text).joined(separator: "\n") + "\n"
  }

  /// Reads a file's text; nil for a text that is none of a session.
  ///
  /// Lines that make no sense are passed over: a newer program may have written them.
  package static func read(_ text: String) -> (session: SavedSession, openedPaths: [String])? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
    guard lines.popFirst() == header[...] else { return nil }
    var session = SavedSession()
    var paths: [String] = []
    var past: [Location] = []
    var future: [Location] = []
    var previous: Location?
    for line in lines {
      let fields = FieldLine.fields(line)
      let rest = fields.dropFirst()
      switch (fields.first, rest.first) {
      case ("opened", let path?): paths.append(path)
      case ("place", _): session.place = Location(fields: rest)
      case ("zoomed", _): session.isZoomed = true
      case ("panes", _):
        let parts = rest.compactMap { Int($0) }
        guard parts.count == 4, parts.allSatisfy({ 1...1000 ~= $0 }) else { continue }
        session.panes = PaneShares(thousandths: parts)
      case ("filter", let name?):
        guard let pane = Pane.allCases.first(where: { $0.word == name }), rest.count == 2 else {
          continue
        }
        session.filters[pane] = rest.last
      case ("search", let words?): session.search = words
      case ("mark", let letter?):
        guard letter.count == 1, letter.utf8.count <= 16, let character = letter.first else {
          continue
        }
        session.bookmarks[character] = Location(fields: rest.dropFirst())
      case ("back", _): past.append(Location(fields: rest))
      case ("forward", _): future.append(Location(fields: rest))
      case ("previous", _): previous = Location(fields: rest)
      default: continue
      }
    }
    session.history = History(past: past, future: future, previous: previous)
    return (session, paths)
  }
}

/// A line of a state file: fields separated by tabs, with `\t`, `\n`, `\r` and `\\` for what would
/// end a field or a line.
enum FieldLine {
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
  }

  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func unescaped(_ field: Substring) -> String {
    var text = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      guard isEscaped || scalar == "\\" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard isEscaped else {
        isEscaped = true
        continue
      }
      isEscaped = false
      switch scalar {
      case "t": text += "\t"
      case "n": text += "\n"
      case "r": text += "\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
