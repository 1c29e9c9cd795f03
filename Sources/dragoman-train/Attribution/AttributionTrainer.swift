import Corpus
import Language

/// Trains the cue and role models on texts whose attributions are marked.
struct AttributionTrainer {
  /// A text with what is marked in it, in tokens.
  private struct Text {
    var lesson: AttributionLesson
    var attributions: [MarkedAttribution]
    /// The examples of its sentences among those of the cue model.
    var sentences: Range<Int>
  }

  private var texts: [Text] = []
  private var cues = SequenceTrainer(
    labels: CueLabel.count, count: AttributionLesson.cueFeatureCount, grammar: CueLabel.grammar)
  private var roles = SequenceTrainer(
    labels: RoleLabel.count, count: AttributionLesson.roleFeatureCount, grammar: RoleLabel.grammar)

  private let cueRecipe: Recipe
  private let roleRecipe: Recipe

  init(_ records: [AnnotatedRecord], models: Models, cues: Recipe, roles: Recipe) {
    cueRecipe = cues
    roleRecipe = roles
    let engine = EnglishEngine(models: models)
    for record in records {
      let lesson = engine.lesson(ReadDocument.document(record.text))
      // GUM marks only clauses as content. Where others' words are reported we mark more; in most of
      // the other genres its text is all we have.
      if record.isClausal && (lesson.isReport || record.isSpoken) { continue }
      add(lesson, MarkedAttribution.all(in: record, lesson.annotated))
    }
    Progress.note("  \(texts.count) texts, \(self.cues.examples.count) sentences")
  }

  private mutating func add(_ lesson: AttributionLesson, _ marked: [MarkedAttribution]) {
    let first = cues.examples.count
    let spans = marked.flatMap(\.cues)
    for sentence in lesson.annotated.sentences where sentence.attributes {
      cues.add(
        lesson.features(ofSentence: sentence.tokens),
        labels: CueLabel.labels(
          of: spans.filter { sentence.tokens.contains($0.lowerBound) }, in: sentence.tokens))
    }
    texts.append(
      Text(lesson: lesson, attributions: marked, sentences: first..<cues.examples.count))
  }

  /// Trains both models and gives their files.
  ///
  /// The role model also learns to give nothing to what is no cue.
  mutating func models() -> (cues: [UInt8], roles: [UInt8]) {
    let wrong = wrongCues(folds: 4)
    cues.train(cueRecipe)
    for (position, text) in texts.enumerated() {
      let marked = text.attributions.filter { !$0.cues.isEmpty }
      let starts = Set(text.attributions.flatMap(\.cues).map(\.lowerBound))
        .union(wrong[position].map(\.lowerBound))
      for attribution in marked {
        addExample(text.lesson, attribution.cues[0], attribution.roles, starts)
      }
      for cue in wrong[position] { addExample(text.lesson, cue, RoleLabel.Roles(), starts) }
    }
    Progress.note("  \(roles.examples.count) cues")
    roles.train(roleRecipe)
    return (cues.bytes(cueRecipe), roles.bytes(roleRecipe))
  }

  private mutating func addExample(
    _ lesson: AttributionLesson, _ cue: Range<Int>, _ found: RoleLabel.Roles, _ starts: Set<Int>
  ) {
    let (window, features) = lesson.features(ofCue: cue, cues: starts)
    roles.add(features, labels: RoleLabel.labels(of: found, in: window))
  }

  /// For each text, the cues that a model trained on other texts finds in it and that are none.
  private func wrongCues(folds: Int) -> [[Range<Int>]] {
    var wrong = [[Range<Int>]](repeating: [], count: texts.count)
    for fold in 0..<folds {
      var trainer = cues
      let kept = texts.indices.filter { $0 % folds != fold }.flatMap { texts[$0].sentences }
      trainer.train(cueRecipe, keeping: kept, isQuiet: true)
      for position in texts.indices where position % folds == fold {
        let text = texts[position]
        let gold = text.attributions.flatMap(\.cues)
        let sentences = text.lesson.annotated.sentences.filter(\.attributes)
        for (example, sentence) in zip(text.sentences, sentences) {
          let labels = trainer.labels(of: cues.examples[example].features)
          wrong[position] += CueLabel.cues(labels, from: sentence.tokens.lowerBound)
            .filter { cue in !gold.contains { $0.overlaps(cue) } }
        }
      }
    }
    Progress.note("  \(wrong.map(\.count).reduce(0, +)) wrong cues in held-out folds")
    return wrong
  }
}

/// An attribution as a record marks it, on our tokens.
struct MarkedAttribution {
  var cues: [Range<Int>]
  var roles: RoleLabel.Roles

  static func all(in record: AnnotatedRecord, _ annotated: AnnotatedText) -> [MarkedAttribution] {
    let map = OffsetMap(record.text)
    func tokens(_ spans: [[Int]]) -> [Range<Int>] {
      spans.map { annotated.tokens(overlapping: map.span($0)) }.filter { !$0.isEmpty }
        .sorted { $0.lowerBound < $1.lowerBound }
    }
    return (record.attributions ?? []).map {
      var roles = RoleLabel.Roles()
      roles.source = tokens($0.source)
      roles.content = tokens($0.content)
      return MarkedAttribution(cues: tokens($0.cue), roles: roles)
    }
  }
}
