/// Years as a query writes them: one, or two with `..` between, either of which may be left out.
enum YearRange {
  /// The years that are meant; nil where it cannot be read.
  ///
  /// A year that is still being typed stands for all that begin so: `20` for 2000 to 2099.
  static func read(_ text: ArraySlice<Character>, isUnfinished: Bool) -> ClosedRange<Int>? {
    guard let dot = text.firstIndex(of: ".") else { return years(text, isUnfinished) }
    let isRange = text[dot...].starts(with: [".", "."])
    let rest = text[dot...].dropFirst(isRange ? 2 : 1)
    let first = dot == text.startIndex ? Query.years : years(text[..<dot], false)
    let last: ClosedRange<Int>?
    if isRange {
      // Two dots alone name no year at all, unless one follows.
      guard dot > text.startIndex || !rest.isEmpty || isUnfinished else { return nil }
      last = rest.isEmpty ? Query.years : years(rest, isUnfinished)
    } else {
      guard isUnfinished, rest.isEmpty else { return nil }
      last = first
    }
    guard let first, let last, first.lowerBound <= last.upperBound else { return nil }
    return first.lowerBound...last.upperBound
  }

  private static func years(
    _ digits: ArraySlice<Character>, _ isUnfinished: Bool
  ) -> ClosedRange<Int>? {
    guard let number = QueryLexer.number(digits), digits.count <= 4 else { return nil }
    guard digits.count < 4 else {
      return Query.years.contains(number) ? number...number : nil
    }
    guard isUnfinished else { return nil }
    var low = number
    var high = number
    for _ in digits.count..<4 {
      low *= 10
      high = high * 10 + 9
    }
    let years = low...high
    return years.overlaps(Query.years) ? years.clamped(to: Query.years) : nil
  }
}
