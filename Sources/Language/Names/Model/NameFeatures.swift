/// What the name model looks at: words, letters, lists, clusters, tags, and the document.
///
/// After Ratinov and Roth 2009 and Agerri and Rigau 2016. Parted by what the features depend on:
/// `NameModel` adds up once what hangs on a spelling alone.
package struct NameFeatures {
  /// The features of a token.
  package static let count = 54

  private let annotated: AnnotatedText
  private let context: NameContext
  private let phrases: [UInt32]

  package init(_ annotated: AnnotatedText, models: Models) {
    self.annotated = annotated
    context = NameContext(annotated)
    phrases = PhraseMarker(annotated, table: models.phrases).marks
  }

  /// Appends the features of each token of a part of a sentence.
  package func append(_ zone: Range<Int>, of sentence: Range<Int>, to features: inout [Feature]) {
    for index in zone {
      let start = features.count
      Self.addWord(annotated.spelling(index), to: &features)
      Self.addBefore(annotated.spelling(index - 1, in: sentence), to: &features)
      Self.addAfter(annotated.spelling(index + 1, in: sentence), to: &features)
      Self.addTwoBefore(annotated.spelling(index - 2, in: sentence), to: &features)
      Self.addTwoAfter(annotated.spelling(index + 2, in: sentence), to: &features)
      addContext(index, sentence, to: &features)
      assert(features.count == start + Self.count)
    }
  }

  // MARK: What a spelling alone tells

  /// Of its own word.
  @inline(__always)
  static func addWord(_ here: Spelling, to features: inout some FeatureSink) {
    features.add(.of(101, here.lower))
    features.add(.of(102, here.exact))
    features.add(.of(109, here.prefixes[2]))
    features.add(.of(110, here.suffixes[1]))
    features.add(.of(111, here.suffixes[2]))
    features.add(.of(112, here.suffixes[3]))
    features.add(.of(117, here.fine))
    features.add(.of(122, here.coarse, here.shape))
    features.add(.of(129, here.signature))
    features.add(.of(132, here.nameKinds, here.shape))
    features.add(.of(149, here.prefixes[1], here.shape))
    features.add(.of(154, 0))
  }

  /// Of the word after it.
  @inline(__always)
  static func addBefore(_ before: Spelling, to features: inout some FeatureSink) {
    features.add(.of(103, before.lower))
    features.add(.of(118, before.fine))
    features.add(.of(130, before.signature))
    features.add(.of(150, before.suffixes[2]))
  }

  /// Of the word before it.
  @inline(__always)
  static func addAfter(_ after: Spelling, to features: inout some FeatureSink) {
    features.add(.of(104, after.lower))
    features.add(.of(119, after.fine))
    features.add(.of(131, after.signature))
    features.add(.of(151, after.suffixes[2]))
  }

  /// Of the second word after it.
  @inline(__always)
  static func addTwoBefore(_ before: Spelling, to features: inout some FeatureSink) {
    features.add(.of(105, before.lower))
    features.add(.of(120, before.fine))
  }

  /// Of the second word before it.
  @inline(__always)
  static func addTwoAfter(_ after: Spelling, to features: inout some FeatureSink) {
    features.add(.of(106, after.lower))
    features.add(.of(121, after.fine))
  }

  // MARK: What depends on the words around

  /// Adds what depends on several words, their tags, or the document.
  @inline(__always)
  func addContext(_ index: Int, _ sentence: Range<Int>, to features: inout some FeatureSink) {
    let here = annotated.spelling(index)
    let before = annotated.spelling(index - 1, in: sentence)
    let after = annotated.spelling(index + 1, in: sentence)
    let tag = annotated.tagCode(index, in: sentence)
    let tagBefore = annotated.tagCode(index - 1, in: sentence)
    let tagAfter = annotated.tagCode(index + 1, in: sentence)
    let isFirst: UInt32 = index == sentence.lowerBound ? 1 : 0
    let traits = context.traits(index, in: sentence)
    let traitsBefore = context.traits(index - 1, in: sentence)
    let traitsAfter = context.traits(index + 1, in: sentence)
    features.add(.of(107, before.lower, here.lower))
    features.add(.of(108, here.lower, after.lower))
    features.add(.of(113, here.shape, isFirst))
    features.add(.of(114, before.shape, here.shape))
    features.add(.of(115, here.shape, after.shape))
    features.add(.of(116, before.shape, here.shape, after.shape))
    features.add(.of(123, before.fine, here.fine))
    features.add(.of(124, here.fine, after.fine))
    features.add(.of(125, before.coarse, here.shape, after.coarse))
    features.add(.of(126, tag, isFirst))
    features.add(.of(127, tagBefore, tag))
    features.add(.of(128, tag, tagAfter))
    features.add(.of(133, before.nameKinds, here.nameKinds))
    features.add(.of(134, here.nameKinds, after.nameKinds))
    features.add(.of(135, phrases[index], here.shape))
    features.add(.of(136, index + 1 < sentence.upperBound ? phrases[index + 1] : 0))
    features.add(.of(137, index > sentence.lowerBound ? phrases[index - 1] : 0))
    features.add(.of(138, traits & Self.personTraits, here.shape, isFirst))
    features.add(.of(139, traits & Self.bodyTraits, here.shape, isFirst))
    features.add(.of(140, traits & Self.placeTraits, here.shape, isFirst))
    features.add(.of(141, traits & Self.shapeTraits, here.shape, isFirst))
    features.add(.of(142, traits, here.shape))
    features.add(.of(143, traits & Self.shapeTraits, traitsAfter & Self.shapeTraits))
    features.add(.of(144, traitsBefore & Self.personTraits, here.shape, before.shape))
    features.add(.of(145, traitsAfter & Self.personTraits, here.shape, after.shape))
    features.add(.of(146, UInt32(annotated.tokens[index].kind.rawValue)))
    features.add(.of(147, before.lower, here.shape))
    features.add(.of(148, after.lower, here.shape))
    let before2 = annotated.spelling(index - 2, in: sentence).lower
    let after2 = annotated.spelling(index + 2, in: sentence).lower
    features.add(.of(152, before2, before.lower))
    features.add(.of(153, after.lower, after2))
  }

  private static let personTraits =
    NameContext.Trait.afterTitle | NameContext.Trait.afterForename
    | NameContext.Trait.beforeSpeech | NameContext.Trait.afterRole
  private static let bodyTraits =
    NameContext.Trait.beforeOrganizationHead | NameContext.Trait.afterArticle
    | NameContext.Trait.inBrackets
  private static let placeTraits =
    NameContext.Trait.afterPlacePreposition | NameContext.Trait.afterComma
    | NameContext.Trait.owner
  private static let shapeTraits =
    NameContext.Trait.capitalInside | NameContext.Trait.small
    | NameContext.Trait.afterCapital | NameContext.Trait.beforeCapital
}
