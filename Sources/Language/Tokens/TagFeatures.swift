/// What the tag model looks at: a word, its letters, its lists and clusters, and its neighbours.
///
/// The templates are those of Collins 2002 and Toutanova et al. 2003, with word clusters (Owoputi
/// et al. 2013). They are parted by what they depend on: `TagModel` adds up once what hangs on a
/// spelling alone.
package enum TagFeatures {
  /// The most features of a token that do not depend on other tags.
  package static let count = 30

  /// The features of a token that do not depend on other tags.
  package static func append(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText,
    to features: inout [Feature]
  ) {
    addWord(annotated.spelling(index), to: &features)
    addBefore(annotated.spelling(index - 1, in: sentence), to: &features)
    addAfter(annotated.spelling(index + 1, in: sentence), to: &features)
    addContext(at: index, of: sentence, annotated, to: &features)
  }

  /// What a word itself tells.
  @inline(__always)
  static func addWord(_ here: Spelling, to features: inout some FeatureSink) {
    features.add(.of(1, here.lower))
    features.add(.of(2, here.exact))
    features.add(.of(9, here.suffixes[0]))
    features.add(.of(10, here.suffixes[1]))
    features.add(.of(11, here.suffixes[2]))
    features.add(.of(12, here.suffixes[3]))
    features.add(.of(13, here.prefixes[0]))
    features.add(.of(14, here.prefixes[1]))
    features.add(.of(15, here.prefixes[2]))
    features.add(.of(17, here.signature))
    features.add(.of(20, here.fine))
    features.add(.of(30, here.suffixes[2], here.shape))
  }

  /// What a word tells of the one after it.
  @inline(__always)
  static func addBefore(_ before: Spelling, to features: inout some FeatureSink) {
    features.add(.of(3, before.lower))
    features.add(.of(18, before.signature))
    features.add(.of(21, before.fine))
    features.add(.of(24, before.suffixes[2]))
  }

  /// What a word tells of the one before it.
  @inline(__always)
  static func addAfter(_ after: Spelling, to features: inout some FeatureSink) {
    features.add(.of(4, after.lower))
    features.add(.of(19, after.signature))
    features.add(.of(22, after.fine))
    features.add(.of(25, after.suffixes[2]))
  }

  /// What depends on several words, or on a word's place.
  @inline(__always)
  static func addContext(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText,
    to features: inout some FeatureSink
  ) {
    let here = annotated.spelling(index)
    let before = annotated.spelling(index - 1, in: sentence)
    let after = annotated.spelling(index + 1, in: sentence)
    let kind = UInt32(annotated.tokens[index].kind.rawValue)
    let space: UInt32 = annotated.tokens[index].hasSpaceBefore ? 1 : 0
    features.add(.of(5, annotated.spelling(index - 2, in: sentence).lower))
    features.add(.of(6, annotated.spelling(index + 2, in: sentence).lower))
    features.add(.of(7, before.lower, here.lower))
    features.add(.of(8, here.lower, after.lower))
    features.add(.of(16, here.shape, index == sentence.lowerBound ? 1 : 0))
    features.add(.of(23, before.coarse, here.coarse, after.coarse))
    features.add(.of(26, here.signature, after.signature))
    features.add(.of(27, kind, space))
    features.add(.of(28, before.shape, here.shape))
    features.add(.of(29, here.shape, after.shape))
  }

  /// The features of a token that depend on the tags of the two before it.
  package static func appendHistory(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, previous: UInt32,
    beforePrevious: UInt32, to features: inout [Feature]
  ) {
    addHistory(
      at: index, of: sentence, annotated, previous: previous, beforePrevious: beforePrevious,
      to: &features)
  }

  /// What depends on the tags of the two words before.
  @inline(__always)
  static func addHistory(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, previous: UInt32,
    beforePrevious: UInt32, to features: inout some FeatureSink
  ) {
    let here = annotated.spelling(index)
    let after = annotated.spelling(index + 1, in: sentence)
    features.add(.of(40, previous))
    features.add(.of(41, previous, beforePrevious))
    features.add(.of(42, previous, here.lower))
    features.add(.of(43, previous, after.lower))
    features.add(.of(44, previous, beforePrevious, here.signature))
    features.add(.of(45, previous, here.suffixes[2]))
    features.add(.of(46, previous, here.signature, after.signature))
  }
}
