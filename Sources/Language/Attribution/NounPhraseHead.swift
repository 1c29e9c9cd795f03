/// The word that a noun phrase is about: its last noun before the first preposition.
enum NounPhraseHead {
  static func index(of phrase: Range<Int>, _ annotated: AnnotatedText) -> Int {
    var head = phrase.lowerBound
    for index in phrase {
      let token = annotated.tokens[index]
      if index > phrase.lowerBound && (token.tag == .preposition || token.kind == .comma) { break }
      if token.tag == .noun || token.tag == .pluralNoun || token.tag == .name
        || token.tag == .pronoun
      {
        head = index
      }
    }
    return head
  }
}
