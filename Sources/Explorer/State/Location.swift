package import Corpus

/// A place in the corpus, by names that outlive it: paths and identifiers, never positions.
///
/// What Back returns to, and how the selection is kept while the corpus grows.
package struct Location: Hashable, Sendable {
  /// The path of the document; nil in an empty corpus.
  package var documentPath: String?
  /// The selected section.
  package var section: Identifier?
  /// The actor whose dossier is open.
  package var actor: Identifier?
  /// How the Detail pane shows a section.
  package var view: SectionView
  /// The pane that the keys go to.
  package var focus: Pane
  /// The selected row of the Linked view or the dossier.
  package var item: ItemName?
  /// The words shown in the Text view; nil for its beginning.
  package var textStart: UInt32?
  /// The words that a link led to.
  package var emphasis: [TextSpan]
  /// Where the mark under the cursor of the Text view begins.
  package var mark: UInt32?

  package init(
    documentPath: String? = nil, section: Identifier? = nil, actor: Identifier? = nil,
    view: SectionView = .linked, focus: Pane = .documents, item: ItemName? = nil,
    textStart: UInt32? = nil, emphasis: [TextSpan] = [], mark: UInt32? = nil
  ) {
    self.documentPath = documentPath
    self.section = section
    self.actor = actor
    self.view = view
    self.focus = focus
    self.item = item
    self.textStart = textStart
    self.emphasis = emphasis
    self.mark = mark
  }
}

/// A name, for a row of the Detail pane, that outlives the corpus.
package enum ItemName: Hashable, Sendable {
  case actor(Identifier)
  case claim(Identifier)
  case companion(Identifier)
  case section(Identifier)
  case mention(path: String, start: UInt32)
}

/// A location as fields of a line; `docs/state.md` has them.
extension Location {
  /// Only the fields that say something, each after its name.
  var fields: [String] {
    var fields = ["view=\(view.word)", "focus=\(focus.word)"]
    if let documentPath { fields.append("document=\(documentPath)") }
    if let section { fields.append("section=\(section)") }
    if let actor { fields.append("actor=\(actor)") }
    switch item {
    case .actor(let name): fields.append("item-actor=\(name)")
    case .claim(let name): fields.append("item-claim=\(name)")
    case .companion(let name): fields.append("item-companion=\(name)")
    case .section(let name): fields.append("item-section=\(name)")
    case .mention(let path, let start): fields.append("item-mention=\(start) \(path)")
    case nil: break
    }
    if let textStart { fields.append("line=\(textStart)") }
    if let mark { fields.append("mark=\(mark)") }
    for span in emphasis.prefix(Self.mostWords) { fields.append("words=\(span.start)-\(span.end)") }
    return fields
  }

  /// More parts than a claim has.
  private static let mostWords = 64

  /// Reads fields; what is unknown or makes no sense is passed over.
  init(fields: some Sequence<String>) {
    self.init()
    for field in fields {
      guard let equals = field.firstIndex(of: "=") else { continue }
      set(String(field[..<equals]), String(field[field.index(after: equals)...]))
    }
  }

  /// Sets the field of a name.
  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "view": view = SectionView.allCases.first { $0.word == value } ?? view
    case "focus": focus = Pane.allCases.first { $0.word == value } ?? focus
    case "document": documentPath = value
    case "section": section = Identifier(value, .section)
    case "actor": actor = Identifier(value, .actor)
    case "item-actor": item = Identifier(value, .actor).map { .actor($0) }
    case "item-claim": item = Identifier(value, .claim).map { .claim($0) }
    case "item-companion": item = Identifier(value, .actor).map { .companion($0) }
    case "item-section": item = Identifier(value, .section).map { .section($0) }
    case "item-mention":
      guard let blank = value.firstIndex(of: " "), let start = UInt32(value[..<blank]) else {
        return
      }
      item = .mention(path: String(value[value.index(after: blank)...]), start: start)
    case "line": textStart = UInt32(value)
    case "mark": mark = UInt32(value)
    case "words":
      let ends = value.split(separator: "-").compactMap { UInt32($0) }
      guard ends.count == 2, ends[0] < ends[1], emphasis.count < Self.mostWords else { return }
      emphasis.append(TextSpan(Int(ends[0]), Int(ends[1])))
    default: break
    }
  }
}

extension Identifier {
  /// Reads an identifier of a kind as it is written; nil for anything else.
  init?(_ text: String, _ kind: Kind) {
    guard text.utf8.count == 17, text.utf8.first == kind.rawValue,
      let value = UInt64(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(kind, value)
  }
}

extension Pane {
  /// Its name in files.
  var word: String {
    switch self {
    case .documents: "documents"
    case .sections: "sections"
    case .detail: "detail"
    }
  }
}

extension SectionView {
  /// Its name in files.
  var word: String {
    switch self {
    case .linked: "linked"
    case .text: "text"
    }
  }
}

/// The places a reader came from and, after going back, the places to go forward to.
package struct History: Hashable, Sendable {
  /// The places to go back to, the latest last.
  package private(set) var past: [Location] = []
  /// The places to go forward to, the nearest last.
  package private(set) var future: [Location] = []
  /// Where the reader was before the last jump.
  package private(set) var previous: Location?
  /// The most places kept either way; keeps a long session small.
  private static let limit = 200

  /// Restores the places of an earlier run, the newest up to the limit.
  package init(past: [Location] = [], future: [Location] = [], previous: Location? = nil) {
    self.past = past.suffix(Self.limit)
    self.future = future.suffix(Self.limit)
    self.previous = previous
  }

  /// Records the place a jump starts from, and clears the future.
  package mutating func leave(_ here: Location) {
    future = []
    previous = here
    if past.last != here { past.append(here) }
    if past.count > Self.limit { past.removeFirst() }
  }

  /// Takes the last place to go back to; `here` becomes one to go forward to.
  package mutating func back(from here: Location) -> Location? {
    guard let place = past.popLast() else { return nil }
    future.append(here)
    previous = here
    return place
  }

  /// Takes the next place to go forward to; `here` becomes one to go back to.
  package mutating func forward(from here: Location) -> Location? {
    guard let place = future.popLast() else { return nil }
    past.append(here)
    previous = here
    return place
  }
}

extension Location {
  /// Whether it is the same section or dossier, wherever in it.
  func isSamePlace(as other: Location) -> Bool {
    actor == other.actor && (actor != nil || section == other.section)
      && (actor != nil || documentPath == other.documentPath)
  }
}
