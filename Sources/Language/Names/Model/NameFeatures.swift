/// What the name model looks at: words, letters, lists, clusters, tags, and the document.
///
/// After Ratinov and Roth 2009 and Agerri and Rigau 2016.
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
    for index in zone { append(index, sentence, &features) }
  }

  private func append(_ index: Int, _ sentence: Range<Int>, _ features: inout [Feature]) {
    let start = features.count
    let here = annotated.spelling(index)
    let before = annotated.spelling(index - 1, in: sentence)
    let after = annotated.spelling(index + 1, in: sentence)
    let before2 = annotated.spelling(index - 2, in: sentence)
    let after2 = annotated.spelling(index + 2, in: sentence)
    let tag = annotated.tagCode(index, in: sentence)
    let tagBefore = annotated.tagCode(index - 1, in: sentence)
    let tagAfter = annotated.tagCode(index + 1, in: sentence)
    let isFirst: UInt32 = index == sentence.lowerBound ? 1 : 0
    let traits = context.traits(of: here.lower)
    features.append(.of(101, here.lower))
    features.append(.of(102, here.exact))
    features.append(.of(103, before.lower))
    features.append(.of(104, after.lower))
    features.append(.of(105, before2.lower))
    features.append(.of(106, after2.lower))
    features.append(.of(107, before.lower, here.lower))
    features.append(.of(108, here.lower, after.lower))
    features.append(.of(109, here.prefixes[2]))
    features.append(.of(110, here.suffixes[1]))
    features.append(.of(111, here.suffixes[2]))
    features.append(.of(112, here.suffixes[3]))
    features.append(.of(113, here.shape, isFirst))
    features.append(.of(114, before.shape, here.shape))
    features.append(.of(115, here.shape, after.shape))
    features.append(.of(116, before.shape, here.shape, after.shape))
    features.append(.of(117, here.fine))
    features.append(.of(118, before.fine))
    features.append(.of(119, after.fine))
    features.append(.of(120, before2.fine))
    features.append(.of(121, after2.fine))
    features.append(.of(122, here.coarse, here.shape))
    features.append(.of(123, before.fine, here.fine))
    features.append(.of(124, here.fine, after.fine))
    features.append(.of(125, before.coarse, here.shape, after.coarse))
    features.append(.of(126, tag, isFirst))
    features.append(.of(127, tagBefore, tag))
    features.append(.of(128, tag, tagAfter))
    features.append(.of(129, here.signature))
    features.append(.of(130, before.signature))
    features.append(.of(131, after.signature))
    features.append(.of(132, here.nameKinds, here.shape))
    features.append(.of(133, before.nameKinds, here.nameKinds))
    features.append(.of(134, here.nameKinds, after.nameKinds))
    features.append(.of(135, phrases[index], here.shape))
    features.append(.of(136, index + 1 < sentence.upperBound ? phrases[index + 1] : 0))
    features.append(.of(137, index > sentence.lowerBound ? phrases[index - 1] : 0))
    features.append(.of(138, traits & Self.personTraits, here.shape, isFirst))
    features.append(.of(139, traits & Self.bodyTraits, here.shape, isFirst))
    features.append(.of(140, traits & Self.placeTraits, here.shape, isFirst))
    features.append(.of(141, traits & Self.shapeTraits, here.shape, isFirst))
    features.append(.of(142, traits, here.shape))
    features.append(
      .of(143, traits & Self.shapeTraits, context.traits(of: after.lower) & Self.shapeTraits))
    features.append(
      .of(144, context.traits(of: before.lower) & Self.personTraits, here.shape, before.shape))
    features.append(
      .of(145, context.traits(of: after.lower) & Self.personTraits, here.shape, after.shape))
    features.append(.of(146, UInt32(annotated.tokens[index].kind.rawValue)))
    features.append(.of(147, before.lower, here.shape))
    features.append(.of(148, after.lower, here.shape))
    features.append(.of(149, here.prefixes[1], here.shape))
    features.append(.of(150, before.suffixes[2]))
    features.append(.of(151, after.suffixes[2]))
    features.append(.of(152, before2.lower, before.lower))
    features.append(.of(153, after.lower, after2.lower))
    features.append(.of(154, 0))
    assert(features.count == start + Self.count)
  }

  private static let personTraits =
    NameContext.Trait.behindTitle | NameContext.Trait.behindForename
    | NameContext.Trait.beforeSpeech | NameContext.Trait.behindRole
  private static let bodyTraits =
    NameContext.Trait.beforeOrganizationHead | NameContext.Trait.behindArticle
    | NameContext.Trait.inBrackets
  private static let placeTraits =
    NameContext.Trait.behindPlacePreposition | NameContext.Trait.behindComma
    | NameContext.Trait.owner
  private static let shapeTraits =
    NameContext.Trait.capitalInside | NameContext.Trait.small
    | NameContext.Trait.behindCapital | NameContext.Trait.beforeCapital
}
