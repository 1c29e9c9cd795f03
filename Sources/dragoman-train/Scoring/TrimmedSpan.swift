/// Spans without what is of no account at their ends.
enum TrimmedSpan {
  /// The span of a pair of scalar offsets without the scalars at its ends that do not count.
  static func span(
    _ pair: [Int], in text: [Unicode.Scalar], without isVoid: (Unicode.Scalar) -> Bool
  ) -> Range<Int> {
    var start = min(pair[0], text.count)
    var end = max(start, min(pair[1], text.count))
    while start < end, isVoid(text[start]) { start += 1 }
    while end > start, isVoid(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
