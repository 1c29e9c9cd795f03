internal import Corpus

/// What belongs to the page: its menu, its head, its numbers, its links.
extension PieceRoles {
  /// The first continuous text; nil where there is none.
  private var firstNarrative: Int? { isNarrative.firstIndex(of: true) }

  /// Whether a piece is a short line that says nothing: no sentence, and nobody's turn.
  private func isBare(_ index: Int, words: Int) -> Bool {
    let piece = passage(index)
    return roles[index] == .text && !isNarrative[index] && pieces[index].underline == nil
      && piece.markedHeading == nil && !piece.endsSentence && !turns.open(piece)
      && piece.wordCount(limit: words + 1) <= words
  }

  /// A page's menu: short lines, three at least, before a longer one that is the title.
  mutating func markMenu() {
    guard !isMail, let text = firstNarrative else { return }
    let menu = (0..<text).prefix {
      roles[$0].isAside || isBare($0, words: 5) || isShortQuestion($0)
    }
    let title = menu.endIndex
    guard menu.count(where: { roles[$0] == .text }) > 2, title < text,
      isBare(title, words: 20)
    else { return }
    for index in menu where roles[index] == .text {
      roles[index] = .furniture(.masthead, by: .place)
    }
  }

  /// Whether a line calls upon the reader in a word or three.
  private func isShortCall(_ index: Int) -> Bool {
    roles[index] == .text && passage(index).last == UInt8(ascii: "!")
      && passage(index).wordCount(limit: 4) <= 3
  }

  private func isShortQuestion(_ index: Int) -> Bool {
    roles[index] == .text && passage(index).last == UInt8(ascii: "?")
      && passage(index).wordCount(limit: 4) <= 3
  }

  /// Between title and text: short lines before a date or a time, and all of more than three that stand
  /// among furniture.
  mutating func markMasthead() {
    guard !isMail, let text = firstNarrative, let title = roles.firstIndex(of: .title), title < text
    else { return }
    var start = title + 1
    while start < text {
      let run = (start..<text).prefix {
        roles[$0].isAside || isBare($0, words: 10) || isShortCall($0)
      }
      let lines = run.filter { roles[$0] == .text }
      let holdsFurniture = run.contains { if case .furniture = roles[$0] { true } else { false } }
      if lines.count > 3, holdsFurniture {
        // The last of them may be the heading of the text.
        for index in lines where index + 1 < text {
          roles[index] = .furniture(.masthead, by: .place)
        }
      } else {
        for index in lines where index + 1 < text && isDate(index + 1) {
          roles[index] = .furniture(.masthead, by: .place)
        }
      }
      start = max(run.endIndex, start) + 1
    }
  }

  private func isDate(_ index: Int) -> Bool {
    if case .furniture(.date, by: _) = roles[index] { true } else { false }
  }

  /// Numbers alone on their lines, but for those of a table.
  mutating func markPageNumbers() {
    for index in pieces.indices.dropFirst()
    where roles[index] == .text && passage(index).isPageNumber && !isListed(index) {
      roles[index] = .furniture(.pageNumber, by: .shape)
    }
  }

  /// Whether a number follows a line as short as itself, as in a table.
  private func isListed(_ index: Int) -> Bool {
    roles[index - 1] == .text && !isNarrative[index - 1] && passage(index - 1).length < 40
  }

  /// After "You may also like..." the links go on until the narrative does.
  mutating func markLinks() {
    var isInLinks = false
    var links = 0
    for index in pieces.indices {
      if case .furniture(let kind, by: _) = roles[index] {
        if kind == .relatedLinks, Furniture.announcesLinks(passage(index)) {
          (isInLinks, links) = (true, 0)
        }
        continue
      }
      guard isInLinks else { continue }
      guard roles[index] == .text, isLink(index, afterLinks: links) else {
        isInLinks = false
        continue
      }
      roles[index] = .furniture(.relatedLinks, by: .neighbours)
      links += 1
    }
  }

  /// Whether a line among links is one: no text, and no heading of text that follows at once.
  private func isLink(_ index: Int, afterLinks links: Int) -> Bool {
    let line = passage(index)
    if isNarrative[index] || line.endsSentence && line.last != UInt8(ascii: "?") { return false }
    let leadsToText = index + 1 < pieces.count && isNarrative[index + 1]
    return !(leadsToText && links > 0)
  }
}
