internal import Corpus

/// Finds the units that a regular expression matches, by reading them.
///
/// If every match contains one of some literals, only units are read that have a word with one of
/// them, which the dictionary shows.
struct PatternSearch {
  private let index: SearchIndex
  private let pattern: Pattern
  private let isCancelled: () -> Bool

  init(_ index: SearchIndex, _ pattern: Pattern, isCancelled: @escaping () -> Bool) {
    self.index = index
    self.pattern = pattern
    self.isCancelled = isCancelled
  }

  /// The units of a segment with matches, counted.
  func units(inSegment segment: Int) -> Found {
    let units = index.segments[segment].units
    var matcher = PatternMatcher(pattern)
    var counter = Found.Counter()
    for (read, unit) in candidates(segment).enumerated() {
      if read % 64 == 0, isCancelled() { break }
      let local = units.documents[Int(unit)]
      guard let position = index.map.position(ofDocument: local, segment: segment) else { continue }
      let document = index.corpus.documents[position]
      let section = Int(unit - units.firsts[Int(local)])
      let area = SectionText.area(ofSection: section, of: document).range
        .clamped(to: 0..<document.text.count)
      let matches = matcher.matches(in: document.text.bytes.span, area).count
      if matches > 0 { counter.add(unit, UInt8(clamping: matches)) }
    }
    return counter.found
  }

  private func candidates(_ segment: Int) -> [UInt32] {
    let count = index.segments[segment].units.count
    let literals = pattern.requiredLiterals
    guard !literals.isEmpty else { return Array(0..<UInt32(count)) }
    var marks = [UInt8](repeating: 0, count: count)
    let postings = index.segments[segment].postings
    for literal in literals {
      for term in index.segments[segment].dictionary.ranks(containing: literal) {
        for posting in postings.range(ofTerm: term) { marks[Int(postings.units[posting])] = 1 }
      }
    }
    return Found(dense: marks).ids
  }
}

extension SortedWords {
  /// The ranks of the words that contain some bytes; linear in the bytes of all words.
  fileprivate func ranks(containing part: [UInt8]) -> [Int] {
    guard let head = part.first else { return Array(0..<count) }
    let bytes = bytes.span
    return (0..<count).filter { rank in
      let end = Int(starts[rank + 1]) - part.count
      var place = Int(starts[rank])
      while place <= end {
        if bytes[place] == head, part.indices.allSatisfy({ bytes[place + $0] == part[$0] }) {
          return true
        }
        place += 1
      }
      return false
    }
  }
}
