import Language

/// Learns a `SequenceModel`: the structured perceptron (Collins 2002) with averaged weights.
struct SequenceTrainer {
  /// A sentence: the numbers of its tokens' features, so many for each in a row, and its labels.
  struct Example {
    var features: [Int32]
    var labels: [UInt8]
  }

  private let labels: Int
  private let count: Int
  private let grammar: LabelGrammar
  private(set) var examples: [Example] = []
  private var index = FeatureIndex(capacity: 1 << 24)
  private var weights: AveragedWeights
  private var transitions: [Float]
  private var transitionSums: [Float]
  private var step: Float = 1
  /// By how much the right label of a word has to lead, and over no label at all.
  private var margin: Float = 0
  private var missMargin: Float = 0

  /// - Parameter count: The features of each token.
  init(labels: Int, count: Int, grammar: LabelGrammar) {
    self.labels = labels
    self.count = count
    self.grammar = grammar
    weights = AveragedWeights(labels: labels)
    transitions = Array(repeating: 0, count: labels * labels)
    transitionSums = transitions
  }

  /// Takes a sentence with its features, `count` a token.
  mutating func add(_ features: [Feature], labels: [UInt8]) {
    examples.append(
      Example(features: features.map { index.number(adding: $0) }, labels: labels))
  }

  /// Goes over the examples a number of times, each time in another order.
  ///
  /// - Parameter keeping: Examples to learn from; all of them when nil.
  mutating func train(_ recipe: Recipe, keeping: [Int]? = nil, isQuiet: Bool = false) {
    margin = recipe.margin
    missMargin = recipe.missMargin
    weights.reserve(index.count)
    var random = SplitMix64(seed: 1)
    var order = keeping ?? Array(examples.indices)
    for epoch in 1...max(1, recipe.epochs) {
      order.shuffle(using: &random)
      var wrong = 0
      for position in order {
        let example = hiding(recipe.hidden, of: examples[position], &random)
        if !learn(example) { wrong += 1 }
      }
      if !isQuiet { Progress.note("  epoch \(epoch): \(wrong) of \(order.count) sentences wrong") }
    }
  }

  /// A sentence without a share of the kinds of its features.
  private func hiding(
    _ share: Double, of example: Example, _ random: inout SplitMix64
  ) -> Example {
    guard share > 0 else { return example }
    var example = example
    for kind in 0..<count where random.next() < UInt64(share * 0x1p64) {
      for place in stride(from: kind, to: example.features.count, by: count) {
        example.features[place] = -1
      }
    }
    return example
  }

  /// Whether a sentence was right before it was learned from.
  private mutating func learn(_ example: Example) -> Bool {
    weights.advance()
    step += 1
    let guess = labels(of: example.features, against: example.labels)
    guard guess != example.labels else { return true }
    for token in guess.indices where guess[token] != example.labels[token] {
      for feature in example.features[token * count..<(token + 1) * count] where feature >= 0 {
        weights.add(1, feature: feature, label: Int(example.labels[token]))
        weights.add(-1, feature: feature, label: Int(guess[token]))
      }
    }
    for token in guess.indices.dropFirst() {
      change(1, from: example.labels[token - 1], to: example.labels[token])
      change(-1, from: guess[token - 1], to: guess[token])
    }
    return false
  }

  private mutating func change(_ value: Float, from: UInt8, to: UInt8) {
    let pair = Int(from) * labels + Int(to)
    transitions[pair] += value
    transitionSums[pair] += value * step
  }

  /// The best labels by the weights as they are.
  ///
  /// - Parameter gold: Labels to which others are given a lead, so that they are learned with a
  ///   margin.
  func labels(of features: [Int32], against gold: [UInt8]? = nil) -> [UInt8] {
    let length = features.count / count
    guard length > 0 else { return [] }
    var scores = [[Float]](repeating: [], count: length)
    var origins = [[Int]](repeating: Array(repeating: 0, count: labels), count: length)
    for token in 0..<length {
      var row = AveragedWeights.Lanes.zero
      for feature in features[token * count..<(token + 1) * count] where feature >= 0 {
        row += weights.row(feature)
      }
      if let gold { lead(&row, over: Int(gold[token])) }
      var best = [Float](repeating: -.infinity, count: labels)
      for label in 0..<labels {
        if token == 0 {
          best[label] = grammar.allowsFirst(label) ? row[label] : -.infinity
          continue
        }
        for from in 0..<labels where grammar.allows(label, after: from) {
          let score = scores[token - 1][from] + transitions[from * labels + label]
          if score > best[label] { (best[label], origins[token][label]) = (score, from) }
        }
        best[label] += row[label]
      }
      scores[token] = best
    }
    return trace(scores, origins)
  }

  private func lead(_ row: inout AveragedWeights.Lanes, over gold: Int) {
    for label in 0..<labels where label != gold {
      row[label] += label == 0 ? missMargin : margin
    }
  }

  private func trace(_ scores: [[Float]], _ origins: [[Int]]) -> [UInt8] {
    let last = scores.count - 1
    var label = 0
    var best = -Float.infinity
    for other in 0..<labels where grammar.allowsLast(other) && scores[last][other] > best {
      (label, best) = (other, scores[last][other])
    }
    var result = [UInt8](repeating: 0, count: scores.count)
    for token in stride(from: last, through: 0, by: -1) {
      result[token] = UInt8(label)
      label = origins[token][label]
    }
    return result
  }

  /// The model file.
  func bytes(_ recipe: Recipe) -> [UInt8] {
    let averaged = weights.averaged()
    let rows = index.features.indices.compactMap { number -> WeightFile.Row? in
      guard index.frequency(Int32(number)) >= recipe.minimum else { return nil }
      return WeightFile.Row(
        feature: index.features[number], weights: (0..<labels).map { averaged[number][$0] })
    }
    let pairs = zip(transitions, transitionSums).map { $0 - $1 / step }
    return WeightFile(labels: labels, bits: recipe.bits).bytes(rows, transitions: pairs)
  }
}

/// Steele, Lea and Flood's generator: the same seed gives the same order on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
