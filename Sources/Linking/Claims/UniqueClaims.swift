internal import Corpus

/// Keeps the identifiers of claims apart: where the same words stand twice in a section, the
/// number of those before goes into the name.
///
/// Takes documents one after the other, in the order of the corpus.
struct UniqueClaims {
  private var used: Set<UInt64>
  /// For an identifier that is wanted again, how often it has been given.
  private var counts: [UInt64: Int] = [:]

  init(capacity: Int) { used = Set(minimumCapacity: capacity) }

  /// Renames the claims of a document whose identifiers are taken.
  mutating func distinguish(
    _ claims: inout ClaimTable, of prepared: PreparedDocument, in document: Document
  ) {
    for position in claims.indices {
      let first = claims.identifier(at: position)
      if used.insert(first).inserted { continue }
      let name = StatementName(prepared.statements, position, in: document)
      var identifier = first
      while used.contains(identifier) {
        identifier = name.value(after: counts[first, default: 1])
        counts[first, default: 1] += 1
      }
      used.insert(identifier)
      claims.rename(position, Identifier(.claim, identifier))
    }
  }
}
