/// Turns a stream of terms into postings and places by counting sort.
///
/// Two passes, and no list gstates (Zobel and Moffat 2006, "Inverted Files for Text Search
/// Engines").
struct Inversion {
  let postings: Postings
  let places: PlaceLists

  /// The state of a term during a pass; one struct, so that a word touches one cache line.
  private struct TermState {
    var unit = UInt32.max
    var place: UInt32 = 0
    /// In the first pass how many there are, in the second where the next one goes.
    var posting: UInt32 = 0
    var byte: UInt32 = 0
  }

  /// Inverts the terms of all places, which it overwrites with their ranks.
  ///
  /// - Parameters:
  ///   - stream: The term at each place.
  ///   - ranks: The rank of each term.
  ///   - common: For each rank, which common word it is (`CommonPairs.table`).
  init(stream: inout [UInt32], ranks: [UInt32], units: UnitTable, common: [UInt8]) {
    var states = [TermState](repeating: TermState(), count: ranks.count)
    let pairs = Self.count(&stream, ranks, common, units, &states)
    let (postingStarts, byteStarts) = Self.makeStarts(&states, pairBytes: pairs.byteCounts)
    var unitsOfPostings = [UInt32](repeating: 0, count: Int(postingStarts[ranks.count]))
    var weights = [UInt8](repeating: 0, count: unitsOfPostings.count)
    var bytes = [UInt8](repeating: 0, count: Int(byteStarts[byteStarts.count - 1]))
    Self.fill(stream, units, &states, &unitsOfPostings, &weights, &bytes)
    pairs.write(to: &bytes, starts: byteStarts[ranks.count...])
    postings = Postings(starts: postingStarts, units: unitsOfPostings, weights: weights)
    places = PlaceLists(starts: byteStarts, bytes: bytes)
  }

  /// Turns terms into ranks, counts their postings and bytes, and collects common pairs.
  private static func count(
    _ stream: inout [UInt32], _ ranks: [UInt32], _ common: [UInt8], _ units: UnitTable,
    _ states: inout [TermState]
  ) -> PairPlaces {
    var pairs = PairPlaces(room: stream.count / 6)
    var stream = stream.mutableSpan
    var states = states.mutableSpan
    let (ranks, common) = (ranks.span, common.span)
    var last = UInt8.max
    for unit in 0..<units.count {
      let number = UInt32(truncatingIfNeeded: unit)
      for place in units.starts[unit]..<units.starts[unit &+ 1] {
        // Unchecked: the places are those of the stream, and there are a rank for each term and a
        // state and a common word for each rank.
        let rank = unsafe ranks[unchecked: Int(stream[unchecked: Int(place)])]
        unsafe stream[unchecked: Int(place)] = rank
        let word = unsafe common[unchecked: Int(rank)]
        if word != .max, last != .max { pairs.add(Int(last), Int(word), at: place &- 1) }
        last = word
        var state = unsafe states[unchecked: Int(rank)]
        state.byte &+= PlaceLists.length(of: place &- state.place)
        state.place = place
        state.posting &+= state.unit == number ? 0 : 1
        state.unit = number
        unsafe states[unchecked: Int(rank)] = state
      }
    }
    return pairs
  }

  private static func makeStarts(
    _ states: inout [TermState], pairBytes: [UInt32]
  ) -> (postings: [UInt32], bytes: [UInt32]) {
    var postings: [UInt32] = [0]
    var bytes: [UInt32] = [0]
    postings.reserveCapacity(states.count + 1)
    bytes.reserveCapacity(states.count + pairBytes.count + 1)
    var posting: UInt32 = 0
    var byte: UInt32 = 0
    for rank in states.indices {
      let state = states[rank]
      states[rank] = TermState(unit: .max, place: 0, posting: posting, byte: byte)
      posting += state.posting
      byte += state.byte
      postings.append(posting)
      bytes.append(byte)
    }
    for count in pairBytes {
      byte += count
      bytes.append(byte)
    }
    return (postings, bytes)
  }

  private static func fill(
    _ stream: [UInt32], _ units: UnitTable, _ states: inout [TermState],
    _ unitsOfPostings: inout [UInt32],
    _ weights: inout [UInt8], _ bytes: inout [UInt8]
  ) {
    let stream = stream.span
    var states = states.mutableSpan
    var unitsOfPostings = unitsOfPostings.mutableSpan
    var weights = weights.mutableSpan
    var bytes = bytes.mutableSpan
    for unit in 0..<units.count {
      let number = UInt32(truncatingIfNeeded: unit)
      let heading = units.headings[unit]
      let title = units.titles[Int(units.documents[unit])]
      for place in units.starts[unit]..<units.starts[unit + 1] {
        // Unchecked like the places and states above; the lists that are written are checked.
        let rank = unsafe Int(stream[unchecked: Int(place)])
        var state = unsafe states[unchecked: rank]
        state.byte = UInt32(
          truncatingIfNeeded: PlaceLists.write(
            place &- state.place, to: &bytes, at: Int(state.byte)))
        state.place = place
        if state.unit != number {
          state.unit = number
          unitsOfPostings[Int(state.posting)] = number
          state.posting &+= 1
        }
        let isHeading = heading.contains(place) || title.contains(place)
        let posting = Int(state.posting) &- 1
        weights[posting] = weights[posting].addingSaturating(
          isHeading ? Postings.headingWeight : 1)
        unsafe states[unchecked: rank] = state
      }
    }
  }
}

/// The places of common pairs, in the order of the text.
private struct PairPlaces {
  private var found: [(pair: UInt32, place: UInt32)] = []
  private(set) var byteCounts = [UInt32](repeating: 0, count: CommonPairs.count)
  private var last = [UInt32](repeating: 0, count: CommonPairs.count)

  /// Reserves room for so many.
  init(room: Int) { found.reserveCapacity(room) }

  mutating func add(_ first: Int, _ second: Int, at place: UInt32) {
    let pair = CommonPairs.pair(first, second)
    byteCounts[pair] &+= PlaceLists.length(of: place &- last[pair])
    last[pair] = place
    found.append((UInt32(pair), place))
  }

  /// Writes each pair's places where its list begins.
  func write(to bytes: inout [UInt8], starts: ArraySlice<UInt32>) {
    var bytes = bytes.mutableSpan
    var next = Array(starts)
    var last = [UInt32](repeating: 0, count: CommonPairs.count)
    for (pair, place) in found {
      let pair = Int(pair)
      next[pair] = UInt32(
        truncatingIfNeeded: PlaceLists.write(
          place &- last[pair], to: &bytes, at: Int(next[pair])))
      last[pair] = place
    }
  }
}
