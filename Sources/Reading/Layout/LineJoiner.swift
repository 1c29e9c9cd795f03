internal import Corpus

/// Lines that belong together: a paragraph, a heading, a line of furniture.
struct Piece {
  var start: UInt32
  var end: UInt32
  var isAfterBlank: Bool
  /// Columns of white space before the line that is set in least, at most 255.
  var indent: UInt8
  /// Whether the line below underlines it; the underline lies inside `end`.
  var underline: Underline?

  struct Underline: Hashable {
    /// The repeated character.
    var character: UInt8
    /// Where the underlined words end.
    var titleEnd: UInt32
  }
}

/// Lines to pieces: undoes hard wrapping, and ties underlines to what they underline.
struct LineJoiner {
  private let text: [UInt8]
  private let lines: [Line]
  private let movedLineEnds: [Int]
  /// The column at which the text was wrapped; nil where its lines are whole paragraphs.
  let wrapColumn: Int?
  /// The openings of speakers' turns.
  let turns: TurnLabels

  /// - Parameter movedLineEnds: The offsets of the line ends that stood in a word before, in order:
  ///   the lines around them belong together.
  init(_ text: [UInt8], movedLineEnds: [Int]) {
    self.text = text
    self.movedLineEnds = movedLineEnds
    lines = LineScanner.lines(text)
    wrapColumn = WrapColumn.find(lines, text)
    turns = TurnLabels(lines.lazy.map { Passage(text, Int($0.start), Int($0.end)) })
  }

  /// Every line, in one piece each.
  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(lines.count)
    var previous: Line?
    for line in lines {
      if let previous, let last = pieces.indices.last, !line.isAfterBlank {
        if let underline = underline(line, under: pieces[last]) {
          pieces[last].underline = underline
          pieces[last].end = line.end
        } else if pieces[last].underline == nil,
          belongs(line, after: previous, in: pieces[last])
        {
          pieces[last].end = line.end
          pieces[last].indent = min(pieces[last].indent, line.indent)
        } else {
          pieces.append(piece(line))
        }
      } else {
        pieces.append(piece(line))
      }
      previous = line
    }
    return pieces
  }

  private func piece(_ line: Line) -> Piece {
    Piece(
      start: line.start, end: line.end, isAfterBlank: line.isAfterBlank, indent: line.indent)
  }

  private func passage(_ line: Line) -> Passage {
    Passage(text, Int(line.start), Int(line.end))
  }

  /// Whether a line goes on with the sentence, or the wrapped paragraph, of the one above it.
  private func belongs(_ line: Line, after previous: Line, in piece: Piece) -> Bool {
    let place = movedLineEnds.partitionPoint { $0 < Int(previous.end) }
    if place < movedLineEnds.count, movedLineEnds[place] == Int(previous.end) { return true }
    var (above, below) = (passage(previous), passage(line))
    // Of an e-mail's quoted lines only those of one writer belong together.
    let depth = above.skipQuoteMarks()
    guard depth == below.skipQuoteMarks(), !below.isEmpty || depth == 0 else { return false }
    let breaksOff =
      wrapColumn == nil && !below.isPageNumber && breaksOff(previous, above, in: piece)
    guard breaksOff || goesOn(line, below, after: previous, above) else { return false }
    if turns.open(below) { return false }
    if below.hasPrefix("by "), above.length <= 80, BylineFinder.author(in: below) != nil {
      return false
    }
    if below.isListItem || above.isOrnament || below.isOrnament { return false }
    return Furniture.kind(of: above) == nil && Furniture.kind(of: below) == nil
  }

  /// Whether a line of text that was wrapped here and there stops in the middle of a sentence: at a word
  /// that ends none, or, where it goes on itself with the one above, after the end of another.
  private func breaksOff(_ line: Line, _ words: Passage, in piece: Piece) -> Bool {
    guard line.columns >= 30, line.columns <= 90, Passage.isLetter(words.last) else { return false }
    // A glance back is enough, and costs the same for each line of a long piece.
    let tail = Passage(text, max(Int(piece.start), Int(piece.end) - 400), Int(piece.end))
    return Grammar.breaksOff(words) || Grammar.breaksOffName(words)
      || piece.start < line.start && tail.holdsSentenceEnd
  }

  /// Whether a line goes on with the one above it for all that case, stops and lengths say.
  private func goesOn(
    _ line: Line, _ below: Passage, after previous: Line, _ above: Passage
  ) -> Bool {
    let goesOn = Passage.isLower(below.first) && !above.endsSentence
    guard let wrapColumn else { return goesOn && above.length >= 30 }
    if goesOn { return true }
    guard line.indent < previous.indent + 2 else { return false }
    if WrapColumn.isFull(previous, next: below, column: wrapColumn) { return true }
    // The first line of a paragraph may have lost its indent; a heading is shorter still.
    return !above.endsSentence && Int(previous.columns) * 2 >= wrapColumn
      && HeadingShape.namedDepth(above) == nil && above.isCapitals == below.isCapitals
  }

  private static func isRule(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "=", "-", "~", "^", "\"", "'", "*", "+", "#", "_": true
    default: false
    }
  }

  /// An underline is one repeated character, about as long as what it underlines (docutils).
  private func underline(_ line: Line, under piece: Piece) -> Piece.Underline? {
    let rule = passage(line)
    guard piece.underline == nil, rule.length >= 3, rule.length <= 200,
      Self.isRule(rule.first),
      rule.text[rule.start..<rule.end].allSatisfy({ $0 == rule.first })
    else { return nil }
    let title = Passage(text, Int(piece.start), Int(piece.end))
    guard !title.isOrnament, title.isTitleLike(words: 20, bytes: 200),
      rule.length + 3 >= WrapColumn.columns(title), title.isOneLine
    else { return nil }
    return Piece.Underline(character: rule.first, titleEnd: piece.end)
  }
}

