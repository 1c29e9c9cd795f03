import Corpus
import Foundation

/// One line of annotated text, as the data sets have it; what a set lacks is nil.
///
/// Offsets are Unicode scalars into `text`, end exclusive.
struct AnnotatedRecord: Decodable {
  /// Who says what by which words, each a list of pieces: start, end.
  struct Attribution: Codable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
    var status: String?
  }

  /// A predicate and how surely what it tells of happened, from -3 to 3.
  struct Event: Codable {
    var span: [Int]
    var score: Double
  }

  /// A named span: start, end, kind.
  struct Name: Codable, Hashable {
    var start: Int
    var end: Int
    var kind: String

    init(start: Int, end: Int, kind: String) {
      self.start = start
      self.end = end
      self.kind = kind
    }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      start = try container.decode(Int.self)
      end = try container.decode(Int.self)
      kind = try container.decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(start)
      try container.encode(end)
      try container.encode(kind)
    }
  }

  var id: String
  var text: String
  var tokens: [[Int]]?
  var sents: [[Int]]?
  var xpos: [String]?
  var spans: [Name]?
  var attributions: [Attribution]?
  var events: [Event]?
  /// Where the title, the headings and the furniture of the page stand.
  var title: [Int]?
  var heads: [[Int]]?
  var furniture: [[Int]]?

  /// Whether only clauses are marked as content, as in GUM, where `id` tells the corpus.
  var isClausal: Bool { id.hasPrefix("GUM_") }

  /// Whether it is everyday speech, where others count "I think" as an attribution and we do not.
  var isSpoken: Bool { id.hasPrefix("GUM_conversation_") || id.hasPrefix("GUM_vlog_") }

  /// The records of a file of JSON lines.
  ///
  /// - Throws: What reading or decoding throws.
  static func read(_ path: String) throws -> [AnnotatedRecord] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map {
      try decoder.decode(AnnotatedRecord.self, from: Data($0))
    }
  }
}

/// A record as a prediction is written: without its text, which whoever reads it has.
extension AnnotatedRecord: Encodable {
  private enum Key: String, CodingKey {
    case id, xpos, spans, sents, attributions, events, title, heads, furniture
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(xpos, forKey: .xpos)
    try container.encodeIfPresent(spans, forKey: .spans)
    try container.encodeIfPresent(sents, forKey: .sents)
    try container.encodeIfPresent(attributions, forKey: .attributions)
    try container.encodeIfPresent(events, forKey: .events)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(heads, forKey: .heads)
    try container.encodeIfPresent(furniture, forKey: .furniture)
  }
}

/// From Unicode scalars to UTF-8 bytes in one text, and back.
struct OffsetMap {
  private var bytes: [Int] = []

  init(_ text: String) {
    var offset = 0
    bytes.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    bytes.append(offset)
  }

  /// The span in bytes of a pair of scalar offsets.
  func span(_ pair: [Int]) -> TextSpan { span(pair[0], pair[1]) }

  /// The span in bytes between two scalar offsets; what lies past the end is taken back to it.
  func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(bytes[min(start, bytes.count - 1)], bytes[min(end, bytes.count - 1)])
  }
}
