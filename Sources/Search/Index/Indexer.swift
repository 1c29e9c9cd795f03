package import Corpus
internal import Synchronization

/// Indexes documents while they are still being read, from several threads at once.
///
/// Each batch becomes a segment on the thread that adds it. Sixteen segments of a level are merged
/// into one of the next, so that there are never many and each word is copied only a few times. A
/// class, because the threads share it.
package final class Indexer: Sendable {
  /// How many segments are merged into one.
  private static let mergeFactor = 16
  /// Segments of this many words, some 150 MB of text, are not merged again.
  private static let largest = 24_000_000
  /// Segments of this many words get prefix sums.
  private static let large = 500_000

  private let tiers = Mutex(Tiers())
  /// The builders that no thread uses now: their tables keep their capacity.
  private let builders = Mutex<[SegmentBuilder]>([])

  package init() {}

  /// The index of all documents added so far.
  package var segments: SegmentSet { tiers.withLock { SegmentSet($0.all) } }

  /// Indexes documents by their numbers, on the calling thread; may also merge segments.
  ///
  /// Linear in the text. A document that is added twice is found twice.
  package func add(_ documents: [Document]) {
    var builder = builders.withLock { $0.popLast() } ?? SegmentBuilder()
    for document in documents { builder.add(document, number: document.number) }
    let segment = builder.finish()
    builders.withLock { [builder] in $0.append(builder) }
    insert(segment, level: 0)
  }

  /// Merges the smallest segments and frees the builders, once no more documents are expected.
  package func settle() {
    builders.withLock { $0 = [] }
    let due = tiers.withLock { tiers in
      (tiers.levels.first?.count ?? 0) > 1 ? tiers.beginMerge(ofLevel: 0) : nil
    }
    if let due { merge(due, level: 0) }
  }

  /// Adds a segment to a level, in place of those it was merged from, and merges a full level.
  ///
  /// Both change under one lock, so that no search misses a document or finds it twice.
  private func insert(_ segment: Segment, level: Int, replacing key: Int? = nil) {
    let due: Merge? = tiers.withLock { tiers in
      if let key { tiers.merging[key] = nil }
      guard segment.units.length < Self.largest else {
        tiers.done.append(segment)
        return nil
      }
      while tiers.levels.count <= level { tiers.levels.append([]) }
      tiers.levels[level].append(segment)
      let segments = tiers.levels[level]
      let isFull = segments.count >= Self.mergeFactor || Self.words(of: segments) >= Self.largest
      return isFull ? tiers.beginMerge(ofLevel: level) : nil
    }
    if let due { merge(due, level: level) }
  }

  private func merge(_ due: Merge, level: Int) {
    let isLarge = Self.words(of: due.segments) >= Self.large
    let merged = SegmentMerger.merge(due.segments, withPrefixSums: isLarge)
    insert(merged, level: level + 1, replacing: due.key)
  }

  private static func words(of segments: [Segment]) -> Int {
    segments.reduce(0) { $0 + $1.units.length }
  }

  /// Segments to be merged, and the key under which they are searched until then.
  private typealias Merge = (segments: [Segment], key: Int)

  private struct Tiers {
    /// By how often the segments were merged.
    var levels: [[Segment]] = []
    /// Those that are not merged again.
    var done: [Segment] = []
    /// Those that a thread is merging; they are searched until the result is there.
    var merging: [Int: [Segment]] = [:]
    private var nextKey = 0

    var all: [Segment] {
      done + levels.flatMap(\.self) + merging.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    mutating func beginMerge(ofLevel level: Int) -> Merge {
      nextKey += 1
      let segments = levels[level]
      levels[level] = []
      merging[nextKey] = segments
      return (segments, nextKey)
    }
  }
}

/// The index of all documents read so far; an immutable value.
package struct SegmentSet: Sendable {
  /// In no particular order: results are sorted into the corpus's order.
  let segments: [Segment]

  /// An index of no documents.
  package init() { segments = [] }

  init(_ segments: [Segment]) { self.segments = segments }

  /// Bytes of all tables, without the allocator's own.
  package var byteCount: Int { segments.reduce(0) { $0 + $1.byteCount } }
}
