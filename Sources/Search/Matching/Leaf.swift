/// A part of a query that is looked up as it is: the leaves of its tree that rank what they find.
enum Leaf: Hashable, Sendable {
  /// Words in a row.
  case row([WordSet])
  /// One of some rows at most so many words from one of others.
  case near([[WordSet]], [[WordSet]], distance: Int)
  case pattern(Pattern)
}

extension Leaf {
  /// Where it is found in a segment; a pattern is found by reading, which is not done here.
  func found(in segment: Segment, _ grain: Grain) -> Found {
    switch self {
    case .row(let row): Self.found(row, in: segment, grain)
    case .near(let left, let right, let distance):
      Nearness(left, right, distance, in: segment).found(grain)
    case .pattern: .nothing
    }
  }

  private static func found(_ row: [WordSet], in segment: Segment, _ grain: Grain) -> Found {
    let sets = row.map { TermSet($0, in: segment.dictionary) }
    switch sets.count {
    case 0: return .nothing
    case 1: return segment.found(sets[0], grain)
    default:
      return segment.found(places: segment.places(ofRow: sets), length: sets.count, grain)
    }
  }
}

/// Rows of words near others in one segment.
struct Nearness {
  private let segment: Segment
  private let left: [Occurrence]
  private let right: [Occurrence]
  private let distance: Int

  /// A row where it stands: its first and its last word's place.
  private struct Occurrence: Comparable {
    var first: UInt32
    var last: UInt32

    static func < (left: Occurrence, right: Occurrence) -> Bool {
      (left.first, left.last) < (right.first, right.last)
    }
  }

  init(_ left: [[WordSet]], _ right: [[WordSet]], _ distance: Int, in segment: Segment) {
    self.segment = segment
    self.left = Self.occurrences(left, in: segment)
    self.right = Self.occurrences(right, in: segment)
    self.distance = distance
  }

  private static func occurrences(_ rows: [[WordSet]], in segment: Segment) -> [Occurrence] {
    rows.flatMap { row in
      segment.places(ofRow: row.map { TermSet($0, in: segment.dictionary) })
        .map { Occurrence(first: $0, last: $0 + UInt32(row.count) - 1) }
    }.sorted()
  }

  /// Each occurrence of the left that has one of the right near it; linear in both but for the
  /// few that lie within reach.
  func found(_ grain: Grain) -> Found {
    var counter = Found.Counter()
    var low = 0
    for occurrence in left {
      let reach = Int(occurrence.first) - distance
      while low < right.count, Int(right[low].last) < reach { low += 1 }
      var index = low
      while index < right.count, Int(right[index].first) <= Int(occurrence.last) + distance {
        if let id = common(occurrence, right[index], grain) {
          counter.add(id)
          break
        }
        index += 1
      }
    }
    return counter.found
  }

  /// What both stand in, if it is the same and they do not overlap.
  private func common(_ one: Occurrence, _ other: Occurrence, _ grain: Grain) -> UInt32? {
    let (before, after) = one < other ? (one, other) : (other, one)
    guard before.last < after.first else { return nil }
    let first = id(at: before.first, grain)
    return first == id(at: after.last, grain) ? first : nil
  }

  private func id(at place: UInt32, _ grain: Grain) -> UInt32 {
    let units = segment.units
    if grain == .sentence { return UInt32(Segment.advance(0, in: units.sentences, to: place)) }
    let unit = Segment.advance(0, in: units.starts, to: place)
    return grain == .unit ? UInt32(unit) : units.documents[unit]
  }
}
