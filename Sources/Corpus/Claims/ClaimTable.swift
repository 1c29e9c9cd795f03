/// The claims of one document in order of their anchors, with the lists that belong to them.
///
/// What is said is one table, shared by all corpora that the document is part of; who says it is
/// another, of 12 bytes a claim, made again with each corpus.
package struct ClaimTable: Sendable, RandomAccessCollection {
  /// Who makes a claim, and where its actors end in the list of all.
  private struct Link: Sendable {
    /// `.max` where the text names nobody.
    var actor: ActorIndex
    var aboutEnd: UInt32
    var resolution: Resolution?
  }

  /// What is said, by position; a claim that is not linked yet is there too.
  package private(set) var statements: StatementTable
  private var identifiers: [UInt64]
  private var links: [Link] = []
  private var abouts: [ActorIndex] = []
  private var channels: [Claim.Channel] = []
  /// For each channel the position of its claim: hardly any claim has one.
  private var claimOfChannel: [UInt32] = []
  /// Those who make a claim with another, and for each the position of the claim: hardly any.
  private var others: [ActorIndex] = []
  private var claimOfOther: [UInt32] = []

  package init() { self.init(StatementTable(), identifiers: []) }

  /// A table for statements that have not been linked yet; `link` adds them one by one.
  ///
  /// - Parameter identifiers: The value of each statement's identifier.
  package init(_ statements: StatementTable, identifiers: [UInt64]) {
    self.statements = statements
    self.identifiers = identifiers
    links.reserveCapacity(statements.count)
  }

  package var startIndex: Int { 0 }
  /// Those that are linked so far.
  package var endIndex: Int { links.count }

  /// The claim at a position, put together from the tables.
  package subscript(_ index: Int) -> Claim {
    let link = links[index]
    let cue = statements.cue(at: index)
    var claim = Claim(
      identifier: Identifier(.claim, identifiers[index]), section: statements.section(at: index),
      voice: statements.voice(at: index),
      source: statements.source(at: index).map { span in
        Claim.Source(
          span: span, actor: link.actor == .max ? nil : link.actor, others: others(at: index),
          resolution: link.resolution)
      },
      cue: cue.map { Claim.Cue(span: $0, lemma: statements.lemma(at: index)) },
      certainty: statements.certainty(at: index), polarity: statements.polarity(at: index),
      status: statements.status(at: index), parent: statements.parent(at: index),
      method: statements.method(at: index), confidence: statements.confidence(at: index),
      anchor: statements.anchor(at: index))
    claim.position = index
    return claim
  }

  /// The value of the identifier of the claim at a position, without the rest of it.
  package func identifier(at index: Int) -> UInt64 { identifiers[index] }

  /// Where the claim at a position is in the text, without the rest of it.
  package func anchor(at index: Int) -> TextSpan { statements.anchor(at: index) }

  /// The status of the claim at a position, without the rest of it.
  package func status(at index: Int) -> Claim.Status { statements.status(at: index) }

  /// Whose words the claim at a position gives, without the rest of it.
  package func voice(at index: Int) -> Claim.Voice { statements.voice(at: index) }

  /// The claim that the claim at a position is reported in, without the rest of it.
  package func parent(at index: Int) -> Int? { statements.parent(at: index) }

  /// Whether words say who makes the claim at a position, without the rest of it.
  package func hasSource(at index: Int) -> Bool { statements.source(at: index) != nil }

  /// Whether those words lead to an actor, without the rest of the claim.
  package func isNamed(at index: Int) -> Bool { links[index].actor != .max }

  /// How those words led to an actor, without the rest of the claim.
  package func resolution(at index: Int) -> Resolution? { links[index].resolution }

  /// The actors that make the claim at a position, without the rest of it.
  package func speakers(at index: Int) -> [ActorIndex] {
    links[index].actor == .max ? [] : [links[index].actor] + others(at: index)
  }

  /// How many of some claims each actor makes, alone or with others; linear in the claims.
  package func makers(of range: Range<Int>) -> [ActorIndex: Int] {
    var made: [ActorIndex: Int] = [:]
    for link in links[range] where link.actor != .max { made[link.actor, default: 0] += 1 }
    let lower = claimOfOther.partitionPoint { $0 < range.lowerBound }
    let upper = claimOfOther.partitionPoint { $0 < range.upperBound }
    for other in others[lower..<upper] { made[other, default: 0] += 1 }
    return made
  }

  private func others(at index: Int) -> [ActorIndex] {
    if others.isEmpty { return [] }
    let lower = claimOfOther.partitionPoint { $0 < index }
    return Array(others[lower..<claimOfOther.partitionPoint { $0 <= index }])
  }

  /// Adds a claim, which must not lie before the last one added.
  package mutating func append(
    _ claim: Claim, content: [TextSpan], about: [ActorIndex], via: [Claim.Channel]
  ) {
    statements.append(claim, content: content)
    identifiers.append(claim.identifier.value)
    link(
      source: claim.source?.actor, others: claim.source?.others ?? [],
      resolution: claim.source?.resolution, about: about, via: via)
  }

  /// Says of the next statement who makes it.
  package mutating func link(
    source: ActorIndex?, others: [ActorIndex] = [], resolution: Resolution?, about: [ActorIndex],
    via: [Claim.Channel]
  ) {
    for other in others {
      self.others.append(other)
      claimOfOther.append(UInt32(truncatingIfNeeded: links.count))
    }
    for channel in via {
      channels.append(channel)
      claimOfChannel.append(UInt32(truncatingIfNeeded: links.count))
    }
    abouts += about
    links.append(
      Link(
        actor: source ?? .max, aboutEnd: UInt32(truncatingIfNeeded: abouts.count),
        resolution: resolution))
  }

  /// Gives a claim another identifier.
  package mutating func rename(_ position: Int, _ identifier: Identifier) {
    identifiers[position] = identifier.value
  }

  /// Gives back what growing has reserved in vain.
  package mutating func trim() {
    abouts = abouts.trimmed()
    channels = channels.trimmed()
    claimOfChannel = claimOfChannel.trimmed()
    others = others.trimmed()
    claimOfOther = claimOfOther.trimmed()
  }

  /// What is said, in one or more spans by position.
  package func content(of claim: Claim) -> ArraySlice<TextSpan> {
    statements.content(at: claim.position)
  }

  /// The actors it is about.
  package func about(_ claim: Claim) -> ArraySlice<ActorIndex> { about(at: claim.position) }

  /// The channels it came through, outermost first.
  package func via(_ claim: Claim) -> ArraySlice<Claim.Channel> { via(at: claim.position) }

  /// The actors that the claim at a position is about.
  package func about(at index: Int) -> ArraySlice<ActorIndex> {
    abouts[Int(index > 0 ? links[index - 1].aboutEnd : 0)..<Int(links[index].aboutEnd)]
  }

  /// Whether any claim came through somebody.
  package var hasChannels: Bool { !channels.isEmpty }

  /// The channels that the claim at a position came through, outermost first.
  package func via(at index: Int) -> ArraySlice<Claim.Channel> {
    if channels.isEmpty { return [] }
    let lower = claimOfChannel.partitionPoint { $0 < index }
    return channels[lower..<claimOfChannel.partitionPoint { $0 <= index }]
  }
}
