internal import Corpus

/// Makes an `AnnotatedText` of the blocks of a document that are read.
struct Annotator {
  private let lexicon: Lexicon
  private var known: [Word: Lookup] = [:]

  /// What the lexicons say of a word, kept for its next occurrence.
  private struct Lookup {
    var classes: WordClass
    var verbLemma: Word?
    var verbForm: Morphology.VerbForm?
    var nounLemma: Word?
    var isPlural: Bool
  }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func annotate(_ document: Document) -> AnnotatedText {
    var annotated = AnnotatedText(text: document.text)
    for (blockIndex, block) in document.blocks.enumerated() where block.kind.isRead {
      let start = annotated.tokens.count
      annotated.tokens += Tokenizer.tokens(of: document.text, in: readSpan(of: block, document))
      let range = start..<annotated.tokens.count
      for index in range where annotated.tokens[index].isWord {
        look(up: &annotated.tokens[index], in: document.text)
      }
      for tokens in SentenceSplitter.sentences(annotated.tokens, in: range) {
        Tagger.tag(&annotated.tokens, in: tokens)
        annotated.sentences.append(AnnotatedText.Sentence(tokens: tokens, block: blockIndex))
      }
      annotated.quotations += QuotationFinder.quotations(
        annotated.tokens, in: range, block: blockIndex)
    }
    index(&annotated)
    return annotated
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
    let lookup = known[token.word] ?? self.lookup(token, text)
    known[token.word] = lookup
    token.classes = lookup.classes
    token.verbLemma = lookup.verbLemma
    token.verbForm = lookup.verbForm
    token.nounLemma = lookup.nounLemma
    token.isPlural = lookup.isPlural
  }

  private func lookup(_ token: Token, _ text: DocumentText) -> Lookup {
    let bytes = Word.folded(text.bytes[token.span.range])
    // "Mr." and "Inc." stand in the lists without their stops.
    let listed = token.isAbbreviation ? Word(bytes.dropLast()) : token.word
    var result = Lookup(
      classes: lexicon.listedClasses(listed), verbLemma: nil, verbForm: nil, nounLemma: nil,
      isPlural: false)
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
