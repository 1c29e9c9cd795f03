import Corpus
import Reading

/// Tells the title, the headings and the furniture of a text, as reading does.
struct StructurePredictor: Predictor {
  func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    let bytes = Array(record.text.utf8)
    guard let document = try? Reader.read(bytes: bytes, path: "text.txt").document else {
      return prediction
    }
    let spans = { (fits: (Block.Kind) -> Bool) in
      document.blocks.filter { fits($0.kind) }.map { block in
        let range = document.text.scalarRange(block.span)
        return [range.lowerBound, range.upperBound]
      }
    }
    prediction.title = spans { $0 == .title }.first
    prediction.heads = spans { $0 == .heading }
    // A legend is text, but not the author's.
    prediction.furniture = spans { $0.isFurniture || $0 == .caption }
    return prediction
  }
}
