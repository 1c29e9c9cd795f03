internal import Corpus

/// What each piece of a text is for, found from its own words and from what is beside it.
struct PieceRoles {
  enum Role: Equatable {
    case text
    /// A rule or a row of stars.
    case ornament
    case caption
    case title
    case heading(HeadingShape)
    case furniture(Block.Kind, by: Block.Reason)
    /// Who has written what follows, in a mail that another answers or forwards.
    case sender

    /// Whether it interrupts the text without being a part of it.
    var isAside: Bool {
      switch self {
      case .furniture, .caption, .ornament, .sender: true
      case .text, .title, .heading: false
      }
    }
  }

  let text: [UInt8]
  let pieces: [Piece]
  /// Whether the text's paragraphs were wrapped into lines.
  let isWrapped: Bool
  /// Whether it opens with an e-mail's head.
  private(set) var isMail = false
  /// The openings of speakers' turns.
  let turns: TurnLabels
  var roles: [Role]
  /// The pieces of which the reader says that no heading is in them.
  private(set) var plain: Set<Int> = []
  /// Whether a piece is continuous text; captions and furniture are not.
  private(set) var isNarrative: [Bool]

  /// The roles of all pieces; a fixed number of passes over them.
  ///
  /// - Parameters:
  ///   - movedLineEnds: The offsets of the line ends that stood in a word before.
  ///   - marks: What the reader says of headings.
  init(_ text: [UInt8], movedLineEnds: [Int], marks: [HeadingMark]) {
    let joiner = LineJoiner(text, movedLineEnds: movedLineEnds)
    self.text = text
    pieces = joiner.pieces()
    isWrapped = joiner.wrapColumn != nil
    turns = joiner.turns
    roles = pieces.map { Self.ownRole(Passage(text, Int($0.start), Int($0.end))) }
    isNarrative = []
    if turns.mayHoldMail { markMailHeads() }
    isNarrative = pieces.indices.map { roles[$0] == .text && passage($0).isNarrative }
    markNetworkNames()
    let zones = PageZones(isNarrative: isNarrative)
    for index in zones.edges where roles[index] == .text { markBylineOrDate(index) }
    markMenu()
    markTitle(in: zones.head)
    markMasthead()
    markPageNumbers()
    markLinks()
    let headings = HeadingFinder(self).headings
    for index in ContentsFinder.lines(self, headings: headings.map(\.piece)) {
      roles[index] = .furniture(.contents, by: .repetition)
    }
    for (index, shape) in headings where roles[index] == .text { roles[index] = .heading(shape) }
    for mark in marks { apply(mark) }
  }

  /// What the reader says goes before all that has been found.
  private mutating func apply(_ mark: HeadingMark) {
    let index = pieces.partitionPoint { Int($0.end) <= mark.offset }
    guard index < pieces.count, Int(pieces[index].start) <= mark.offset else { return }
    if !mark.isHeading {
      roles[index] = .text
      plain.insert(index)
    } else if let shape = HeadingShape(saidOf: passage(index)) {
      roles[index] = .heading(shape)
    }
  }

  func passage(_ index: Int) -> Passage {
    Passage(text, Int(pieces[index].start), Int(pieces[index].end))
  }

  private static func ownRole(_ piece: Passage) -> Role {
    if let kind = Furniture.kind(of: piece) { return .furniture(kind, by: .words) }
    if piece.isOrnament { return .ornament }
    return CaptionFinder.isCaption(piece) ? .caption : .text
  }

  /// Marks the head of an e-mail, and those of the mails below it that it answers or forwards.
  private mutating func markMailHeads() {
    var index = 0
    while index < pieces.count {
      let head = mailHead(at: index)
      for (offset, kind) in head.kinds.enumerated() {
        roles[index + offset] = role(ofMailHead: kind, isFirst: index == 0)
      }
      if index == 0 { isMail = !head.kinds.isEmpty }
      // A head may follow upon a rule without an empty line between.
      index += max(head.kinds.count, 1)
    }
  }

