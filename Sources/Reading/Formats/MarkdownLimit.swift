internal import Corpus

/// Markdown without what its parser takes far longer for than for any text that somebody wrote.
struct MarkdownLimit {
  private(set) var text: [UInt8]
  /// Whether its tables are of a size that tables have: a row may stand for a thousand cells.
  private(set) var hasTables = true

  /// List items and quotations inside one another.
  private static let deepest = 200
  private static let mostCells = 1000
  /// In one paragraph; each that has no end is looked for to the paragraph's end.
  private static let mostDeclarations = 100

  private var declarations = 0
  /// The columns of the table whose rows are read, or 0.
  private var columns = 0
  private var cells = 0

  /// Puts white space in place of markup that is too much; one pass.
  init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    while start < text.count {
      let end = text.span.firstIndex(of: 0x0A, in: start..<text.count)
      limitLine(start..<end)
      start = end + 1
    }
    hasTables = cells <= 1_000_000 + text.count
  }

  private mutating func limitLine(_ line: Range<Int>) {
    let content = limitMarkers(line)
    if content == line.upperBound {
      (declarations, columns) = (0, 0)
      return
    }
    var pipes = 0
    var isRule = true
    for index in content..<line.upperBound {
      switch text[index] {
      case UInt8(ascii: "|"):
        pipes += 1
        if pipes > Self.mostCells { text[index] = 0x20 }
      case UInt8(ascii: "<"):
        isRule = false
        limitDeclaration(index)
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: continue
      default: isRule = false
      }
    }
    if isRule { columns = max(columns, pipes + 1) }
    cells += columns
  }

  /// Cuts the markers of list items and quotations that a line opens with; where they end.
  private mutating func limitMarkers(_ line: Range<Int>) -> Int {
    var markers = 0
    var index = line.lowerBound
    while index < line.upperBound {
      switch text[index] {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        markers += 1
        if markers > Self.deepest { text[index] = 0x20 }
      case 0x20, 0x09, 0x0D: break
      default: return markers > 0 ? line.lowerBound : index
      }
      index += 1
    }
    return markers > 0 ? line.lowerBound : index
  }

  private mutating func limitDeclaration(_ index: Int) {
    guard index + 1 < text.count,
      text[index + 1] == UInt8(ascii: "!") || text[index + 1] == UInt8(ascii: "?")
    else { return }
    declarations += 1
    if declarations > Self.mostDeclarations { text[index] = 0x20 }
  }
}