/// The column at which hard-wrapped text was wrapped.
///
/// A line is full when the next line's first word would not have fitted on it. Where most lines
/// that another follows at once are full, the text was wrapped.
enum WrapColumn {
  /// Lines longer than this are no wrapped lines, in columns.
  private static let widest = 120
  private static let narrowest = 45
  /// A line of more bytes is wider than the widest whatever its characters are.
  static let mostBytes = widest * 4

  /// The column of a text, or nil; three passes over its lines.
  static func find(_ lines: [Line], _ text: [UInt8]) -> Int? {
    guard let column = usualWidth(lines), column >= narrowest else { return nil }
    var followed = 0
    var full = 0
    var sentences = 0
    for (above, below) in zip(lines, lines.dropFirst()) where !below.isAfterBlank {
      followed += 1
      let next = Passage(text, Int(below.start), Int(below.end))
      if isFull(above, next: next, column: column) { full += 1 }
      if Passage(text, Int(above.start), Int(above.end)).endsSentence { sentences += 1 }
    }
    return full * 2 > followed && sentences * 2 <= followed ? column : nil
  }

  /// Whether the next line's first word would not have fitted; an eighth of the width is slack.
  static func isFull(_ line: Line, next: Passage, column: Int) -> Bool {
    guard Int(line.columns) <= mostBytes else { return false }
    // A first word that is longer than twenty bytes counts as so many.
    let opening = Passage(next.text, next.start, min(next.end, next.start + 20))
    let room = column - column / 8 - Int(line.columns) - 1
    return room < 0 || room < opening.length && opening.endOfWords(1) - opening.start > room
  }

  /// The Unicode scalars of a passage of at most ``mostBytes`` bytes; more count as they are.
  static func columns(_ passage: Passage) -> Int {
    guard passage.length <= mostBytes else { return passage.length }
    return passage.text.span.scalarCount(in: passage.start..<passage.end)
  }

  /// The width that all but a few of the lines keep to; nil where many are longer than any page.
  private static func usualWidth(_ lines: [Line]) -> Int? {
    var counts = [Int](repeating: 0, count: widest + 2)
    var total = 0
    for (above, below) in zip(lines, lines.dropFirst()) where !below.isAfterBlank {
      counts[min(Int(above.columns), widest + 1)] += 1
      total += 1
    }
    guard total > 0, counts[widest + 1] * 20 <= total else { return nil }
    var longer = counts[widest + 1]
    for width in stride(from: widest, through: 1, by: -1) {
      longer += counts[width]
      if longer * 20 > total { return width }
    }
    return nil
  }
}
