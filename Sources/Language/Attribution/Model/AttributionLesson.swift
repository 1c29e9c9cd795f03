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
