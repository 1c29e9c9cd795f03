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
