package import Corpus

/// Makes an `AnnotatedText` of the blocks of a document that are read, and of its headings.
package struct Annotator {
  private let lexicon: Lexicon
  private let models: Models
  /// What is kept of the words met so far, from one document to the next.
  private var vocabulary = Vocabulary()
  private var tagMemory = TagModel.Memory()

  /// An annotator with the lists and models given.
  package init(models: Models) { self.init(lexicon: Lexicon(), models: models) }

  init(lexicon: Lexicon, models: Models) {
    self.lexicon = lexicon
    self.models = models
  }

  /// Whether so many words have been met that it is time to forget them.
  var isFull: Bool { vocabulary.isFull }

  package mutating func annotate(_ document: Document) -> AnnotatedText {
    var annotated = AnnotatedText(text: document.text)
    for (blockIndex, block) in document.blocks.enumerated() where block.kind.bearsNames {
      let start = annotated.tokens.count
      annotated.tokens += tokens(of: block, document)
      let range = start..<annotated.tokens.count
      look(up: &annotated.tokens, range, in: document.text)
      for tokens in sentences(annotated.tokens, in: range) {
        annotated.sentences.append(
          AnnotatedText.Sentence(
            tokens: tokens, block: blockIndex, isRead: block.kind.isRead,
            isSpeaker: block.kind == .speaker, isTitle: block.kind == .title))
      }
      if block.kind.isRead || block.kind == .title {
        annotated.quotations += QuotationFinder.quotations(
          annotated.tokens, in: range, block: blockIndex, document.text.bytes)
      }
    }
    tag(&annotated)
    index(&annotated)
    return annotated
  }

  /// The tokens of a block but for those of what only is in it.
  private func tokens(of block: Block, _ document: Document) -> [Token] {
    let tokens = Tokenizer.tokens(of: document.text, in: readSpan(of: block, document))
    let first = document.asides.partitionPoint { $0.end <= block.span.start }
    let asides = document.asides[first...].prefix { $0.start < block.span.end }
    if asides.isEmpty { return tokens }
    return tokens.filter { token in !asides.contains { $0.overlaps(token.span) } }
  }

  private func sentences(_ tokens: [Token], in block: Range<Int>) -> [Range<Int>] {
    models.sentences?.sentences(tokens, vocabulary.spellings, in: block)
      ?? SentenceSplitter.sentences(tokens, in: block)
  }

  /// The gaps of a text at which a sentence may begin, each with its features, for the trainer.
  ///
  /// Every gap with the first byte of the token after it.
  package mutating func gaps(
    _ document: Document
  ) -> [(start: UInt32, features: [Feature])] {
    var gaps: [(start: UInt32, features: [Feature])] = []
    for block in document.blocks where block.kind.isRead {
      var tokens = Tokenizer.tokens(of: document.text, in: block.span)
      look(up: &tokens, tokens.indices, in: document.text)
      let ruled = Set(SentenceSplitter.sentences(tokens, in: tokens.indices).map(\.lowerBound))
      for gap in SentenceFeatures.gaps(tokens, in: tokens.indices) {
        var features: [Feature] = []
        SentenceFeatures.add(
          before: gap, of: tokens.indices, tokens, vocabulary.spellings, ruled: ruled.contains(gap),
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
    look(up: &annotated.tokens, tokens.indices, in: text)
    annotated.sentences = sentences.map { AnnotatedText.Sentence(tokens: $0, block: 0) }
    annotated.spellings = vocabulary.spellings
    return annotated
  }

  /// The parts of speech of a text as a treebank parts it.
  package mutating func tagged(_ annotated: AnnotatedText) -> [PartOfSpeech] {
    var annotated = annotated
    models.tags?.tag(&annotated, &tagMemory)
    return annotated.tokens.map(\.partOfSpeech)
  }

  private mutating func tag(_ annotated: inout AnnotatedText) {
    annotated.spellings = vocabulary.spellings
    models.tags?.tag(&annotated, &tagMemory)
    for sentence in annotated.sentences { Tagger.tag(&annotated.tokens, in: sentence.tokens) }
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

  // MARK: Words

  private mutating func look(
    up tokens: inout [Token], _ range: Range<Int>, in text: DocumentText
  ) {
    let keys = self.keys(of: tokens[range], in: text)
    for (index, key) in zip(range, keys) {
      let number = vocabulary.number(of: key) ?? add(tokens[index], text, key)
      vocabulary.prefetch(entry: number)
      tokens[index].spelling = Int32(number)
    }
    for index in range where tokens[index].isWord { look(up: &tokens[index]) }
  }

  /// The keys of tokens in the vocabulary, which is asked to have them ready.
  private func keys(of tokens: ArraySlice<Token>, in text: DocumentText) -> [UInt64] {
    unsafe text.bytes.withUnsafeBufferPointer { text in
      tokens.map { token in
        let bytes = unsafe UnsafeBufferPointer(rebasing: text[token.span.range])
        let kind: UInt64 = (token.isWord ? 1 : 0) | (token.isAbbreviation ? 2 : 0)
        let key = unsafe Vocabulary.key(of: bytes, kind: kind)
        vocabulary.prefetch(key)
        return key
      }
    }
  }

  private func look(up token: inout Token) {
    let entry = vocabulary.entry(Int(token.spelling))
    token.classes = entry.classes
    token.verbLemma = entry.verbLemma
    token.verbForm = entry.verbForm
    token.nounLemma = entry.nounLemma
    token.isPlural = entry.isPlural
  }

  private mutating func add(_ token: Token, _ text: DocumentText, _ key: UInt64) -> Int {
    let bytes = text.bytes[token.span.range]
    let entry = token.isWord ? entry(word: token, Word.folded(bytes)) : Vocabulary.Entry()
    return vocabulary.add(key, entry, spelling(of: token, bytes, entry))
  }

  private func spelling(
    of token: Token, _ bytes: ArraySlice<UInt8>, _ entry: Vocabulary.Entry
  ) -> Spelling {
    var spelling = Spelling(bytes)
    let form = entry.verbForm.map { UInt32($0.rawValue) + 1 } ?? 0
    spelling.signature = .of(1, entry.classes.known.rawValue, form << 1 | (entry.isPlural ? 1 : 0))
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

  private func entry(word token: Token, _ bytes: [UInt8]) -> Vocabulary.Entry {
    // "Mr." and "Inc." are in the lists without their stops.
    let listed = token.isAbbreviation ? Word(bytes.dropLast()) : token.word
    var result = Vocabulary.Entry(classes: lexicon.listedClasses(listed))
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

  private func read(_ reading: Morphology.Reading, into result: inout Vocabulary.Entry) {
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
      if reading.isPerson { result.classes.formUnion(.person) }
      // What a list says of the singular holds for the plural, but for titles and forenames.
      let singular = lexicon.listedClasses(Word(noun.lemma))
      result.classes.formUnion(singular.intersection([.role, .report, .unnamed]))
    }
  }
}
