/// Scores as a query writes them: one, or two with `..` between, either of which may be left out.
enum ScoreRange {
  /// The scores that are meant, in hundredths; nil where it cannot be read.
  static func read(_ text: ArraySlice<Character>) -> ClosedRange<Int>? {
    let value = String(text)
    guard let dots = value.firstRange(of: "..") else { return hundredths(value).map { $0...$0 } }
    let (low, high) = (value[..<dots.lowerBound], value[dots.upperBound...])
    guard !low.isEmpty || !high.isEmpty,
      let first = low.isEmpty ? 0 : hundredths(low),
      let last = high.isEmpty ? 100 : hundredths(high),
      first <= last
    else { return nil }
    return first...last
  }

  private static func hundredths(_ number: some StringProtocol) -> Int? {
    guard let score = Double(number), 0...1 ~= score else { return nil }
    return Int((score * 100).rounded())
  }
}
