/// What of a word as one part of speech goes into features with what stands around it.
protocol CueWord: Sendable {
  var tag: UInt32 { get }
  /// The base form in that part of speech, as a hash.
  var lemma: UInt32 { get }
  var lower: UInt32 { get }
  /// The word's cluster.
  var fine: UInt32 { get }
}

/// A word as one part of speech: what the cue model sees of it wherever it stands.
struct CueReading: CueWord {
  var tag: UInt32
  var lemma: UInt32
  var lower: UInt32
  var fine: UInt32
  var coarse: UInt32
  var ending: UInt32
  var signature: UInt32

  /// What stands before the first word of a sentence and behind the last.
  static let edge = CueReading(.edge, tag: TagModel.edge, lemma: nil)

  /// The reading of a token in place.
  init(_ index: Int, _ annotated: AnnotatedText) {
    let token = annotated.tokens[index]
    let lemma = token.tag == .noun || token.tag == .pluralNoun ? token.nounLemma : token.verbLemma
    self.init(
      annotated.spelling(index), tag: UInt32(token.partOfSpeech.rawValue), lemma: lemma)
  }

  private init(_ spelling: Spelling, tag: UInt32, lemma: Word?) {
    self.tag = tag
    self.lemma = lemma.map { UInt32(truncatingIfNeeded: $0.hash) } ?? spelling.lower
    lower = spelling.lower
    fine = spelling.fine
    coarse = spelling.coarse
    ending = spelling.suffixes[2]
    signature = spelling.signature
  }
}
