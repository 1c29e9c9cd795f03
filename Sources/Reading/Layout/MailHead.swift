internal import Corpus

/// The lines that an e-mail opens with: "From: …", "To: …", "Subject: …".
struct MailHead {
  /// For each piece of the head, what it is for.
  private(set) var kinds: [Block.Kind] = []

  /// - Parameter pieces: Those from the head's first line on, up to an empty line.
  init(_ pieces: some Sequence<Passage>) {
    var found: [String] = []
    for piece in pieces.prefix(Self.longest) {
      guard let label = Self.label(of: piece) else { break }
      found.append(label)
    }
    guard found.contains("from"), !Set(found).isDisjoint(with: ["to", "subject", "date", "sent"])
    else { return }
    kinds = found.map(Self.kind)
  }

  /// Where the words after a line's label begin.
  static func value(of line: Passage) -> Passage {
    line.firstIndex(of: UInt8(ascii: ":"), limit: 30).map { line.from($0 + 1) } ?? line
  }

  /// The name of who has sent a mail, without quotation marks and address.
  static func sender(of line: Passage) -> Passage {
    let value = value(of: line)
    var name = value.firstIndex(of: UInt8(ascii: "<")).map(value.upTo) ?? value
    if name.first == UInt8(ascii: "\"") { name = name.from(name.start + 1) }
    while name.last == UInt8(ascii: "\"") || name.last == UInt8(ascii: ",") {
      name = name.upTo(name.end - 1)
    }
    return name.isEmpty ? value : name
  }

  /// Whether a label is one of a mail's head, and so nobody who speaks.
  static func isLabel(_ label: String) -> Bool { names.contains(label) }

  private static func label(of line: Passage) -> String? {
    guard Passage.isUpper(line.first),
      let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: 30),
      colon + 1 < line.end, Passage.isSpace(line.text[colon + 1])
    else { return nil }
    let label = line.upTo(colon)
    return label.words.count == 1 ? label.lowercased : nil
  }

  private static func kind(of label: String) -> Block.Kind {
    switch label {
    case "from": .byline
    case "subject": .title
    case "date", "sent": .date
    default: .mailHead
    }
  }

  /// More lines than any mail has.
  private static let longest = 40

  private static let names: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "re", "fwd",
  ]
}
