/// Where words stand in a segment.
extension Segment {
  /// The units that have a word of a set.
  func units(of set: TermSet) -> Found {
    if let term = set.only { return units(ofTerm: term) }
    if set.isEmpty { return .nothing }
    if set.terms.isEmpty, let beginning = set.beginning,
      let sums = beginnings.weights(of: beginning)
    {
      return Found(dense: sums)
    }
    return Found(dense: sums(of: set))
  }

  private func units(ofTerm term: Int) -> Found {
    let range = postings.range(ofTerm: term)
    return .listed(ids: postings.units[range], weights: postings.weights[range])
  }

  private func sums(of set: TermSet) -> [UInt8] {
    var sums = set.beginning.flatMap { beginnings.weights(of: $0) }
    if sums == nil {
      sums = BeginningTable.sums(postings, postings.range(ofTerms: set.range), units.count)
    }
    var result = sums ?? []
    for term in set.terms {
      for posting in postings.range(ofTerm: term) {
        let unit = Int(postings.units[posting])
        result[unit] = result[unit].addingSaturating(postings.weights[posting])
      }
    }
    return result
  }

  /// The places of a set's words, in order.
  func places(of set: TermSet) -> [UInt32] {
    if let term = set.only { return places.places(of: term) }
    var result: [UInt32] = []
    for term in set.terms { places.append(term, to: &result) }
    for term in set.range { places.append(term, to: &result) }
    result.sort()
    return result
  }

  /// The places where a row of words begins, in order.
  ///
  /// Follows the rarest word and keeps those of its places that the others, the rarer first, agree
  /// to. Common words side by side are asked for as a pair.
  func places(ofRow row: [TermSet]) -> [UInt32] {
    guard !row.contains(where: \.isEmpty) else { return [] }
    if row.count == 1 { return places(of: row[0]) }
    var parts = parts(ofRow: row)
    parts.sort { ($0.size, $0.offset) < ($1.size, $1.offset) }
    var starts = places(of: parts[0], in: row)
    for part in parts.dropFirst() where !starts.isEmpty {
      if part.isScattered {
        starts = marked(starts, by: row[part.offset], at: part.offset)
      } else {
        starts = starts.intersection(places(of: part, in: row))
      }
    }
    return starts
  }

  /// A word of a row, or a pair of common words.
  private struct Part {
    var offset: Int
    /// The list of the pair or of the only term; nil where there are several.
    var list: Int?
    /// Roughly how many places.
    var size: Int
    /// Many terms, whose places would have to be sorted.
    var isScattered = false
  }

  /// A part for each pair of common words side by side, and for each word in no pair.
  private func parts(ofRow row: [TermSet]) -> [Part] {
    var parts: [Part] = []
    var isCovered = [Bool](repeating: false, count: row.count)
    for offset in row.indices.dropLast() {
      guard let list = listOfPair(row[offset], row[offset + 1]) else { continue }
      parts.append(Part(offset: offset, list: list, size: places.size(of: list)))
      isCovered[offset] = true
      isCovered[offset + 1] = true
    }
    for offset in row.indices where !isCovered[offset] {
      parts.append(part(of: row[offset], at: offset))
    }
    return parts
  }

  private func listOfPair(_ first: TermSet, _ second: TermSet) -> Int? {
    guard let first = first.only, let second = second.only else { return nil }
    return CommonPairs.pair(Array(dictionary.word(first)), Array(dictionary.word(second)))
      .map { list(ofPair: $0) }
  }

  private func part(of set: TermSet, at offset: Int) -> Part {
    if let term = set.only {
      return Part(offset: offset, list: term, size: places.size(of: term))
    }
    let size =
      set.terms.reduce(0) { $0 + places.size(of: $1) }
      + Int(places.starts[set.range.upperBound]) - Int(places.starts[set.range.lowerBound])
    return Part(
      offset: offset, size: size, isScattered: set.terms.count + set.range.count > 4)
  }

  /// The places where the row would begin for a part to stand where it does.
  private func places(of part: Part, in row: [TermSet]) -> [UInt32] {
    let found = part.list.map { places.places(of: $0) } ?? places(of: row[part.offset])
    let offset = UInt32(part.offset)
    if offset == 0 { return found }
    return found.drop { $0 < offset }.map { $0 &- offset }
  }

  /// Those of the starts at whose offset a word of a set stands, by a bit for each place.
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
