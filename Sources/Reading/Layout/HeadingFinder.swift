internal import Corpus

/// Which pieces are headings: by their shape, and by what is above and below them.
///
/// A heading counts only where text follows it, which keeps tables of contents and lists out
/// (justext's rule, Pomikálek 2011).
struct HeadingFinder {
  /// The headings by piece, in reading order.
  private(set) var headings: [(piece: Int, shape: HeadingShape)] = []

  private enum Following {
    case narrative
    case words
    case heading(HeadingRank, isLower: Bool)
    /// A line that would be a heading if text followed it.
    case list
    case nothing
  }

  init(_ roles: PieceRoles) {
    let candidates = Self.followedByText(roles)
    for (piece, shape) in candidates where isSetOff(piece, shape, roles) {
      headings.append((piece, shape))
    }
    dropAddresses(roles)
    dropLoneQuestions(roles)
    dropSubtitle(roles)
  }

  /// Questions are headings only where several are, or other headings are beside them.
  private mutating func dropLoneQuestions(_ roles: PieceRoles) {
    let isQuestion = { (heading: (piece: Int, shape: HeadingShape)) in
      heading.shape.rank == .short && roles.passage(heading.piece).last == UInt8(ascii: "?")
    }
    if headings.allSatisfy(isQuestion), headings.count < 3 { headings = [] }
  }

  /// The candidates that lead to text, in reading order; one pass from the end.
  private static func followedByText(
    _ roles: PieceRoles
  ) -> [(piece: Int, shape: HeadingShape)] {
    let styles = HeadingStyles(roles)
    var found: [(piece: Int, shape: HeadingShape)] = []
    var next = Following.nothing
    for index in roles.pieces.indices.reversed() where !roles.roles[index].isAside {
      guard roles.roles[index] == .text else { continue }
      guard !roles.turns.open(roles.passage(index)),
        let shape = HeadingShape(
          roles.passage(index), underline: roles.pieces[index].underline, styles: styles)
      else {
        next = roles.isNarrative[index] ? .narrative : .words
        continue
      }
      if let isLower = leads(shape, to: next, isSetOff: roles.pieces[index].isAfterBlank) {
        found.append((index, shape))
        next = .heading(shape.rank, isLower: isLower)
      } else if roles.isNarrative[index] {
        next = .narrative
      } else {
        next = isNumbered(shape) ? .list : .words
      }
    }
    return found.reversed()
  }

  /// Nil where a shape leads to no text; else whether it is above another of the same look.
  private static func leads(
    _ shape: HeadingShape, to next: Following, isSetOff: Bool
  ) -> Bool? {
    switch next {
    case .narrative: return false
    case .words: return shape.isMarked ? false : nil
    case .heading(let rank, let isLower):
      if shape.rank < rank { return false }
      // "Prelude" above "The first year": two in a row, more are a list.
      let mayStandTwice = shape.rank == .short || shape.isMarked
      return shape.rank == rank && mayStandTwice && isSetOff && !isLower ? true : nil
    case .list, .nothing: return nil
    }
  }

  private static func isNumbered(_ shape: HeadingShape) -> Bool {
    switch shape.rank {
    case .named, .numbered: true
    case .marked, .underlined, .capitals, .short, .label: false
    }
  }

  /// Whether what is above has ended, for headings known by their looks alone.
  private func isSetOff(_ piece: Int, _ shape: HeadingShape, _ roles: PieceRoles) -> Bool {
    guard piece > 0, !shape.isMarked, !roles.pieces[piece].isAfterBlank else { return true }
    // Between the lines of wrapped text, a question is no heading.
    if roles.isWrapped, roles.passage(piece).endsSentence { return false }
    if roles.roles[piece - 1].isAside || roles.roles[piece - 1] == .title { return true }
    return headings.last?.piece == piece - 1 || roles.passage(piece - 1).endsSentence
  }

  /// What ends in a colon and returns addresses someone: "Mr President:".
  private mutating func dropAddresses(_ roles: PieceRoles) {
    var uses: [String: Int] = [:]
    func address(_ piece: Int) -> String? {
      let line = roles.passage(piece)
      return line.last == UInt8(ascii: ":") ? line.lowercased : nil
    }
    for heading in headings {
      if let words = address(heading.piece) { uses[words, default: 0] += 1 }
    }
    headings.removeAll { uses[address($0.piece) ?? "", default: 0] > 1 }
  }

  /// A lone short line right below the title is its second half.
  private mutating func dropSubtitle(_ roles: PieceRoles) {
    guard headings.count == 1, let only = headings.first, only.shape.rank == .short,
      let title = roles.roles.firstIndex(of: .title), title < only.piece
    else { return }
    if roles.roles[(title + 1)..<only.piece].allSatisfy(\.isAside) { headings = [] }
  }
}
