/// Finds what stands between quotation marks.
///
/// A quotation ends at its closing mark or with its block; where it has no closing mark and the
/// next block opens with one, it runs on there (the attribution finder joins the two).
struct QuotationFinder {
  static func quotations(
    _ tokens: [Token], in range: Range<Int>, block: Int
  ) -> [AnnotatedText.Quotation] {
    var quotations: [AnnotatedText.Quotation] = []
    var opening: Int?
    for index in range {
      switch tokens[index].kind {
      case .openingQuote where opening == nil: opening = index
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
}
