/// How much a text commits itself to something having happened: a linear model over hashed features.
///
/// The scale is that of Rudinger, White and Van Durme 2018 (UDS-IH2): from 3, it surely did, to -3,
/// it surely did not; 0 is open. `ScalarModel` has the file's format.
package struct FactualityModel: Sendable {
  private let model: ScalarModel

  package static let magic: [UInt8] = Array("DRGF".utf8)

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let model = unsafe ScalarModel(bytes, magic: Self.magic) else { return nil }
    self.model = model
  }

  /// The score of a predicate, from -3 to 3; some ninety looks at the weights.
  package func score(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, buffer: inout [Feature]
  ) -> Float {
    buffer.removeAll(keepingCapacity: true)
    FactualityFeatures.append(at: index, of: sentence, annotated, to: &buffer)
    return max(-3, min(3, model.score(buffer)))
  }
}

/// What the factuality model looks at: a predicate, its neighbours, its verb group, the word that it
/// hangs on, and the sentence's edges.
///
/// After Saurí and Pustejovsky 2012 and Lee et al. 2015, without a parser.
package enum FactualityFeatures {
  /// The features of a predicate, by its place in a sentence.
  package static func append(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText,
    to features: inout [Feature]
  ) {
    let window = Window(index: index, sentence: sentence, annotated: annotated)
    let setting = PredicateSetting(of: index, in: sentence, annotated)
    appendWords(window, to: &features)
    appendGroup(window, setting, to: &features)
    appendGovernor(window, setting, to: &features)
    appendSentence(window, to: &features)
  }

  /// The words and tags around a predicate.
  private struct Window {
    let index: Int
    let sentence: Range<Int>
    let annotated: AnnotatedText

    /// The word so many places away; the same for all places outside the sentence.
    func word(_ offset: Int) -> UInt32 {
      sentence.contains(index + offset)
        ? annotated.spelling(index + offset).lower : Spelling.edge.lower
    }

    func tag(_ offset: Int) -> UInt32 {
      sentence.contains(index + offset) ? tag(at: index + offset) : 255
    }

    func tag(at index: Int) -> UInt32 { UInt32(annotated.tokens[index].partOfSpeech.rawValue) }

    var lemma: UInt32 { annotated.lemma(index) }
  }

  private static func appendWords(_ window: Window, to features: inout [Feature]) {
    let tag = window.tag(0)
    features.append(.of(1, window.word(0)))
    features.append(.of(2, window.lemma))
    features.append(.of(3, tag))
    features.append(.of(4, window.lemma, tag))
    features.append(.of(5, window.word(-1)))
    features.append(.of(6, window.word(-2)))
    for offset in -5 ... -3 { features.append(.of(7, window.word(offset))) }
    features.append(.of(8, window.word(1)))
    features.append(.of(9, window.word(2)))
    features.append(.of(10, tag, window.word(-1)))
    features.append(.of(11, window.tag(-1)))
    features.append(.of(12, window.tag(-2)))
    features.append(.of(13, window.tag(2)))
    features.append(.of(14, tag, window.tag(-1), window.tag(-2)))
    features.append(.of(15, window.word(-1), window.word(0)))
    features.append(.of(16, window.word(0), window.word(1)))
  }

  private static func appendGroup(
    _ window: Window, _ setting: PredicateSetting, to features: inout [Feature]
  ) {
    let tag = window.tag(0)
    let negation: UInt32 = setting.isNegated ? 1 : 0
    features.append(.of(20, setting.chain))
    features.append(.of(21, setting.chain, tag))
    features.append(.of(22, setting.chain, window.lemma))
    features.append(.of(23, setting.modal))
    features.append(.of(24, setting.modal, negation))
    features.append(.of(25, setting.isInfinitive ? 1 : 0, tag))
    features.append(.of(26, tense(from: setting.start, window)))
    if opensClause(setting.start, window) {
      features.append(.of(27, setting.chain, tag))
    }
  }

  /// The first finite verb from the group on: its form, or which modal it is.
  private static func tense(from start: Int, _ window: Window) -> UInt32 {
    for index in start..<window.sentence.upperBound {
      switch window.annotated.tokens[index].partOfSpeech {
      case .modal: return window.annotated.spelling(index).lower
      case .verbPast, .verbThird, .verbPresent: return window.tag(at: index)
      default: continue
      }
    }
    return 0
  }

  /// Whether nothing of the clause comes before its verb, as in a command.
  private static func opensClause(_ start: Int, _ window: Window) -> Bool {
    guard start > window.sentence.lowerBound else { return true }
    switch window.annotated.tokens[start - 1].partOfSpeech {
    case .comma, .colon, .stop, .conjunction: return true
    default: return false
    }
  }

  private static func appendGovernor(
    _ window: Window, _ setting: PredicateSetting, to features: inout [Feature]
  ) {
    let tag = window.tag(0)
    features.append(.of(30, setting.path))
    features.append(.of(31, setting.path, tag))
    guard let governor = setting.governor else { return }
    let lemma = window.annotated.lemma(governor)
    let link = setting.link.rawValue
    let negations: UInt32 =
      (setting.governorIsNegated ? 1 : 0) | (setting.isNegated ? 2 : 0)
    features.append(.of(32, lemma))
    features.append(.of(33, lemma, link))
    features.append(.of(34, lemma, link, negations & 1))
    features.append(.of(35, lemma, link, setting.governorModal))
    features.append(.of(36, link, negations))
    features.append(.of(37, link, setting.governorModal))
    features.append(.of(38, window.tag(at: governor), link, tag))
  }

  private static func appendSentence(_ window: Window, to features: inout [Feature]) {
    guard let last = window.sentence.last else { return }
    var negations: UInt32 = 0
    var modals: (last: UInt32, before: UInt32) = (0, 0)
    for index in window.sentence.lowerBound..<window.index {
      let token = window.annotated.tokens[index]
      if token.isAny(.negation) { negations += 1 }
      if token.partOfSpeech == .modal {
        modals = (window.annotated.spelling(index).lower, modals.last)
      }
    }
    features.append(.of(40, window.annotated.spelling(last).lower))
    features.append(.of(41, window.annotated.spelling(window.sentence.lowerBound).lower))
    features.append(.of(42, min(negations, 3)))
    features.append(.of(43, modals.last, modals.before))
  }
}
