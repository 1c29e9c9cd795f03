/// How a claim is copied: its words and where it stands, in the order and with the words between
/// that a person wants.
///
/// `{name}` is a part of the claim or of its place. `[…]` is left out where one of the parts in it is
/// not known. `{{`, `}}`, `[[` and `]]` are the signs themselves.
package struct CitationTemplate: Hashable, Sendable {
  /// What a template can name.
  package enum Part: String, CaseIterable, Sendable {
    case who, source, cue, status, voice, words, about, via, score
    case document, author, date, section, file, line, paragraph, id

    /// What it stands for.
    package var meaning: String {
      switch self {
      case .who: "who says it, with the word for saying it: `Chile denied`"
      case .source: "who says it"
      case .cue: "the word for saying it"
      case .status: "`asserted`, `hedged`, `alleged` or `denied`"
      case .voice: "`quoted`, `reported` or `narrated`"
      case .words: "what is said, all of it"
      case .about: "whom it is about"
      case .via: "through whom it came"
      case .score: "how likely a careful reader accepts it: `0.84`"
      case .document: "the document's title"
      case .author: "who wrote it"
      case .date: "the date, as the document writes it"
      case .section: "the section's title"
      case .file: "the file's path"
      case .line: "the line in the file, from 1"
      case .paragraph: "the paragraph in the document, from 1; headings do not count"
      case .id: "the claim's id, as in exports"
      }
    }
  }

  /// What is wrong with a template.
  package enum Mistake: Error, Hashable, Sendable {
    /// There is no such part.
    case unknown(String)
    /// A sign is not closed, or closes nothing.
    case unpaired(Character)
  }

  /// As it was written.
  package let text: String
  private let groups: [Group]

  /// Reads a template; linear in it.
  package init(_ text: String) throws(Mistake) {
    self.text = text
    groups = try Self.groups(of: Array(text))
  }

  private static func groups(of text: [Character]) throws(Mistake) -> [Group] {
    var groups = [Group()]
    var index = 0
    while index < text.count {
      let sign = text[index]
      let isDoubled = index + 1 < text.count && text[index + 1] == sign
      index += 1
      switch sign {
      case let sign where isDoubled && "{}[]".contains(sign):
        groups[groups.count - 1].add(sign)
        index += 1
      case "{":
        guard let end = text[index...].firstIndex(of: "}") else { throw .unpaired("{") }
        let name = String(text[index..<end])
        guard let part = Part(rawValue: name) else { throw .unknown(name) }
        groups[groups.count - 1].pieces.append(.part(part))
        index = end + 1
      case "[" where groups.last?.isOptional == false: groups.append(Group(isOptional: true))
      case "]" where groups.last?.isOptional == true: groups.append(Group())
      case "[", "]", "}": throw .unpaired(sign)
      default: groups[groups.count - 1].add(sign)
      }
    }
    if groups.last?.isOptional == true { throw .unpaired("[") }
    return groups
  }

  /// The template with values for its parts; nil or empty is one that is not known.
  func filled(_ value: (Part) -> String?) -> String {
    groups.map { $0.filled(value) }.joined()
  }

  /// What is copied where nothing else is wanted.
  package static let standard = known(
    "{who} ({status}): {words}[, via {via}]\n" + placeText)

  /// Where something stands.
  static let place = known(placeText)

  private static let placeText =
    "{document}[ › {section}][, {author}][, {date}], {file}:{line}[, paragraph {paragraph}]"

  /// A template of our own, which has no mistake.
  private static func known(_ text: String) -> CitationTemplate {
    (try? CitationTemplate(text)) ?? CitationTemplate(text: text, groups: [])
  }

  private init(text: String, groups: [Group]) {
    self.text = text
    self.groups = groups
  }
}

/// Pieces of a template that are written or left out together.
private struct Group: Hashable {
  enum Piece: Hashable {
    case text(String)
    case part(CitationTemplate.Part)
  }

  var isOptional = false
  var pieces: [Piece] = []

  mutating func add(_ character: Character) {
    if case .text(let text)? = pieces.last {
      pieces[pieces.count - 1] = .text(text + "\(character)")
    } else {
      pieces.append(.text("\(character)"))
    }
  }

  func filled(_ value: (CitationTemplate.Part) -> String?) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .part(let part):
        let words = value(part) ?? ""
        if words.isEmpty, isOptional { return "" }
        text += words
      }
    }
    return text
  }
}
