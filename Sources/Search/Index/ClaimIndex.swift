internal import Corpus

/// The corpus's claims, numbered through all documents, with the lists that claim fields ask for.
struct ClaimIndex: Sendable {
  /// The number of each document's first claim; one more than there are documents.
  private let firsts: [UInt32]
  /// The section that each claim stands in.
  private let units: [UInt32]
  /// For a field with a few known values, the claims of each.
  private let kinds: [Field: [String: [UInt32]]]

  /// One pass over the claims.
  init(_ corpus: Corpus, sections: SectionTable) {
    var firsts: [UInt32] = [0]
    var units: [UInt32] = []
    var kinds: [Field: [String: [UInt32]]] = [:]
    let fields = Field.allCases.compactMap { field in
      if case .claimsOfKind(_, let kind) = field.definition.meaning { (field, kind) } else { nil }
    }
    for (position, document) in corpus.documents.enumerated() {
      for claim in document.claims {
        let number = UInt32(units.count)
        let section = min(max(claim.section, 0), document.sections.count - 1)
        units.append(
          section < 0 ? .max : sections.unit(document: position, section: section))
        for (field, kind) in fields {
          kinds[field, default: [:]][kind(claim), default: []] += [number]
        }
      }
      firsts.append(UInt32(units.count))
    }
    self.firsts = firsts
    self.units = units
    self.kinds = kinds
  }

  var count: Int { units.count }

  /// The number of a claim of the corpus.
  func number(of place: Place) -> UInt32 { firsts[place.document] + UInt32(place.item) }

  /// The claims whose word for a field is the value.
  func claims(_ field: Field, _ value: Query.Words) -> [UInt32] {
    guard case .claimsOfKind(let names, _) = field.definition.meaning else { return [] }
    return names.filter { value.matches(kind: $0) }
      .reduce([]) { $0.union(kinds[field]?[$1] ?? []) }
  }

  /// The sections that claims stand in, each once.
  func units(of claims: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for claim in claims {
      let unit = units[Int(claim)]
      if unit != .max && unit != result.last { result.append(unit) }
    }
    // Claims are kept by their place, and so are sections; but nothing here depends on it.
    for index in result.indices.dropFirst() where result[index] <= result[index - 1] {
      return Array(Set(result)).sorted()
    }
    return result
  }

  /// Those of the claims, which are sorted, that stand in a section; as positions in its document.
  func positions(of claims: [UInt32], inUnit unit: UInt32, document: Int) -> [Int] {
    let low = claims.partitionPoint { $0 < firsts[document] }
    let high = claims.partitionPoint { $0 < firsts[document + 1] }
    return claims[low..<high].filter { units[Int($0)] == unit }
      .map { Int($0 - firsts[document]) }
  }
}
