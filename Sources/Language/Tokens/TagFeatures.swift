/// What the tag model looks at: a word, its letters, its lists and clusters, and its neighbours.
///
/// The templates are those of Collins 2002 and Toutanova et al. 2003, with word clusters (Owoputi
/// et al. 2013).
package enum TagFeatures {
  /// The most features of a token that do not depend on other tags.
  package static let count = 30

  /// The features of a token that do not depend on other tags.
  package static func append(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText,
    to features: inout [Feature]
  ) {
    let here = annotated.spelling(index)
    let before = index > sentence.lowerBound ? annotated.spelling(index - 1) : Spelling.edge
    let after = index + 1 < sentence.upperBound ? annotated.spelling(index + 1) : Spelling.edge
    let twoBefore =
      index - 1 > sentence.lowerBound ? annotated.spelling(index - 2).lower : Spelling.edge.lower
    let twoAfter =
      index + 2 < sentence.upperBound ? annotated.spelling(index + 2).lower : Spelling.edge.lower
    let token = annotated.tokens[index]
    features.append(.of(1, here.lower))
    features.append(.of(2, here.exact))
    features.append(.of(3, before.lower))
    features.append(.of(4, after.lower))
    features.append(.of(5, twoBefore))
    features.append(.of(6, twoAfter))
    features.append(.of(7, before.lower, here.lower))
    features.append(.of(8, here.lower, after.lower))
    features.append(.of(9, here.suffixes[0]))
    features.append(.of(10, here.suffixes[1]))
    features.append(.of(11, here.suffixes[2]))
    features.append(.of(12, here.suffixes[3]))
    features.append(.of(13, here.prefixes[0]))
    features.append(.of(14, here.prefixes[1]))
    features.append(.of(15, here.prefixes[2]))
    features.append(.of(16, here.shape, index == sentence.lowerBound ? 1 : 0))
    features.append(.of(17, here.signature))
    features.append(.of(18, before.signature))
    features.append(.of(19, after.signature))
    features.append(.of(20, here.fine))
    features.append(.of(21, before.fine))
    features.append(.of(22, after.fine))
    features.append(.of(23, before.coarse, here.coarse, after.coarse))
    features.append(.of(24, before.suffixes[2]))
    features.append(.of(25, after.suffixes[2]))
    features.append(.of(26, here.signature, after.signature))
    features.append(.of(27, UInt32(token.kind.rawValue), token.hasSpaceBefore ? 1 : 0))
    features.append(.of(28, before.shape, here.shape))
    features.append(.of(29, here.shape, after.shape))
    features.append(.of(30, here.suffixes[2], here.shape))
  }

  /// The features of a token that depend on the tags of the two before it.
  package static func appendHistory(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, previous: UInt32,
    beforePrevious: UInt32, to features: inout [Feature]
  ) {
    let here = annotated.spelling(index)
    let after = index + 1 < sentence.upperBound ? annotated.spelling(index + 1) : Spelling.edge
    features.append(.of(40, previous))
    features.append(.of(41, previous, beforePrevious))
    features.append(.of(42, previous, here.lower))
    features.append(.of(43, previous, after.lower))
    features.append(.of(44, previous, beforePrevious, here.signature))
    features.append(.of(45, previous, here.suffixes[2]))
    features.append(.of(46, previous, here.signature, after.signature))
  }
}
