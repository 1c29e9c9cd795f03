internal import Corpus

/// The lines of a list of contents: they return as headings, or lead over dots to a page's number.
enum ContentsFinder {
  /// So many lines in a row are a list.
  private static let least = 3

  /// The pieces that are such lines, in order; linear.
  ///
  /// - Parameter headings: The pieces that are headings, in order; a list's last line, which text may
  ///   follow, can be among them.
  static func lines(_ roles: PieceRoles, headings: [Int]) -> [Int] {
    var last: [String: Int] = [:]
    for heading in headings { last[words(roles.passage(heading))] = heading }
    var lines: [Int] = []
    var run: [Int] = []
    for index in roles.pieces.indices where !roles.roles[index].isAside {
      let line = roles.passage(index)
      let isLine =
        roles.roles[index] == .text && !roles.isNarrative[index]
        && (hasLeader(line) || !last.isEmpty && (last[words(line)] ?? 0) > index)
      if isLine {
        run.append(index)
      } else {
        if run.count >= least { lines += run }
        run = []
      }
    }
    return run.count >= least ? lines + run : lines
  }

  /// The words of a short line without the page's number at its end.
  private static func words(_ line: Passage) -> String {
    guard line.length <= 200 else { return "" }
    var line = line
    while !line.isEmpty,
      Passage.isDigit(line.last) || Passage.isSpace(line.last) || line.last == UInt8(ascii: ".")
    {
      line.end -= 1
    }
    return line.lowercased
  }

  /// Whether a line leads over dots to a number.
  private static func hasLeader(_ line: Passage) -> Bool {
    guard line.length <= 200, Passage.isDigit(line.last) else { return false }
    var index = line.end
    while index > line.start, Passage.isDigit(line.text[index - 1]) { index -= 1 }
    let words = line.upTo(index)
    return words.hasSuffix("....") || words.hasSuffix(". . .") || words.hasSuffix("……")
  }
}
