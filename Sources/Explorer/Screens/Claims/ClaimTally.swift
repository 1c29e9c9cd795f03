internal import Corpus

/// The status of every claim, to count them as often as a key is pressed.
///
/// A byte a claim: to ask each document anew would take longer than a key may.
struct ClaimStatuses: Sendable {
  private var bytes: [UInt8] = []
  /// Where the claims of each document begin.
  private var starts: [Int] = []

  init(_ corpus: Corpus) {
    bytes.reserveCapacity(corpus.claimCount)
    starts.reserveCapacity(corpus.documents.count)
    corpus.documents.forEachClaimTable { _, claims in
      let statements = claims.statements
      starts.append(bytes.count)
      for item in 0..<claims.count { bytes.append(Self.byte(statements.status(at: item))) }
    }
  }

  private static func byte(_ status: Claim.Status) -> UInt8 {
    switch status {
    case .denied: 0
    case .alleged: 1
    case .hedged: 2
    case .asserted: 3
    }
  }

  /// How many of some claims have each status that casts doubt.
  func tally(_ places: some Sequence<Place>) -> ClaimTally {
    var counts = [0, 0, 0, 0]
    for place in places { counts[Int(bytes[starts[place.document] + place.item])] += 1 }
    return ClaimTally(denied: counts[0], alleged: counts[1], hedged: counts[2])
  }
}

/// How many claims are denied, alleged and hedged.
struct ClaimTally: Equatable, Sendable {
  var denied = 0
  var alleged = 0
  var hedged = 0

  /// Those that there are, the gravest first.
  var parts: [(status: Claim.Status, count: Int)] {
    [(.denied, denied), (.alleged, alleged), (.hedged, hedged)].filter { $0.1 > 0 }
  }
}
