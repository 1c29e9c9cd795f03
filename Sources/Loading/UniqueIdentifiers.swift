internal import Corpus

/// Keeps identifiers apart where two files have the same name, or the same name and text.
///
/// The first in path order keeps its own; the ordinal of a later one is mixed into its.
struct UniqueIdentifiers {
  private var documents: [Identifier: Int] = [:]
  private var names: [String: Int] = [:]

  /// Renames a document, and its sections, if one before it has the same identifiers.
  mutating func distinguish(_ document: inout Document) {
    let copy = documents[document.identifier, default: 0]
    documents[document.identifier] = copy + 1
    if copy > 0 { document.identifier = Self.mixed(document.identifier, copy) }
    let name = Self.fileName(document.path)
    let namesake = names[name, default: 0]
    names[name] = namesake + 1
    guard namesake > 0 else { return }
    for index in document.sections.indices {
      let identifier = document.sections[index].identifier
      document.sections[index].identifier = Self.mixed(identifier, namesake)
    }
  }

  private static func mixed(_ identifier: Identifier, _ ordinal: Int) -> Identifier {
    var hash = StableHash()
    hash.combine(Int(truncatingIfNeeded: identifier.value))
    hash.combine(ordinal)
    return Identifier(identifier.kind, hash.value)
  }

  private static func fileName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
