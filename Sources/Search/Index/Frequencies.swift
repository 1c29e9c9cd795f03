/// How often something stands in each of the units that have it.
struct Frequencies: Hashable, Sendable {
  /// Sorted.
  var units: [UInt32] = []
  /// How often, for each of the units; words of headings with their weight.
  var weights: [UInt32] = []
}

extension WordIndex {
  /// Where a row of words stands; a word that stands for several is counted as one.
  func frequencies(of slots: [TermSet]) -> Frequencies {
    switch slots.count {
    case 0: Frequencies()
    case 1: frequencies(of: slots[0])
    default: frequencies(ofPhrase: slots)
    }
  }

  private func frequencies(of set: TermSet) -> Frequencies {
    let terms = terms(in: set)
    if terms.count == 1 {
      let range = postings.range(ofTerm: terms[0])
      return Frequencies(
        units: Array(postings.units[range]), weights: postings.weights[range].map { UInt32($0) })
    }
    return sum { add in
      for term in terms {
        for posting in postings.range(ofTerm: term) {
          add(postings.units[posting], UInt32(postings.weights[posting]))
        }
      }
    }
  }

  /// Follows the rarest of the words and looks around each of its places.
  private func frequencies(ofPhrase slots: [TermSet]) -> Frequencies {
    let slotTerms = slots.map { terms(in: $0) }
    let counts = slotTerms.map { terms in
      terms.reduce(0) { $0 + postings.places(ofTerm: $1).count }
    }
    guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) else {
      return Frequencies()
    }
    var starts: [UInt32] = []
    for term in slotTerms[rarest] {
      for place in postings.places(ofTerm: term)
      where matches(slots, at: Int(place) - rarest, before: stream.count) {
        starts.append(place)
      }
    }
    if slotTerms[rarest].count > 1 { starts.sort() }
    return frequencies(ofPlaces: starts)
  }

  /// Counts places, which are sorted, by the unit they lie in.
  private func frequencies(ofPlaces places: [UInt32]) -> Frequencies {
    var result = Frequencies()
    var unit = 0
    for place in places {
      while unitStarts[unit + 1] <= place { unit += 1 }
      if result.units.last == UInt32(unit) {
        result.weights[result.weights.count - 1] += 1
      } else {
        result.units.append(UInt32(unit))
        result.weights.append(1)
      }
    }
    return result
  }

  private func terms(in set: TermSet) -> [UInt32] {
    switch set {
    case .terms(let terms): terms
    case .ranks(let ranks): Array(order[ranks])
    }
  }

  /// Sums weights by unit in an array as long as there are units.
  private func sum(_ walk: ((UInt32, UInt32) -> Void) -> Void) -> Frequencies {
    var sums = [UInt32](repeating: 0, count: unitCount)
    walk { unit, weight in sums[Int(unit)] &+= weight }
    var result = Frequencies()
    for unit in sums.indices where sums[unit] > 0 {
      result.units.append(UInt32(unit))
      result.weights.append(sums[unit])
    }
    return result
  }
}
