import Corpus

/// How many of the things wanted were found, and which were not.
struct Measure: CustomStringConvertible {
  let name: String
  /// The share that must be found.
  let bar: Double
  private(set) var wanted = 0
  private(set) var found = 0
  private var missed: [String] = []

  init(_ name: String, bar: Double) {
    self.name = name
    self.bar = bar
  }

  var isMet: Bool { wanted > 0 && Double(found) >= bar * Double(wanted) }

  mutating func count(_ isFound: Bool, _ what: @autoclosure () -> String) {
    wanted += 1
    if isFound { found += 1 } else { missed.append(what()) }
  }

  var description: String {
    "\(name): \(found) of \(wanted), at least \(Int(bar * 100)) % wanted; missed:"
      + missed.map { "\n  " + $0 }.joined()
  }
}

/// A document of a corpus held against what a careful reader finds in it.
struct Reading {
  let corpus: Corpus
  let document: Document
  let expectation: Expectation

  var sections: Measure {
    var measure = Measure("sections with their levels", bar: 0.95)
    for wanted in expectation.sections {
      let isFound = document.sections.contains {
        $0.level == wanted.level && document.title(of: $0) == wanted.title
      }
      measure.count(isFound, "\(wanted.level) \(wanted.title)")
    }
    return measure
  }

  var actors: Measure {
    var measure = Measure("actors", bar: 0.90)
    for wanted in expectation.actors { measure.count(!matches(wanted).isEmpty, wanted.name) }
    return measure
  }

  var actorKinds: Measure {
    var measure = Measure("actors of the right kind", bar: 0.85)
    for wanted in expectation.actors {
      let kinds = matches(wanted).map(\.kind.rawValue)
      measure.count(kinds.contains(wanted.kind), "\(wanted.name) is a \(wanted.kind), not \(kinds)")
    }
    return measure
  }

  /// Measures of the claims: found, source resolved, status, channel.
  var claims: [Measure] {
    var found = Measure("claims", bar: 0.85)
    var resolved = Measure("sources resolved", bar: 0.80)
    var status = Measure("status", bar: 0.80)
    var channels = Measure("channels", bar: 0.70)
    for wanted in expectation.claims {
      let words = "\(wanted.source ?? "-") | \(wanted.cue) | \(wanted.content)"
      let claim = match(wanted)
      found.count(claim != nil, words)
      let actor = claim?.source?.actor.map { corpus.actors[Int($0)] }
      if let name = wanted.actor {
        let isRight = actor.map { isActor($0, named: name) } ?? false
        resolved.count(isRight, "\(name), not \(actor?.name ?? "nobody") | \(words)")
      } else if claim != nil {
        resolved.count(actor == nil, "nobody, not \(actor?.name ?? "") | \(words)")
      }
      if let claim {
        status.count(
          claim.status.rawValue == wanted.status,
          "\(wanted.status), not \(claim.status.rawValue) | \(words)")
      }
      if let name = wanted.via {
        let names = claim.map { document.claims.via($0).map { corpus.actors[Int($0.actor)] } } ?? []
        channels.count(
          names.contains { isActor($0, named: name) },
          "\(name), not \(names.map(\.name)) | \(words)")
      }
    }
    return [found, resolved, status, channels]
  }

  /// The actors that go by one of the names wanted.
  private func matches(_ wanted: Expectation.Actor) -> [Actor] {
    let forms = Set((wanted.forms + [wanted.name]).map(Self.plain))
    return corpus.actors.filter { actor in
      ([actor.name] + actor.aliases).contains { forms.contains(Self.plain($0)) }
    }
  }

  private func isActor(_ actor: Actor, named name: String) -> Bool {
    expectation.actors.contains { wanted in
      wanted.name == name
        && matches(wanted).contains { $0.identifier == actor.identifier }
    }
  }

  /// The claim that covers at least half of the words wanted, with the right cue before others.
  private func match(_ wanted: Expectation.Claim) -> Claim? {
    let bytes = Array(wanted.content.utf8)
    guard let start = occurrences(of: wanted.content).first else { return nil }
    let content = TextSpan(start, start + bytes.count)
    var best: (claim: Claim, score: Double)?
    for claim in document.claims where claim.cue != nil {
      let covered = document.claims.content(of: claim).reduce(0) {
        $0 + max(0, Int(min($1.end, content.end)) - Int(max($1.start, content.start)))
      }
      let share = Double(covered) / Double(content.length)
      guard share >= 0.5 else { continue }
      let cue = claim.cue.map { document.text[$0.span] } ?? ""
      let score = share + (cue.contains(wanted.cue) || wanted.cue.contains(cue) ? 1 : 0)
      if score > best?.score ?? 0 { best = (claim, score) }
    }
    return best?.claim
  }

  /// The byte offsets at which words stand in the document.
  func occurrences(of words: String) -> [Int] {
    let needle = Array(words.utf8)
    let bytes = document.text.bytes
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    return (0...(bytes.count - needle.count)).filter {
      bytes[$0] == needle[0] && bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }

  /// A name without what readers do not tell apart: article, apostrophes, case.
  private static func plain(_ name: String) -> String {
    var plain = name.replacing("’", with: "'").lowercased()
    for prefix in ["the ", "president "] where plain.hasPrefix(prefix) {
      plain.removeFirst(prefix.count)
    }
    return plain
  }
}
