import Corpus
import Language

/// A treebank's text with its own tokens, sentences and tags.
struct TreebankText {
  let text: AnnotatedText
  let tags: [PartOfSpeech?]

  init?(_ record: AnnotatedRecord, _ annotator: inout Annotator) {
    guard let tokens = record.tokens, let sents = record.sents, let xpos = record.xpos else {
      return nil
    }
    let map = OffsetMap(record.text)
    var sentences: [Range<Int>] = []
    var start = 0
    for sentence in sents {
      var end = start
      while end < tokens.count, tokens[end][0] < sentence[1] { end += 1 }
      if end > start { sentences.append(start..<end) }
      start = end
    }
    text = annotator.annotate(
      DocumentText(record.text), tokens: tokens.map(map.span), sentences: sentences)
    tags = xpos.map { PartOfSpeech(pennTag: $0) }
  }
}
