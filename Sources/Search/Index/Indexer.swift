package import Corpus
internal import Synchronization

/// Takes documents as they are read, from several threads at once, and keeps their index.
///
/// Each batch becomes a segment on the thread that brings it; small segments are joined sixteen at
/// a time, so that there are never many and no word is copied more than a few times. A class,
/// because the threads share it.
package final class Indexer: Sendable {
  /// How many segments are joined to one.
  private static let fanIn = 16
  /// Segments of so many words are joined no more: some 150 MB of text.
  private static let largest = 24_000_000
  /// Segments of so many words know their beginnings.
  private static let large = 500_000

  private let shelf = Mutex(Shelf())
  /// What the threads build with, while none of them does: their tables keep their room.
  private let builders = Mutex<[SegmentBuilder]>([])

  package init() {}

  /// What has been indexed by now.
  package var segments: SegmentSet { shelf.withLock { SegmentSet($0.all) } }

  /// Indexes documents, which are known by their numbers; joins segments where it is time to.
  package func add(_ documents: [Document]) {
    var builder = builders.withLock { $0.popLast() } ?? SegmentBuilder()
    for document in documents { builder.add(document, number: document.number) }
    let segment = builder.finish()
    builders.withLock { [builder] in $0.append(builder) }
    put(segment, level: 0)
  }

  /// Joins the smallest, for the time when no more documents are expected.
  package func settle() {
    builders.withLock { $0 = [] }
    let due: (small: [Segment], key: Int)? = shelf.withLock { shelf in
      guard let small = shelf.levels.first, small.count > 1 else { return nil }
      shelf.levels[0] = []
      return (small, shelf.begin(small))
    }
    guard let due else { return }
    let merged = SegmentMerger.merge(due.small, withBeginnings: Self.isLarge(due.small))
    put(merged, level: 1, madeOf: due.key)
  }

  /// Puts a segment where it belongs; what it was made of goes in the same moment, so that at none
  /// a search misses anything or finds it twice.
  private func put(_ segment: Segment, level: Int, madeOf key: Int? = nil) {
    let due: (segments: [Segment], key: Int)? = shelf.withLock { shelf in
      if let key { shelf.end(key) }
      guard segment.units.length < Self.largest else {
        shelf.done.append(segment)
        return nil
      }
      while shelf.levels.count <= level { shelf.levels.append([]) }
      shelf.levels[level].append(segment)
      let segments = shelf.levels[level]
      guard segments.count >= Self.fanIn || Self.words(of: segments) >= Self.largest else {
        return nil
      }
      shelf.levels[level] = []
      return (segments, shelf.begin(segments))
    }
    guard let due else { return }
    let merged = SegmentMerger.merge(due.segments, withBeginnings: Self.isLarge(due.segments))
    put(merged, level: level + 1, madeOf: due.key)
  }

  private static func words(of segments: [Segment]) -> Int {
    segments.reduce(0) { $0 + $1.units.length }
  }

  private static func isLarge(_ segments: [Segment]) -> Bool { words(of: segments) >= large }
}

/// Where the segments are.
private struct Shelf {
  /// By how often they were joined.
  var levels: [[Segment]] = []
  /// Those that are joined no more.
  var done: [Segment] = []
  /// Those that are being joined: searched until what comes of them is there.
  private var merging: [Int: [Segment]] = [:]
  private var nextKey = 0

  var all: [Segment] {
    done + levels.flatMap(\.self) + merging.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  mutating func begin(_ segments: [Segment]) -> Int {
    nextKey += 1
    merging[nextKey] = segments
    return nextKey
  }

  mutating func end(_ key: Int) { merging[key] = nil }
}
