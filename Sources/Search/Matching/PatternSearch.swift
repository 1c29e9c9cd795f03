internal import Corpus

/// Finds the units that a regular expression matches, by reading them.
///
/// Where each match must hold one of some literals, only units are read that have a word with one
/// of them in it, which the dictionary tells.
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
      let matches = unsafe document.text.bytes.withUnsafeBufferPointer {
        unsafe matcher.matches(in: $0, area).count
      }
      if matches > 0 { counter.add(unit, UInt8(clamping: matches)) }
    }
    return counter.found
  }

  private func candidates(_ segment: Int) -> [UInt32] {
    let dictionary = index.segments[segment].dictionary
    let literals = pattern.requiredLiterals.map(Self.longestWord)
    guard !literals.isEmpty, literals.allSatisfy({ $0.count > 1 }) else {
      return Array(0..<UInt32(index.segments[segment].units.count))
    }
    let terms = (0..<dictionary.count).filter { term in
      let word = dictionary.word(term)
      return literals.contains { word.contains($0) }
    }
    var sums = [UInt8](repeating: 0, count: index.segments[segment].units.count)
    let postings = index.segments[segment].postings
    for term in terms {
      for posting in postings.range(ofTerm: term) { sums[Int(postings.units[posting])] = 1 }
    }
    return Found(dense: sums).ids
  }

  /// The longest run of letters and digits: a dictionary holds nothing else.
  private static func longestWord(_ literal: [UInt8]) -> [UInt8] {
    literal.split { !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0) }
      .map { Array($0) }.max { $0.count < $1.count } ?? []
  }
}
