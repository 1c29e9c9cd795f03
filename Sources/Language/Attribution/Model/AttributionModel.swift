/// Finds cues, and the source and content of each, with two trained models.
package struct AttributionModel: Sendable {
  private let cues: SequenceModel
  private let roles: SequenceModel

  package init(cues: WeightTable, roles: WeightTable) {
    self.cues = SequenceModel(cues, grammar: CueLabel.grammar)
    self.roles = SequenceModel(roles, grammar: RoleLabel.grammar)
  }

  /// A cue with what the model finds around it.
  struct Finding: Sendable {
    var cue: Range<Int>
    var roles: RoleLabel.Roles
    /// How sure the cue is, from 0 to 1, by the lead of its first label.
    var confidence: Float
  }

  /// The cues of a text that have something to say, by position.
  func findings(
    _ annotated: AnnotatedText, rules: RuleView, _ memory: inout CueMemory
  ) -> [Finding] {
    let found = cues(annotated, rules: rules, &memory)
    let starts = Set(found.map(\.cue.lowerBound))
    if found.count > Self.many { roles.rows.prefetchAll(width: FewScores.rowWidth) }
    let features = RoleFeatures(annotated, rules: rules)
    var scorer = RoleScorer(roles.rows, features)
    var emissions: [Emission] = []
    return found.compactMap { cue, lead in
      let window = features.window(of: cue)
      let scene = features.scene(window, cue: cue, cues: starts)
      scorer.score(scene, into: &emissions)
      let labels = roles.labels(emissions)
      let found = RoleLabel.roles(labels.map(\.label), from: window.lowerBound)
      return found.content.isEmpty
        ? nil : Finding(cue: cue, roles: found, confidence: Lead.confidence(lead))
    }
  }

  /// So many tokens, or so many cues, ask for most rows of a table.
  private static let long = 500
  private static let many = 20

  /// The cues of a text, by position, each with the lead of its first label.
  private func cues(
    _ annotated: AnnotatedText, rules: RuleView, _ memory: inout CueMemory
  ) -> [(cue: Range<Int>, lead: Float)] {
    if annotated.tokens.count > Self.long { cues.rows.prefetchAll(width: TripleScores.rowWidth) }
    var scorer = CueScorer(cues.rows, annotated, rules: rules)
    var emissions: [Emission] = []
    var found: [(cue: Range<Int>, lead: Float)] = []
    for sentence in annotated.sentences where sentence.attributes {
      scorer.score(sentence.tokens, &memory, into: &emissions)
      if cues.isEmpty(emissions) { continue }
      let labels = cues.labels(emissions)
      let start = sentence.tokens.lowerBound
      for cue in CueLabel.cues(labels.map(\.label), from: start) {
        found.append((cue, labels[cue.lowerBound - start].lead))
      }
    }
    return found
  }
}

/// A text as the attribution models see it, for the trainer.
package struct AttributionLesson: Sendable {
  package let annotated: AnnotatedText
  private let rules: RuleView
  private let cueFeatures: CueFeatures
  private let roleFeatures: RoleFeatures

  /// Whether the text reports much of what others say, as the rules see it.
  package var isReport: Bool { rules.register == 0 }

  package static let cueFeatureCount = CueFeatures.count
  package static let roleFeatureCount = RoleFeatures.count

  init(_ annotated: AnnotatedText, rules: RuleView) {
    self.annotated = annotated
    self.rules = rules
    cueFeatures = CueFeatures(annotated, rules: rules)
    roleFeatures = RoleFeatures(annotated, rules: rules)
  }

  /// The features of each token of a sentence, for the cue model.
  package func features(ofSentence sentence: Range<Int>) -> [Feature] {
    var features: [Feature] = []
    cueFeatures.append(sentence, to: &features)
    return features
  }

  /// The tokens around a cue, and the features of each, for the role model.
  ///
  /// - Parameter cues: The first tokens of all cues.
  package func features(
    ofCue cue: Range<Int>, cues: Set<Int>
  ) -> (window: Range<Int>, features: [Feature]) {
    let window = roleFeatures.window(of: cue)
    var features: [Feature] = []
    roleFeatures.append(window, cue: cue, cues: cues, to: &features)
    return (window, features)
  }
}
