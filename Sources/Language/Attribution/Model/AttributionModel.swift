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
    let features = RoleFeatures(annotated, rules: rules)
    return found.compactMap { cue, lead in
      let window = features.window(of: cue)
      let scene = features.scene(window, cue: cue, cues: starts)
      let labels = roles.labels(emissions(features, scene))
      let found = RoleLabel.roles(labels.map(\.label), from: window.lowerBound)
      return found.content.isEmpty
        ? nil : Finding(cue: cue, roles: found, confidence: Lead.confidence(lead))
    }
  }

  /// What the role model gives the labels of each token around a cue.
  private func emissions(_ features: RoleFeatures, _ scene: RoleScene) -> [Emission] {
    let window = scene.window
    var next = AwaitedFeatures<FewScores>(roles.rows)
    if let first = window.first { features.add(first, scene, to: &next) }
    return window.map { index in
      var sum = ScoreSum<FewScores>(roles.rows)
      sum.add(next)
      next.removeAll()
      if index + 1 < window.upperBound { features.add(index + 1, scene, to: &next) }
      return sum.scores.emission
    }
  }

  /// The cues of a text, by position, each with the lead of its first label.
  private func cues(
    _ annotated: AnnotatedText, rules: RuleView, _ memory: inout CueMemory
  ) -> [(cue: Range<Int>, lead: Float)] {
    var scorer = CueScorer(cues.rows, annotated, rules: rules)
    var emissions: [Emission] = []
    var found: [(cue: Range<Int>, lead: Float)] = []
    for sentence in annotated.sentences where sentence.isRead {
      scorer.score(sentence.tokens, &memory, into: &emissions)
      let labels = cues.labels(emissions)
      let start = sentence.tokens.lowerBound
      for cue in CueLabel.cues(labels.map(\.label), from: start) {
        found.append((cue, labels[cue.lowerBound - start].lead))
      }
    }
    return found
  }
}
