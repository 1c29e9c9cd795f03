/// Looks up words and phrases in a segment.
extension Segment {
  /// The units that contain a word of a set.
  ///
  /// In constant time for one term, else linear in the units of the segment and in the postings.
  func units(of set: TermSet) -> Found {
    if let term = set.onlyTerm { return units(ofTerm: term) }
    if set.isEmpty { return .nothing }
    return Found(dense: sums(of: set))
  }

  private func units(ofTerm term: Int) -> Found {
    let range = postings.range(ofTerm: term)
    return .listed(ids: postings.units[range], weights: postings.weights[range])
  }

  private func sums(of set: TermSet) -> [UInt8] {
    var result =
      set.prefix.flatMap { prefixSums.weights(of: $0) }
      ?? postings.sums(postings.range(ofTerms: set.range), unitCount: units.count)
    for term in set.terms {
      for posting in postings.range(ofTerm: term) {
        let unit = Int(postings.units[posting])
        result[unit] = result[unit].addingSaturating(postings.weights[posting])
      }
    }
    return result
  }

  /// The places of a set's words, sorted.
  func places(of set: TermSet) -> [UInt32] {
    if let term = set.onlyTerm { return places.places(of: term) }
    var result: [UInt32] = []
    for term in set.terms { places.append(term, to: &result) }
    for term in set.range { places.append(term, to: &result) }
    result.sort()
    return result
  }

  /// The places where a phrase begins, sorted.
  ///
  /// Starts from the rarest word and keeps those of its places that the other words confirm, the
  /// rarer first. Two common words in a phrase are looked up as a pair.
  func places(ofPhrase phrase: [TermSet]) -> [UInt32] {
    guard !phrase.contains(where: \.isEmpty) else { return [] }
    if phrase.count == 1 { return places(of: phrase[0]) }
    var parts = parts(ofPhrase: phrase)
    parts.sort { ($0.size, $0.offset) < ($1.size, $1.offset) }
    var starts = places(of: parts[0], in: phrase)
    for part in parts.dropFirst() where !starts.isEmpty {
      if part.isScattered {
        starts = marked(starts, by: phrase[part.offset], at: part.offset)
      } else {
        starts = starts.intersection(places(of: part, in: phrase))
      }
    }
    return starts
  }

  /// A word of a phrase, or a pair of common words.
  private struct Part {
    var offset: Int
    /// The list of the pair or of the only term; nil where there are several.
    var list: Int?
    /// About how many places there are, in bytes of their lists.
    var size: Int
    /// Whether there are so many terms that sorting their places costs more than marking them.
    var isScattered = false
  }

  /// A part for each pair of neighbouring common words, and for each word in no pair.
  private func parts(ofPhrase phrase: [TermSet]) -> [Part] {
    var parts: [Part] = []
    var isCovered = [Bool](repeating: false, count: phrase.count)
    for offset in phrase.indices.dropLast() {
      guard let list = listOfPair(phrase[offset], phrase[offset + 1]) else { continue }
      parts.append(Part(offset: offset, list: list, size: places.size(of: list)))
      isCovered[offset] = true
      isCovered[offset + 1] = true
    }
    for offset in phrase.indices where !isCovered[offset] {
      parts.append(part(of: phrase[offset], at: offset))
    }
    return parts
  }

  private func listOfPair(_ first: TermSet, _ second: TermSet) -> Int? {
    guard let first = first.onlyTerm, let second = second.onlyTerm else { return nil }
    return CommonPairs.pair(Array(dictionary.word(first)), Array(dictionary.word(second)))
      .map { list(ofPair: $0) }
  }

  private func part(of set: TermSet, at offset: Int) -> Part {
    if let term = set.onlyTerm {
      return Part(offset: offset, list: term, size: places.size(of: term))
    }
    let size =
      set.terms.reduce(0) { $0 + places.size(of: $1) }
      + Int(places.starts[set.range.upperBound]) - Int(places.starts[set.range.lowerBound])
    return Part(
      offset: offset, size: size, isScattered: set.terms.count + set.range.count > 4)
  }

  /// The places where the phrase would begin, going by one part.
  private func places(of part: Part, in phrase: [TermSet]) -> [UInt32] {
    let found = part.list.map { places.places(of: $0) } ?? places(of: phrase[part.offset])
    let offset = UInt32(part.offset)
    if offset == 0 { return found }
    return found.drop { $0 < offset }.map { $0 &- offset }
  }

  /// Those starts at whose offset there is a word of a set, found by a bit for each place.
  private func marked(_ starts: [UInt32], by set: TermSet, at offset: Int) -> [UInt32] {
    var marks = [UInt64](repeating: 0, count: units.length / 64 + 1)
    var found: [UInt32] = []
    for term in set.terms + Array(set.range) {
      found.removeAll(keepingCapacity: true)
      places.append(term, to: &found)
      for place in found { marks[Int(place >> 6)] |= 1 << UInt64(place & 63) }
    }
    return starts.filter { start in
      let place = Int(start) + offset
      return place >> 6 < marks.count && marks[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
  }
}
