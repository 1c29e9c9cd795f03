/// For each term the units it stands in, and for each of those the places in the stream.
struct Postings: Sendable {
  /// Where a term's postings begin; one more than there are terms.
  private(set) var starts: [UInt32]
  private(set) var units: [UInt32]
  /// How often the term stands in the unit, headings counted with their weight.
  private(set) var weights: [UInt16]
  /// Where a term's places begin; one more than there are terms.
  private(set) var placeStarts: [UInt32]
  /// By term and place.
  private(set) var places: [UInt32]

  /// A word of a heading counts as much as three of the text (BM25F; Robertson and Zaragoza 2009).
  private static let headingWeight: UInt16 = 3

  /// Inverts a stream of terms by counting sort: two passes, no list that grows.
  init(stream: [UInt32], unitStarts: [UInt32], headingEnds: [UInt32], termCount: Int) {
    starts = [UInt32](repeating: 0, count: termCount + 1)
    placeStarts = starts
    var lastUnit = [UInt32](repeating: .max, count: termCount)
    for unit in headingEnds.indices {
      for place in Int(unitStarts[unit])..<Int(unitStarts[unit + 1]) {
        guard stream[place] != WordIndex.gap else { continue }
        let term = Int(stream[place])
        placeStarts[term + 1] &+= 1
        if lastUnit[term] != UInt32(unit) {
          lastUnit[term] = UInt32(unit)
          starts[term + 1] &+= 1
        }
      }
    }
    for term in 0..<termCount {
      starts[term + 1] &+= starts[term]
      placeStarts[term + 1] &+= placeStarts[term]
    }
    units = [UInt32](repeating: .max, count: Int(starts[termCount]))
    weights = [UInt16](repeating: 0, count: units.count)
    places = [UInt32](repeating: 0, count: Int(placeStarts[termCount]))
    fill(stream: stream, unitStarts: unitStarts, headingEnds: headingEnds)
  }

  private mutating func fill(stream: [UInt32], unitStarts: [UInt32], headingEnds: [UInt32]) {
    // One behind the posting that each term last wrote to.
    var nextPosting = starts
    var nextPlace = placeStarts
    for unit in headingEnds.indices {
      for place in Int(unitStarts[unit])..<Int(unitStarts[unit + 1]) {
        guard stream[place] != WordIndex.gap else { continue }
        let term = Int(stream[place])
        places[Int(nextPlace[term])] = UInt32(place)
        nextPlace[term] &+= 1
        var posting = Int(nextPosting[term]) - 1
        if posting < Int(starts[term]) || units[posting] != UInt32(unit) {
          posting += 1
          units[posting] = UInt32(unit)
          nextPosting[term] &+= 1
        }
        let weight = place < Int(headingEnds[unit]) ? Self.headingWeight : 1
        weights[posting] = weights[posting].addingSaturating(weight)
      }
    }
  }

  /// The postings of a term, as places in `units` and `weights`.
  func range(ofTerm term: UInt32) -> Range<Int> {
    Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
  }

  /// The places of a term in the stream, in order.
  func places(ofTerm term: UInt32) -> ArraySlice<UInt32> {
    places[Int(placeStarts[Int(term)])..<Int(placeStarts[Int(term) + 1])]
  }
}

extension UInt16 {
  fileprivate func addingSaturating(_ other: UInt16) -> UInt16 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
