internal import Corpus

/// Keeps identifiers apart where two files have the same name, or the same name and text.
///
/// The first in path order keeps its own; the ordinal of a later one is mixed into its.
struct UniqueIdentifiers {
  private var documents: [UInt64: UInt32] = [:]
  /// By the hashes of file names, which take less room than the names.
  private var names: [UInt64: UInt32] = [:]

  /// Renames a document, and its sections, if one before it has the same identifiers; says whether
  /// it did.
  mutating func distinguish(_ document: inout Document) -> Bool {
    let copy = Self.ordinal(of: document.identifier.value, in: &documents)
    let namesake = Self.ordinal(of: Self.nameHash(document.path), in: &names)
    if copy > 0 { document.identifier = Self.mixed(document.identifier, copy) }
    if namesake > 0 {
      for index in document.sections.indices {
        let identifier = document.sections[index].identifier
        document.sections[index].identifier = Self.mixed(identifier, namesake)
      }
    }
    return copy > 0 || namesake > 0
  }

  /// How often a value has come before.
  private static func ordinal(of value: UInt64, in counts: inout [UInt64: UInt32]) -> Int {
    let count = counts[value, default: 0]
    counts[value] = count + 1
    return Int(count)
  }

  private static func mixed(_ identifier: Identifier, _ ordinal: Int) -> Identifier {
    var hash = StableHash()
    hash.combine(Int(truncatingIfNeeded: identifier.value))
    hash.combine(ordinal)
    return Identifier(identifier.kind, hash.value)
  }

  private static func nameHash(_ path: String) -> UInt64 {
    let bytes = Array(path.utf8)
    var hash = StableHash()
    hash.combine(bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
    return hash.value
  }
}
