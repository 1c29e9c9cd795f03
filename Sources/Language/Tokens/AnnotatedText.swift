package import Corpus

/// A document's words in order, with the sentences and quotations they form.
///
/// What the finders of names and attributions work on; positions are indices of `tokens`.
package struct AnnotatedText: Sendable {
  package struct Sentence: Sendable {
    package var tokens: Range<Int>
    /// Index of the block, in the document, it is in.
    var block: Int
    /// Whether claims are looked for in it, and not names alone, as in headings.
    var isRead = true
    /// Whether it is the label of a turn.
    var isSpeaker = false
    /// Whether it is the document's title: what it says of others is read, what it says itself is not.
    var isTitle = false
    /// Whether attributions are looked for in it.
    package var attributes: Bool { isRead || isTitle }
  }

  /// Words between quotation marks; the marks are not part of it.
  struct Quotation: Sendable {
    var tokens: Range<Int>
    /// Whether the closing mark is there.
    var isClosed: Bool
    /// Index of the block it is in.
    var block: Int
  }

  package let text: DocumentText
  package var tokens: [Token] = []
  /// The spellings of the tokens, and of others met before, by their numbers in the vocabulary; the
  /// first is the edge of a sentence.
  var spellings: [Spelling] = []
  package var sentences: [Sentence] = []
  var quotations: [Quotation] = []
  /// For each token, the index of its sentence.
  var sentenceOfToken: [Int32] = []
  /// For each token, the index of the quotation around it, or -1.
  var quotationOfToken: [Int32] = []

  init(text: DocumentText) { self.text = text }

  func sentence(of token: Int) -> Sentence { sentences[Int(sentenceOfToken[token])] }

  @inline(__always)
  func spelling(_ token: Int) -> Spelling { spellings[Int(tokens[token].spelling)] }

  /// The spelling of a token, or of the edge for a place outside its sentence.
  @inline(__always)
  func spelling(_ token: Int, in sentence: Range<Int>) -> Spelling {
    spellings[spellingNumber(token, in: sentence)]
  }

  /// The number of a token's spelling.
  @inline(__always)
  func spellingNumber(_ token: Int) -> Int { Int(tokens[token].spelling) }

  /// The number of a token's spelling, or 0 for a place outside its sentence.
  @inline(__always)
  func spellingNumber(_ token: Int, in sentence: Range<Int>) -> Int {
    sentence.contains(token) ? spellingNumber(token) : 0
  }

  /// The number of a token's part of speech, or 255 for a place outside its sentence.
  @inline(__always)
  func tagCode(_ token: Int, in sentence: Range<Int>) -> UInt32 {
    sentence.contains(token) ? UInt32(tokens[token].partOfSpeech.rawValue) : TagModel.edge
  }

  func isQuoted(_ token: Int) -> Bool { quotationOfToken[token] >= 0 }

  func opensSentence(_ token: Int) -> Bool { sentence(of: token).tokens.lowerBound == token }

  /// Whether some tokens end in a question mark, perhaps with a quotation mark or bracket after it.
  func asks(_ tokens: Range<Int>) -> Bool {
    tokens.last { self.tokens[$0].kind == .stop || self.tokens[$0].isWord }
      .map { text.bytes[Int(self.tokens[$0].span.start)] == UInt8(ascii: "?") } ?? false
  }

  /// The quotation whose closing mark is the token, if it is one.
  func quotation(closedAt token: Int) -> Int? {
    guard token > 0, quotationOfToken[token - 1] >= 0 else { return nil }
    let found = Int(quotationOfToken[token - 1])
    return quotations[found].tokens.upperBound == token ? found : nil
  }

  /// The quotation whose opening mark is the token, if it is one.
  func quotation(openedAt token: Int) -> Int? {
    guard token + 1 < tokens.count, quotationOfToken[token + 1] >= 0 else { return nil }
    let found = Int(quotationOfToken[token + 1])
    return quotations[found].tokens.lowerBound == token + 1 ? found : nil
  }

  /// The quotations that share a token with a range; a binary search.
  func quotations(overlapping range: Range<Int>) -> Range<Int> {
    let lower = quotations.partitionPoint { $0.tokens.upperBound <= range.lowerBound }
    let upper = quotations.partitionPoint { $0.tokens.lowerBound < range.upperBound }
    return lower..<max(lower, upper)
  }

  /// The bytes from the first to the last token of a range.
  package func span(_ range: Range<Int>) -> TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(Int(tokens[first].span.start), Int(tokens[last].span.end))
  }

  /// A range without the marks and conjunctions at its edges that are not part of a statement.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper && isEdge(tokens[lower], atStart: true) { lower += 1 }
    while upper > lower && isEdge(tokens[upper - 1], atStart: false) { upper -= 1 }
    return lower..<upper
  }

  /// A range that is all of a quotation, or all but its last mark, with the marks around it; one
  /// that ends in a quotation to whose end only a mark is missing, up to that end; any other as it is.
  func withMarks(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return range }
    var (start, end) = (first, range.upperBound)
    if quotationOfToken[last] >= 0 {
      let quotation = quotations[Int(quotationOfToken[last])]
      let opening = max(0, quotation.tokens.lowerBound - 1)
      let rest = last + 1..<max(last + 1, quotation.tokens.upperBound)
      let reachesBack = first == quotation.tokens.lowerBound || first <= opening
      let isWhole = rest.allSatisfy { tokens[$0].kind == .stop || tokens[$0].kind == .comma }
      if isWhole, reachesBack {
        start = min(first, opening)
        end = quotation.tokens.upperBound + (quotation.isClosed ? 1 : 0)
      }
    }
    if start > 0, let opened = quotation(openedAt: start - 1), !quotations[opened].isClosed {
      start -= 1
    }
    return start..<end
  }

  private func isEdge(_ token: Token, atStart: Bool) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .colon, .dash: true
    case .stop: !atStart
    case .closingQuote, .closingBracket: atStart
    case .openingQuote, .openingBracket: !atStart
    default: false
    }
  }

  /// The token that holds a byte, or the first one after it.
  func tokenIndex(at byte: Int) -> Int { tokens.partitionPoint { Int($0.span.end) <= byte } }

  /// The tokens that share a byte with a span.
  package func tokens(overlapping span: TextSpan) -> Range<Int> {
    let lower = tokenIndex(at: Int(span.start))
    return lower..<max(lower, tokens.partitionPoint { $0.span.start < span.end })
  }
}
