/// The segments of all documents read so far; an immutable value.
package struct SegmentSet: Sendable {
  /// In no order that means anything: what is found is put into the corpus's order.
  let segments: [Segment]

  /// No documents.
  package init() { segments = [] }

  init(_ segments: [Segment]) { self.segments = segments }

  /// Bytes that the index takes, without what the system adds.
  package var byteCount: Int { segments.reduce(0) { $0 + $1.byteCount } }
}

extension Segment {
  /// Bytes that the segment takes.
  fileprivate var byteCount: Int {
    dictionary.bytes.count + dictionary.starts.count * 4 + postings.starts.count * 4
      + postings.units.count * 5 + places.starts.count * 4 + places.bytes.count
      + units.count * 16 + units.documentCount * 16 + units.blocks.count * 4
      + units.sentences.count * 4 + beginnings.byteCount
  }
}
