import ArgumentParser
import Corpus
import Foundation
import Language

/// `dragoman-train predict`.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Writes what a model predicts for annotated text, a JSON line a record.")

  enum Task: String, ExpressibleByArgument, CaseIterable {
    case tags
    case names
    case sentences
    case attribution
    case factuality
  }

  @Argument var task: Task
  @Argument(help: "A file of JSON lines.") var gold: String
  @OptionGroup var folders: Folders

  func run() throws {
    let models = folders.models()
    var annotator = Annotator(models: models)
    var agreement = Agreement()
    for record in try AnnotatedRecord.read(gold) {
      let line: [String: Any]
      switch task {
      case .tags: line = tags(record, &annotator)
      case .attribution: line = attributions(record, EnglishEngine(models: models))
      case .sentences: line = sentences(record, annotator)
      case .names: line = names(record, annotator, models)
      case .factuality:
        line = factuality(JudgedText(record, &annotator), record.id, models, &agreement)
      }
      let data = try JSONSerialization.data(withJSONObject: line, options: .sortedKeys)
      FileHandle.standardOutput.write(data + [0x0A])
    }
    if task == .factuality {
      let summary = "MAE \(agreement.meanAbsoluteError) r \(agreement.correlation)\n"
      FileHandle.standardError.write(Data(summary.utf8))
    }
  }

  private func factuality(
    _ text: JudgedText, _ identifier: String, _ models: Models, _ agreement: inout Agreement
  ) -> [String: Any] {
    var buffer: [Feature] = []
    let events = text.predicates.map { predicate -> [String: Any] in
      let score = Double(
        models.factuality?.score(
          at: predicate.index, of: predicate.sentence, predicate.text, buffer: &buffer) ?? 0)
      agreement.add(judged: predicate.score, predicted: score)
      return ["span": predicate.span, "score": score]
    }
    return ["id": identifier, "events": events]
  }

  private func tags(_ record: AnnotatedRecord, _ annotator: inout Annotator) -> [String: Any] {
    guard let treebank = TreebankText(record, &annotator) else { return ["id": record.id] }
    return ["id": record.id, "xpos": annotator.tagged(treebank.text).map(\.pennTag)]
  }

  private func names(_ record: AnnotatedRecord, _ annotator: Annotator, _ models: Models) -> [String: Any] {
    var annotator = annotator
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    let kinds = ["PER", "ORG", "LOC"]
    let spans = (models.names?.names(annotated, models: models) ?? []).map { name -> [Any] in
      let range = annotated.text.scalarRange(annotated.span(name.tokens))
      return [range.lowerBound, range.upperBound, kinds[Int(name.kind.rawValue)]]
    }
    return ["id": record.id, "spans": spans]
  }

  private func attributions(_ record: AnnotatedRecord, _ engine: EnglishEngine) -> [String: Any] {
    let document = PlainDocument.document(record.text)
    func pair(_ span: TextSpan) -> [Int] {
      let range = document.text.scalarRange(span)
      return [range.lowerBound, range.upperBound]
    }
    let found = engine.analyse(document).attributions.filter { $0.voice != .narrated }
    let rows: [[String: Any]] = found.map {
      [
        "source": $0.source.map { [pair($0)] } ?? [], "cue": $0.cue.map { [pair($0)] } ?? [],
        "content": $0.content.map(pair),
      ]
    }
    return ["id": record.id, "attributions": rows]
  }

  private func sentences(_ record: AnnotatedRecord, _ annotator: Annotator) -> [String: Any] {
    var annotator = annotator
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    let spans = annotated.sentences.map { sentence -> [Int] in
      let range = annotated.text.scalarRange(annotated.span(sentence.tokens))
      return [range.lowerBound, range.upperBound]
    }
    return ["id": record.id, "sents": spans]
  }
}