  private func mailHead(at index: Int) -> MailHead {
    MailHead(
      (index..<pieces.count).lazy.prefix { $0 == index || !pieces[$0].isAfterBlank }
        .map { passage($0) })
  }

  private func role(ofMailHead kind: Block.Kind, isFirst: Bool) -> Role {
    if isFirst { return kind == .title ? .title : .furniture(kind, by: .place) }
    return kind == .byline ? .sender : .furniture(.mailHead, by: .place)
  }

  /// The names of places to share on are furniture beside other furniture and at the end.
  private mutating func markNetworkNames() {
    let names = pieces.indices.map { roles[$0] == .text && Furniture.isNetworkName(passage($0)) }
    for index in pieces.indices.dropFirst() where names[index] {
      if case .furniture = roles[index - 1] {
        roles[index] = .furniture(.shareBar, by: .neighbours)
      }
    }
    var isBesideFurniture = true
    for index in pieces.indices.reversed() {
      if case .furniture = roles[index] {
        isBesideFurniture = true
      } else if names[index], isBesideFurniture, index > 0 {
        roles[index] = .furniture(.shareBar, by: .neighbours)
      } else {
        isBesideFurniture = false
      }
    }
  }

  private mutating func markBylineOrDate(_ index: Int) {
    let line = passage(index)
    if BylineFinder.author(in: line) != nil {
      roles[index] = .furniture(.byline, by: .shape)
    } else if DateFinder.isDateLine(line) || DateFinder.isTimeLine(line) {
      roles[index] = .furniture(.date, by: .shape)
    }
  }

  /// The title is the first line that is no furniture, where it reads like one and text follows.
  private mutating func markTitle(in head: Range<Int>) {
    if isMail { return }
    guard let first = head.first(where: { !roles[$0].isAside }),
      roles[first] == .text, roles[(first + 1)...].contains(.text)
    else { return }
    let piece = passage(first)
    if turns.open(piece) { return }
    if let marked = piece.markedHeading {
      let others = roles.indices.dropFirst(first + 1)
        .count { passage($0).markedHeading?.depth == marked.depth }
      if others == 0 { roles[first] = .title }
      return
    }
    let underline = pieces[first].underline
    let words = underline.map { piece.upTo(Int($0.titleEnd)) } ?? piece
    guard words.isTitleLike(words: 32, bytes: 250), !words.isListItem else { return }
    if let underline {
      // An underline that returns belongs to the headings (docutils promotes a lone one).
      let character = underline.character
      if pieces[(first + 1)...].contains(where: { $0.underline?.character == character }) { return }
    } else if let shape = HeadingShape(words) {
      switch shape.rank {
      case .named, .marked: return
      case .numbered where isNumberedLikeOthers(first): return
      case .numbered, .underlined, .capitals, .short, .label: break
      }
    }
    roles[first] = .title
  }

  /// Whether a piece is numbered as another is.
  private func isNumberedLikeOthers(_ first: Int) -> Bool {
    guard let own = HeadingNumber(passage(first)) else { return false }
    return pieces.indices.contains { index in
      guard index != first, roles[index] == .text, let other = HeadingNumber(passage(index)) else {
        return false
      }
      return other.style == own.style && other.components == own.components
    }
  }

}

/// The parts of a page where bylines and dates stand.
struct PageZones {
  /// The first pieces, at least up to the first continuous text.
  let head: Range<Int>
  /// The head, and what follows the last continuous text.
  let edges: [Int]

  init(isNarrative: [Bool]) {
    let count = isNarrative.count
    let reach = 8
    let first = isNarrative.firstIndex(of: true) ?? 0
    let last = isNarrative.lastIndex(of: true) ?? count
    head = 0..<min(count, max(first, reach), 2 * reach)
    let foot = max(head.upperBound, min(last, count - reach))..<count
    edges = Array(head) + Array(foot.prefix(4 * reach))
  }
}
