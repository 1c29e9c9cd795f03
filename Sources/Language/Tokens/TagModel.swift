/// Tags the words of a sentence from left to right, each by what stands around it and the two tags
/// before it: an averaged perceptron (Collins 2002), decoded greedily.
package struct TagModel: Sendable {
  private let rows: WeightRows
  private let labelCount: Int

  package init(_ weights: WeightTable) {
    rows = weights.rows
    labelCount = weights.labelCount
  }

  /// The tag that stands before the first word.
  package static let edge: UInt32 = 255

  /// What a spelling alone gives the tags of its word and of those beside it.
  struct WordScores: Sendable {
    var here: WideScores
    var before: WideScores
    var after: WideScores
  }

  /// What is kept of the words met so far: their scores, and the tag that each had last.
  struct Memory: Sendable {
    fileprivate var words = SpellingScores<WordScores>()
    fileprivate var lastTags: [UInt8] = []
  }

  private func wordScores(_ spelling: Spelling) -> WordScores {
    WordScores(
      here: rows.sum { TagFeatures.addWord(spelling, to: &$0) },
      before: rows.sum { TagFeatures.addBefore(spelling, to: &$0) },
      after: rows.sum { TagFeatures.addAfter(spelling, to: &$0) })
  }

  /// Gives every token of a text its part of speech.
  func tag(_ annotated: inout AnnotatedText, _ memory: inout Memory) {
    memory.words.cover(annotated.spellings, wordScores)
    let missing = max(0, annotated.spellings.count - memory.lastTags.count)
    memory.lastTags += repeatElement(0, count: missing)
    for position in annotated.sentences.indices {
      tag(&annotated, annotated.sentences[position].tokens, &memory)
    }
  }

  // The features of a token hang on the tag before it, but its weights are asked for before that is
  // known, by the tag that the word had last: most words have one. If it is another this time, so
  // are the features.
  private func tag(
    _ annotated: inout AnnotatedText, _ sentence: Range<Int>, _ memory: inout Memory
  ) {
    for index in sentence {
      let number = annotated.spellingNumber(index)
      annotated.spellings.prefetch(number)
      memory.words.prefetch(number)
      memory.lastTags.prefetch(number)
    }
    var tags = (last: Self.edge, before: Self.edge)
    var context = AwaitedRows(rows)
    var history = AwaitedRows(rows)
    request(&context, sentence.lowerBound, sentence, annotated)
    request(&history, sentence.lowerBound, sentence, annotated, tags)
    for index in sentence {
      let number = annotated.spellingNumber(index)
      let guess = memory.lastTags[number]
      var sum = ScoreSum<WideScores>(rows)
      sum.add(context)
      sum.add(history)
      if index + 1 < sentence.upperBound {
        request(&context, index + 1, sentence, annotated)
        request(&history, index + 1, sentence, annotated, (UInt32(guess), tags.last))
      }
      sum.add(memory.words[number].here)
      sum.add(memory.words[annotated.spellingNumber(index - 1, in: sentence)].before)
      sum.add(memory.words[annotated.spellingNumber(index + 1, in: sentence)].after)
      let best = UInt8(sum.scores.best(of: labelCount))
      annotated.tokens[index].partOfSpeech = PartOfSpeech(rawValue: best) ?? .noun
      tags = (UInt32(best), tags.last)
      if best != guess {
        memory.lastTags[number] = best
        if index + 1 < sentence.upperBound {
          request(&history, index + 1, sentence, annotated, tags)
        }
      }
    }
  }

  @inline(__always)
  private func request(
    _ context: inout AwaitedRows, _ index: Int, _ sentence: Range<Int>,
    _ annotated: AnnotatedText
  ) {
    context.removeAll()
    TagFeatures.addContext(at: index, of: sentence, annotated, to: &context)
  }

  @inline(__always)
  private func request(
    _ history: inout AwaitedRows, _ index: Int, _ sentence: Range<Int>,
    _ annotated: AnnotatedText, _ tags: (last: UInt32, before: UInt32)
  ) {
    history.removeAll()
    TagFeatures.addHistory(
      at: index, of: sentence, annotated, previous: tags.last, beforePrevious: tags.before,
      to: &history)
  }
}
