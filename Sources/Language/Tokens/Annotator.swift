package import Corpus

/// Makes an `AnnotatedText` of the blocks of a document that are read, and of its headings.
package struct Annotator {
  private let lexicon: Lexicon
  private let models: Models
  /// What is known of a spelling, by a hash of its bytes.
  private var known: [UInt64: Lookup] = [:]
  private var spellings: [Spelling] = []
  private var buffer: [Feature] = []

  /// What the lexicons say of a word, kept for its next occurrence.
  private struct Lookup {
    var classes: WordClass = []
    var verbLemma: Word?
    var verbForm: Morphology.VerbForm?
    var nounLemma: Word?
    var isPlural = false
    var spelling: Int32 = 0
  }

  /// An annotator with the lists and models given.
  package init(models: Models) { self.init(lexicon: Lexicon(), models: models) }

  init(lexicon: Lexicon, models: Models) {
    self.lexicon = lexicon
    self.models = models
  }

  package mutating func annotate(_ document: Document) -> AnnotatedText {
    var annotated = AnnotatedText(text: document.text)
    for (blockIndex, block) in document.blocks.enumerated() where block.kind.bearsNames {
      let start = annotated.tokens.count
      annotated.tokens += Tokenizer.tokens(of: document.text, in: readSpan(of: block, document))
      let range = start..<annotated.tokens.count
      for index in range { look(up: &annotated.tokens[index], in: document.text) }
      for tokens in sentences(annotated.tokens, in: range) {
        annotated.sentences.append(
          AnnotatedText.Sentence(tokens: tokens, block: blockIndex, isRead: block.kind.isRead))
      }
      if block.kind.isRead {
        annotated.quotations += QuotationFinder.quotations(
          annotated.tokens, in: range, block: blockIndex)
      }
    }
    tag(&annotated)
    index(&annotated)
    return annotated
  }

  private mutating func sentences(_ tokens: [Token], in block: Range<Int>) -> [Range<Int>] {
    models.sentences?.sentences(tokens, spellings, in: block, buffer: &buffer)
      ?? SentenceSplitter.sentences(tokens, in: block)
  }

  /// The gaps of a text at which a sentence may begin, each with its features, for the trainer.
  ///
  /// Every gap with the first byte of the token behind it.
  package mutating func gaps(
    _ document: Document
  ) -> [(start: UInt32, features: [Feature])] {
    var gaps: [(start: UInt32, features: [Feature])] = []
    for block in document.blocks where block.kind.isRead {
      var tokens = Tokenizer.tokens(of: document.text, in: block.span)
      for index in tokens.indices { look(up: &tokens[index], in: document.text) }
      let ruled = Set(SentenceSplitter.sentences(tokens, in: tokens.indices).map(\.lowerBound))
      for gap in SentenceFeatures.gaps(tokens, in: tokens.indices) {
        var features: [Feature] = []
        SentenceFeatures.append(
          before: gap, of: tokens.indices, tokens, spellings, ruled: ruled.contains(gap),
          to: &features)
        gaps.append((tokens[gap].span.start, features))
      }
    }
    return gaps
  }

  /// The tokens of one text as a treebank parts it, with their parts of speech not yet told.
  package mutating func annotate(
    _ text: DocumentText, tokens: [TextSpan], sentences: [Range<Int>]
  ) -> AnnotatedText {
    var annotated = AnnotatedText(text: text)
    annotated.tokens = Tokenizer.tokens(of: text, at: tokens)
    for index in tokens.indices { look(up: &annotated.tokens[index], in: text) }
    annotated.sentences = sentences.map { AnnotatedText.Sentence(tokens: $0, block: 0) }
    annotated.spellings = spellings
    return annotated
  }

  /// The parts of speech of a text as a treebank parts it.
  package mutating func tagged(_ annotated: AnnotatedText) -> [PartOfSpeech] {
    var annotated = annotated
    for sentence in annotated.sentences {
      models.tags?.tag(&annotated, sentence.tokens, buffer: &buffer)
    }
    return annotated.tokens.map(\.partOfSpeech)
  }

  private mutating func tag(_ annotated: inout AnnotatedText) {
    annotated.spellings = spellings
    for sentence in annotated.sentences {
      models.tags?.tag(&annotated, sentence.tokens, buffer: &buffer)
      Tagger.tag(&annotated.tokens, in: sentence.tokens)
    }
  }

  /// A caption without the credit in brackets at its end; any other block whole.
  private func readSpan(of block: Block, _ document: Document) -> TextSpan {
    guard block.kind == .caption else { return block.span }
    let bytes = document.text.bytes[block.span.range]
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }), bytes[last] == 0x29,
      let opening = bytes.lastIndex(of: 0x28), opening > bytes.startIndex
    else { return block.span }
    return TextSpan(Int(block.span.start), opening)
  }

  private func index(_ annotated: inout AnnotatedText) {
    annotated.sentenceOfToken = Array(repeating: 0, count: annotated.tokens.count)
    annotated.quotationOfToken = Array(repeating: -1, count: annotated.tokens.count)
    for (position, sentence) in annotated.sentences.enumerated() {
      for token in sentence.tokens { annotated.sentenceOfToken[token] = Int32(position) }
    }
    for (position, quotation) in annotated.quotations.enumerated() {
      for token in quotation.tokens { annotated.quotationOfToken[token] = Int32(position) }
    }
  }

  private mutating func look(up token: inout Token, in text: DocumentText) {
    let bytes = text.bytes[token.span.range]
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let lookup: Lookup
    if let found = known[key] {
      lookup = found
    } else {
      lookup = self.lookup(token, bytes)
      known[key] = lookup
    }
    token.spelling = lookup.spelling
    guard token.isWord else { return }
    token.classes = lookup.classes
    token.verbLemma = lookup.verbLemma
    token.verbForm = lookup.verbForm
    token.nounLemma = lookup.nounLemma
    token.isPlural = lookup.isPlural
  }

  private mutating func lookup(_ token: Token, _ bytes: ArraySlice<UInt8>) -> Lookup {
    var result = token.isWord ? lookup(word: token, Word.folded(bytes)) : Lookup()
    result.spelling = Int32(spellings.count)
    spellings.append(spelling(of: token, bytes, result))
    return result
  }

  private func spelling(
    of token: Token, _ bytes: ArraySlice<UInt8>, _ lookup: Lookup
  ) -> Spelling {
    var spelling = Spelling(bytes)
    let form = lookup.verbForm.map { UInt32($0.rawValue) + 1 } ?? 0
    spelling.signature = .of(1, lookup.classes.rawValue, form << 1 | (lookup.isPlural ? 1 : 0))
    if let clusters = models.clusters?.clusters(of: spelling.exact)
      ?? models.clusters?.clusters(of: spelling.lower)
    {
      spelling.fine = clusters.fine
      spelling.coarse = clusters.coarse
    }
    if token.isCapitalized {
      spelling.nameKinds = UInt32(lexicon.names.kinds(Word.plain(bytes)).rawValue)
    }
    return spelling
  }

  private func lookup(word token: Token, _ bytes: [UInt8]) -> Lookup {
    // "Mr." and "Inc." stand in the lists without their stops.
    let listed = token.isAbbreviation ? Word(bytes.dropLast()) : token.word
    var result = Lookup(classes: lexicon.listedClasses(listed))
    if result.classes.isDisjoint(with: .function) {
      var reading = lexicon.morphology.reading(of: bytes)
      reading.noun = roleInPlural(bytes) ?? reading.noun
      read(reading, into: &result)
    }
    return result
  }

  /// "Leaders", which a dictionary has as a word of its own, is more than one leader here.
  private func roleInPlural(_ bytes: [UInt8]) -> (lemma: [UInt8], isPlural: Bool)? {
    guard bytes.last == 0x73 else { return nil }
    let singular = Array(bytes.dropLast())
    return lexicon.listedClasses(Word(singular)).isDisjoint(with: .role) ? nil : (singular, true)
  }

  private func read(_ reading: Morphology.Reading, into result: inout Lookup) {
    if reading.letters.contains(0x61) { result.classes.formUnion(.adjective) }
    if reading.letters.contains(0x72) { result.classes.formUnion(.openAdverb) }
    if let verb = reading.verb {
      result.verbLemma = Word(verb.lemma)
      result.verbForm = verb.form
      result.classes.formUnion(.verb)
      if reading.isMostlyVerb { result.classes.formUnion(.mostlyVerb) }
    }
    if let noun = reading.noun {
      result.nounLemma = Word(noun.lemma)
      result.isPlural = noun.isPlural
      result.classes.formUnion(.noun)
      // What a list says of the singular holds for the plural, but for titles and forenames.
      let singular = lexicon.listedClasses(Word(noun.lemma))
      result.classes.formUnion(singular.intersection([.role, .report, .unnamed]))
    }
  }
}
