import Corpus
import Language

/// Trains the tag model on treebanks.
struct TagTrainer {
  /// One sentence, its features numbered.
  private struct Sentence {
    var text: Int
    var tokens: Range<Int>
    /// For each token, the numbers of what does not depend on other tags; -1 for none.
    var features: [Int32]
    var labels: [UInt8]
  }

  private var texts: [AnnotatedText] = []
  private var sentences: [Sentence] = []
  private var index = FeatureIndex(capacity: 1 << 24)
  private var weights = AveragedWeights(labels: 47)
  private let edge = TagModel.edge

  init(_ records: [AnnotatedRecord], annotator: Annotator) {
    for record in records {
      var annotator = annotator
      guard let treebank = TreebankText(record, &annotator) else { continue }
      texts.append(treebank.text)
      for sentence in treebank.text.sentences {
        add(sentence.tokens, treebank.tags)
      }
    }
    Progress.note("  \(sentences.count) sentences, \(index.count) features")
  }

  private mutating func add(_ tokens: Range<Int>, _ tags: [PartOfSpeech?]) {
    let text = texts[texts.count - 1]
    var buffer: [Feature] = []
    for token in tokens { TagFeatures.append(at: token, of: tokens, text, to: &buffer) }
    sentences.append(
      Sentence(
        text: texts.count - 1, tokens: tokens,
        features: buffer.map { index.number(adding: $0) },
        labels: tokens.map { tags[$0]?.rawValue ?? 255 }))
  }

  /// Trains the model and gives its file.
  mutating func model(_ recipe: Recipe) -> [UInt8] {
    train(epochs: recipe.epochs)
    return bytes(bits: recipe.bits, minimum: recipe.minimum)
  }

  /// Goes over the sentences a number of times, each time in another order.
  private mutating func train(epochs: Int) {
    var random = SplitMix64(seed: 1)
    var order = Array(sentences.indices)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      var right = 0
      var seen = 0
      for position in order {
        let (hits, count) = learn(sentences[position])
        right += hits
        seen += count
      }
      Progress.note("  epoch \(epoch): \(Double(right) / Double(seen))")
    }
  }

  private mutating func learn(_ sentence: Sentence) -> (right: Int, count: Int) {
    var previous = edge
    var beforePrevious = edge
    var right = 0
    var history: [Feature] = []
    for (offset, token) in sentence.tokens.enumerated() {
      history.removeAll(keepingCapacity: true)
      TagFeatures.appendHistory(
        at: token, of: sentence.tokens, texts[sentence.text], previous: previous,
        beforePrevious: beforePrevious, to: &history)
      var features = Array(
        sentence.features[offset * TagFeatures.count..<(offset + 1) * TagFeatures.count])
      features += history.map { index.number(adding: $0) }
      weights.reserve(index.count)
      let guess = best(features)
      let gold = sentence.labels[offset]
      weights.advance()
      if guess == gold { right += 1 }
      if guess != gold && gold != 255 {
        for feature in features {
          weights.add(1, feature: feature, label: Int(gold))
          weights.add(-1, feature: feature, label: Int(guess))
        }
      }
      beforePrevious = previous
      previous = UInt32(guess)
    }
    return (right, sentence.tokens.count)
  }

  private func best(_ features: [Int32]) -> UInt8 {
    var scores: [AveragedWeights.Lanes] = [.zero, .zero, .zero]
    for feature in features {
      for chunk in 0..<3 { scores[chunk] += weights.row(feature, chunk: chunk) }
    }
    var best = 0
    for label in 1..<47 where scores[label >> 4][label & 15] > scores[best >> 4][best & 15] {
      best = label
    }
    return UInt8(best)
  }

  private func bytes(bits: Int, minimum: Int) -> [UInt8] {
    let averaged = weights.averaged()
    let rows = index.features.indices.compactMap { number -> WeightFile.Row? in
      guard number * 3 + 2 < averaged.count, index.frequency(Int32(number)) >= minimum else {
        return nil
      }
      return WeightFile.Row(
        feature: index.features[number],
        weights: (0..<47).map { averaged[number * 3 + $0 >> 4][$0 & 15] })
    }
    return WeightFile(labels: 47, bits: bits).bytes(rows, transitions: nil)
  }
}

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
