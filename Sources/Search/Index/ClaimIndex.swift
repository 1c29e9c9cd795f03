internal import Corpus

/// The corpus's claims, numbered across documents, with the lists that claim fields need.
struct ClaimIndex: Sendable {
  /// The number of each document's first claim; one more than there are documents.
  private var firsts: [UInt32] = [0]
  /// The unit that contains each claim; `UnitMap.none` where its section is not indexed yet.
  private var units: [UInt32] = []
  /// For a field with a few known values, the claims with each value.
  private var kinds: [Field: [String: [UInt32]]] = [:]
  /// The score of each claim, in hundredths.
  private var scores: [UInt8] = []
  /// By lemma of the cue, the claims reported with it.
  private var lemmas: [String: [UInt32]] = [:]

  /// Reads all claims; linear in them.
  init(_ corpus: Corpus, _ map: UnitMap) {
    var lists: [(field: Field, kind: @Sendable (Claim) -> String, claims: [String: [UInt32]])] =
      Field.allCases.compactMap { field in
        guard case .claimsOfKind(_, let kind) = field.definition.meaning else { return nil }
        return (field, kind, [:])
      }
    var sources: [String: [UInt32]] = [:]
    for (position, document) in corpus.documents.enumerated() {
      for claim in document.claims {
        let number = UInt32(units.count)
        let section = min(max(claim.section, 0), document.sections.count - 1)
        units.append(
          section < 0
            ? UnitMap.none : map.unit(document: position, section: section) ?? UnitMap.none)
        for index in lists.indices {
          lists[index].claims[lists[index].kind(claim), default: []].append(number)
        }
        scores.append(UInt8(max(0, min(100, (claim.confidence * 100).rounded()))))
        if let cue = claim.cue { lemmas[cue.lemma, default: []].append(number) }
        for kind in Set((claim.source?.actors ?? []).map { corpus.actors[Int($0)].kind }) {
          sources[kind.rawValue, default: []].append(number)
        }
      }
      firsts.append(UInt32(units.count))
    }
    for list in lists { kinds[list.field] = list.claims }
    kinds[.kind] = sources
  }

  var count: Int { units.count }

  /// A claim's place in the corpus.
  func place(ofClaim number: UInt32) -> Place {
    let document = firsts.partitionPoint { $0 <= number } - 1
    return Place(document: document, item: Int(number - firsts[document]))
  }

  /// The number of a claim of the corpus.
  func number(of place: Place) -> UInt32 { firsts[place.document] + UInt32(place.item) }

  /// The claims whose value for a field matches; sorted.
  func claims(_ field: Field, _ names: [String], _ value: Query.Words) -> [UInt32] {
    names.filter { value.matches(kind: $0) }
      .reduce([]) { $0.union(kinds[field]?[$1] ?? []) }
  }

  /// The claims whose source is known in one of some ways; sorted.
  func claims(with namings: [SourceNaming]) -> [UInt32] {
    namings.reduce([]) { $0.union(kinds[.source]?[$1.rawValue] ?? []) }
  }

  /// The claims with a score in a range, in hundredths; sorted.
  func claims(scored range: ClosedRange<Int>) -> [UInt32] {
    scores.indices.filter { range.contains(Int(scores[$0])) }.map { UInt32($0) }
  }

  /// The claims whose cue has the value's words, in any inflection; sorted.
  ///
  /// Ignores that a value may ask for the words as written: the planner checks that.
  func claims(reportedWith value: Query.Words) -> [UInt32] {
    let keys = lemmas.keys.sorted()
    let dictionary = SortedWords(keys.map { Array($0.utf8) })
    let phrase = value.folded.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    var wanted: Set<String> = [phrase]
    if value.folded.count == 1, let word = value.folded.first {
      switch value.ending {
      case .prefix:
        // A prefix may already be the whole word, as in "rejected".
        wanted.formUnion(keys.filter { $0.utf8.starts(with: word) })
        wanted.formUnion(
          Inflections.forms(of: word, in: dictionary)
            .map { String(decoding: dictionary.word(Int($0)), as: UTF8.self) })
      case .fuzzy(let edits):
        wanted.formUnion(
          FuzzyWords.matches(of: word, edits: edits, in: dictionary)
            .map { String(decoding: dictionary.word($0.rank), as: UTF8.self) })
      case .exact, .inflected:
        wanted.formUnion(
          Inflections.forms(of: word, in: dictionary)
            .map { String(decoding: dictionary.word(Int($0)), as: UTF8.self) })
      }
    }
    return wanted.sorted().reduce([]) { $0.union(lemmas[$1] ?? []) }
  }

  /// The units that contain claims, each once; sorted.
  func units(of claims: [UInt32]) -> [UInt32] {
    Array(Set(claims.map { units[Int($0)] }).subtracting([UnitMap.none])).sorted()
  }

  /// The positions in a document of those sorted claims that a unit contains.
  func positions(of claims: [UInt32], inUnit unit: UInt32, document: Int) -> [Int] {
    let low = claims.partitionPoint { $0 < firsts[document] }
    let high = claims.partitionPoint { $0 < firsts[document + 1] }
    return claims[low..<high].filter { units[Int($0)] == unit }
      .map { Int($0 - firsts[document]) }
  }
}
