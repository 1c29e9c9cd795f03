/// Predicts for a text what people have marked in others.
protocol Predictor {
  /// What is predicted, in the form in which people's marks come.
  ///
  /// Only what is given is looked at: the text, for tags its tokens and sentences, for factuality
  /// where its events are.
  mutating func prediction(for record: AnnotatedRecord) -> AnnotatedRecord
}
