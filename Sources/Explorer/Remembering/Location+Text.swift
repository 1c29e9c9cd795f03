internal import Corpus

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
      take(String(field[..<equals]), String(field[field.index(after: equals)...]))
    }
  }

  private mutating func take(_ name: String, _ value: String) {
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
