import Corpus
import Language

/// Trains the name model on texts whose names are marked.
struct NameTrainer {
  private var trainer = SequenceTrainer(
    labels: NameLabel.count, count: NameFeatures.count, grammar: NameLabel.grammar)
  private let models: Models
  private let recipe: Recipe

  init(_ records: [AnnotatedRecord], models: Models, recipe: Recipe) {
    self.models = models
    self.recipe = recipe
    let annotator = Annotator(models: models)
    for record in records {
      var annotator = annotator
      add(record, &annotator)
    }
    Progress.note("  \(trainer.examples.count) sentences")
  }

  private mutating func add(_ record: AnnotatedRecord, _ annotator: inout Annotator) {
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    let features = NameFeatures(annotated, models: models)
    let names = MarkedNames(record, annotated).names
    for sentence in annotated.sentences {
      // All of it, though names are later looked for around capitals only: what is none is learned
      // from small words too.
      let tokens = sentence.tokens
      var buffer: [Feature] = []
      features.append(tokens, of: tokens, to: &buffer)
      let inside = names.filter {
        tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= tokens.upperBound
      }
      trainer.add(buffer, labels: NameLabel.labels(of: inside, in: tokens))
    }
  }

  /// Trains the model and gives its file.
  mutating func model() -> [UInt8] {
    trainer.train(recipe)
    return trainer.bytes(recipe)
  }
}

/// The names that a record marks, on our tokens; those that cut a token are left out.
struct MarkedNames {
  private(set) var names: [NameLabel.Name] = []

  init(_ record: AnnotatedRecord, _ annotated: AnnotatedText) {
    let map = OffsetMap(record.text)
    let tokens = annotated.tokens
    var taken = 0
    for name in (record.spans ?? []).sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      guard let kind = Self.kinds[name.kind.lowercased()] else { continue }
      let span = map.span(name.start, name.end)
      guard let first = tokens.firstIndex(where: { $0.span.start == span.start }), first >= taken,
        let last = tokens[first...].firstIndex(where: { $0.span.end >= span.end }),
        tokens[last].span.end == span.end
      else { continue }
      taken = last + 1
      guard let range = Self.properName(first..<last + 1, tokens) else { continue }
      names.append(NameLabel.Name(tokens: range, kind: kind, lead: 0))
    }
  }

  /// The name without an article before it; nil for a description ("the rebels"), which some sets
  /// mark as well.
  private static func properName(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
    let start = range.lowerBound + (tokens[range.lowerBound].isArticle ? 1 : 0)
    guard start < range.upperBound, let last = range.last, range.count <= 10 else { return nil }
    let opens = tokens[start].isUpperCased || tokens[start].isNameParticle
    return opens && tokens[last].isUpperCased ? start..<range.upperBound : nil
  }

  /// The kinds of all sets.
  private static let kinds: [String: NameLabel.Kind] = [
    "per": .person, "person": .person, "politician": .person,
    "org": .organization, "organization": .organization, "organisation": .organization,
    "corporation": .organization, "group": .organization, "politicalparty": .organization,
    "loc": .place, "location": .place, "place": .place, "country": .place, "facility": .place,
  ]
}
