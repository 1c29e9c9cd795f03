/// Finds cues, and the source and content of each, with two trained models.
package struct AttributionModel: Sendable {
  private let cues: SequenceModel
  private let roles: SequenceModel

  package init(cues: WeightTable, roles: WeightTable) {
    self.cues = SequenceModel(cues)
    self.roles = SequenceModel(roles)
  }

  /// A cue with what the model finds around it.
  struct Finding: Sendable {
    var cue: Range<Int>
    var roles: RoleLabel.Roles
    /// How sure the cue is, from 0 to 1, by the lead of its first label.
    var confidence: Float
  }

  /// The cues of a text that have something to say, by position.
  func findings(_ annotated: AnnotatedText, rules: RuleView) -> [Finding] {
    let cueFeatures = CueFeatures(annotated, rules: rules)
    var buffer: [Feature] = []
    var found: [(cue: Range<Int>, lead: Float)] = []
    for sentence in annotated.sentences where sentence.isRead {
      buffer.removeAll(keepingCapacity: true)
      cueFeatures.append(sentence.tokens, to: &buffer)
      let labels = cues.labels(buffer, count: CueFeatures.count, allowed: CueLabel.grammar)
      let start = sentence.tokens.lowerBound
      for cue in CueLabel.cues(labels.map(\.label), from: start) {
        found.append((cue, labels[cue.lowerBound - start].lead))
      }
    }
    let starts = Set(found.map(\.cue.lowerBound))
    let features = RoleFeatures(annotated, rules: rules)
    return found.compactMap { cue, lead in
      buffer.removeAll(keepingCapacity: true)
      let window = features.window(of: cue)
      features.append(window, cue: cue, cues: starts, to: &buffer)
      let labels = roles.labels(buffer, count: RoleFeatures.count, allowed: RoleLabel.grammar)
      let found = RoleLabel.roles(labels.map(\.label), from: window.lowerBound)
      return found.content.isEmpty
        ? nil : Finding(cue: cue, roles: found, confidence: Lead.confidence(lead))
    }
  }
}
