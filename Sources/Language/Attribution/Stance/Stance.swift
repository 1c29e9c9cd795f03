internal import Corpus

/// How surely and with what distance a claim is made.
///
/// Certainty and polarity are the source's (FactBank's scales); the status is the one word that is
/// derived from them, from the cue and from who is said to speak.
struct Stance: Sendable, Equatable {
  var certainty: Claim.Certainty
  var polarity: Claim.Polarity
  var status: Claim.Status
  /// Whether a source doubts its own words in them: "it may fall".
  var voicesDoubt = false

  /// The stance of a claim with a verb of saying.
  ///
  /// - Parameter isUnnamed: Whether the source is no more than "reports" or "sources".
  init(cue kind: CueEntry.Kind, isNegated: Bool, isUnnamed: Bool, content: Stance) {
    certainty = content.certainty
    polarity = content.polarity
    switch kind {
    case .think, .suggest, .doubt: certainty = Self.weaker(certainty, .probable)
    case .speculate, .fear, .hope: certainty = Self.weaker(certainty, .possible)
    default: break
    }
    let denies = isNegated ? kind.deniesUnderNegation : kind == .deny
    if denies || kind == .doubt || isNegated && kind != .deny { polarity = .negative }
    if denies {
      status = .denied
    } else if isUnnamed || kind == .allege || kind == .accuse || kind == .speculate
      || content.status == .alleged
    {
      status = .alleged
    } else {
      status = kind.hedges || content.voicesDoubt ? .hedged : .asserted
    }
  }

  init(certainty: Claim.Certainty, polarity: Claim.Polarity, status: Claim.Status) {
    self.certainty = certainty
    self.polarity = polarity
    self.status = status
  }

  static func weaker(_ left: Claim.Certainty, _ right: Claim.Certainty) -> Claim.Certainty {
    let order: [Claim.Certainty] = [.certain, .probable, .possible]
    let rank = max(order.firstIndex(of: left) ?? 0, order.firstIndex(of: right) ?? 0)
    return order[rank]
  }
}

extension CueEntry.Kind {
  /// Whether a verb tells what its source only believes, expects, hopes or fears.
  fileprivate var hedges: Bool {
    switch self {
    case .think, .doubt, .speculate, .fear, .hope: true
    default: false
    }
  }

  /// Whether who does not do it denies it: "does not believe that", "has not conceded".
  ///
  /// Who does not say, want or know something leaves it open.
  fileprivate var deniesUnderNegation: Bool {
    switch self {
    case .think, .judge, .argue, .concede: true
    default: false
    }
  }
}
