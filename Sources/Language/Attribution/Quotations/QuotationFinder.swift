internal import Corpus

/// Finds what stands between quotation marks.
///
/// A quotation ends at its closing mark or with its block; where it has no closing mark and the
/// next block opens with one, it runs on there (the attribution finder joins the two).
struct QuotationFinder {
  static func quotations(
    _ tokens: [Token], in range: Range<Int>, block: Int, _ bytes: [UInt8]
  ) -> [AnnotatedText.Quotation] {
    var quotations: [AnnotatedText.Quotation] = []
    var opening: Int?
    let lastDouble = range.last {
      tokens[$0].kind == .closingQuote && !isSingle(tokens[$0], bytes)
    }
    for index in range {
      switch tokens[index].kind {
      case .openingQuote where opening == nil: opening = index
      // Single marks within double ones quote what another says in it.
      case .closingQuote
      where index < lastDouble ?? 0 && isSingle(tokens[index], bytes)
        && opening.map { !isSingle(tokens[$0], bytes) } ?? false:
        continue
      case .closingQuote:
        if let start = opening, start + 1 < index {
          quotations.append(
            AnnotatedText.Quotation(tokens: start + 1..<index, isClosed: true, block: block))
        }
        opening = nil
      default: break
      }
    }
    if let start = opening, start + 1 < range.upperBound {
      quotations.append(
        AnnotatedText.Quotation(
          tokens: start + 1..<range.upperBound, isClosed: false, block: block))
    }
    return quotations
  }

  private static func isSingle(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .openingQuote || token.kind == .closingQuote else { return false }
    let first = Int(token.span.start)
    return bytes[first] == 0x27
      || bytes[first] == 0xE2 && (bytes[first + 2] == 0x98 || bytes[first + 2] == 0x99)
  }
}
