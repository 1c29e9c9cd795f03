/// The position of an actor in its corpus.
package typealias ActorIndex = UInt32

/// One participant in what the documents tell, across all of them.
package struct Actor: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case person
    case organization
    case state
    case place
    case other
  }

  package var identifier: Identifier
  package var name: String
  package var kind: Kind
  /// The other names it goes by in the documents, most frequent first.
  package var aliases: [String]
  package var mentionCount: Int
  package var documentCount: Int
  package var evidence: Evidence

  package init(
    identifier: Identifier, name: String, kind: Kind, aliases: [String], mentionCount: Int,
    documentCount: Int, evidence: Evidence = Evidence()
  ) {
    self.identifier = identifier
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentionCount = mentionCount
    self.documentCount = documentCount
    self.evidence = evidence
  }
}
