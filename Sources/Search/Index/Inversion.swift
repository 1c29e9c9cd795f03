/// A row of terms turned into postings and places, by counting sort: two passes, no list that grows
/// (Zobel and Moffat 2006, "Inverted Files for Text Search Engines").
struct Inversion {
  let postings: Postings
  let places: PlaceLists

  /// What is known of a term while the row is walked; together, so that a word touches one line of
  /// the cache.
  private struct Row: BitwiseCopyable {
    var unit = UInt32.max
    var place: UInt32 = 0
    /// First how many, then where the next one goes.
    var posting: UInt32 = 0
    var byte: UInt32 = 0
  }

  /// Takes the term of each place, the rank of each term, and which ranks are common words.
  ///
  /// Overwrites the terms with their ranks.
  init(stream: inout [UInt32], ranks: [UInt32], units: UnitTable, common: [UInt8]) {
    var rows = [Row](repeating: Row(), count: ranks.count)
    let pairs = Self.count(&stream, ranks, common, units, &rows)
    let (postingStarts, byteStarts) = Self.turnIntoStarts(&rows, pairBytes: pairs.byteCounts)
    var unitsOfPostings = [UInt32](repeating: 0, count: Int(postingStarts[ranks.count]))
    var weights = [UInt8](repeating: 0, count: unitsOfPostings.count)
    var bytes = [UInt8](repeating: 0, count: Int(byteStarts[byteStarts.count - 1]))
    Self.fill(stream, units, &rows, &unitsOfPostings, &weights, &bytes)
    pairs.write(to: &bytes, starts: byteStarts[ranks.count...])
    postings = Postings(starts: postingStarts, units: unitsOfPostings, weights: weights)
    places = PlaceLists(starts: byteStarts, bytes: bytes)
  }

  /// Turns terms into ranks, counts how many postings and bytes of places each needs, and takes note
  /// of common pairs.
  private static func count(
    _ stream: inout [UInt32], _ ranks: [UInt32], _ common: [UInt8], _ units: UnitTable,
    _ rows: inout [Row]
  ) -> PairPlaces {
    var pairs = PairPlaces(room: stream.count / 6)
    var stream = stream.mutableSpan
    var rows = rows.mutableSpan
    let (ranks, common) = (ranks.span, common.span)
    var last = UInt8.max
    for unit in 0..<units.count {
      let number = UInt32(truncatingIfNeeded: unit)
      for place in units.starts[unit]..<units.starts[unit &+ 1] {
        let rank = ranks[Int(stream[Int(place)])]
        stream[Int(place)] = rank
        let word = common[Int(rank)]
        if word != .max, last != .max { pairs.add(Int(last), Int(word), at: place &- 1) }
        last = word
        var row = rows[Int(rank)]
        row.byte &+= PlaceLists.length(of: place &- row.place)
        row.place = place
        row.posting &+= row.unit == number ? 0 : 1
        row.unit = number
        rows[Int(rank)] = row
      }
    }
    return pairs
  }

  private static func turnIntoStarts(
    _ rows: inout [Row], pairBytes: [UInt32]
  ) -> (postings: [UInt32], bytes: [UInt32]) {
    var postings: [UInt32] = [0]
    var bytes: [UInt32] = [0]
    postings.reserveCapacity(rows.count + 1)
    bytes.reserveCapacity(rows.count + pairBytes.count + 1)
    var posting: UInt32 = 0
    var byte: UInt32 = 0
    for rank in rows.indices {
      let row = rows[rank]
      rows[rank] = Row(unit: .max, place: 0, posting: posting, byte: byte)
      posting += row.posting
      byte += row.byte
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
    _ stream: [UInt32], _ units: UnitTable, _ rows: inout [Row], _ unitsOfPostings: inout [UInt32],
    _ weights: inout [UInt8], _ bytes: inout [UInt8]
  ) {
    let stream = stream.span
    var rows = rows.mutableSpan
    var unitsOfPostings = unitsOfPostings.mutableSpan
    var weights = weights.mutableSpan
    var bytes = bytes.mutableSpan
    for unit in 0..<units.count {
      let number = UInt32(truncatingIfNeeded: unit)
      let heading = units.headings[unit]
      let title = units.titles[Int(units.documents[unit])]
      for place in units.starts[unit]..<units.starts[unit + 1] {
        let rank = Int(stream[Int(place)])
        var row = rows[rank]
        row.byte = UInt32(
          truncatingIfNeeded: PlaceLists.write(
            place &- row.place, to: &bytes, at: Int(row.byte)))
        row.place = place
        if row.unit != number {
          row.unit = number
          unitsOfPostings[Int(row.posting)] = number
          row.posting &+= 1
        }
        let isHeading = heading.contains(place) || title.contains(place)
        let posting = Int(row.posting) &- 1
        weights[posting] = weights[posting].addingSaturating(
          isHeading ? Postings.headingWeight : 1)
        rows[rank] = row
      }
    }
  }
}

/// The places of common pairs, as they come.
private struct PairPlaces {
  private var found: [(pair: UInt32, place: UInt32)] = []
  private(set) var byteCounts = [UInt32](repeating: 0, count: CommonPairs.count)
  private var last = [UInt32](repeating: 0, count: CommonPairs.count)

  /// Makes room for so many.
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
