internal import Corpus

/// Puts the attributions of one document in the order in which its claims are kept.
struct StatementBuilder {
  /// For each attribution the position of its statement.
  let statementOf: [Int]
  private(set) var statements = StatementTable()
  /// The hash of each statement's section and words.
  private(set) var identifiers: [UInt64] = []

  init(_ analysis: Analysis, document: Document) {
    let anchors = analysis.attributions.map(Self.anchor)
    let order = anchors.indices.sorted { anchors[$0] < anchors[$1] }
    var position = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { position[index] = place }
    statementOf = position
    identifiers.reserveCapacity(order.count)
    let (sections, text) = (document.sections, document.text)
    for (place, index) in order.enumerated() {
      let attribution = analysis.attributions[index]
      let section = document.sectionIndex(at: Int(anchors[index].start)) ?? 0
      let claim = Claim(
        identifier: Identifier(.claim, 0), section: section, voice: attribution.voice,
        source: attribution.source.map { Claim.Source(span: $0, actor: nil) },
        cue: attribution.cue.map { Claim.Cue(span: $0, lemma: attribution.lemma) },
        certainty: attribution.certainty, polarity: attribution.polarity,
        status: attribution.status, parent: attribution.parent.map { position[$0] },
        method: attribution.method, confidence: attribution.confidence, anchor: anchors[index])
      statements.append(claim, content: attribution.content)
      identifiers.append(StatementName(statements, place, sections: sections, text: text).value)
    }
    statements.trim()
  }

  private static func anchor(_ attribution: Attribution) -> TextSpan {
    var anchor = attribution.content.first ?? attribution.source ?? attribution.cue
    for span in attribution.content { anchor = anchor?.union(span) }
    if let source = attribution.source { anchor = anchor?.union(source) }
    if let cue = attribution.cue { anchor = anchor?.union(cue) }
    return anchor ?? TextSpan(0, 0)
  }
}

/// What a claim's identifier is made of: its section and its own words.
struct StatementName {
  private var hash = StableHash()

  init(_ statements: StatementTable, _ position: Int, in document: Document) {
    self.init(statements, position, sections: document.sections, text: document.text)
  }

  /// - Parameters:
  ///   - sections: Those of the document.
  ///   - text: That of the document.
  init(
    _ statements: StatementTable, _ position: Int, sections: [Section], text: DocumentText
  ) {
    let section = statements.section(at: position)
    if sections.indices.contains(section) {
      hash.combine(Int(truncatingIfNeeded: sections[section].identifier.value))
    }
    for span in statements.spans(at: position) { hash.combine(text.bytes[span.range]) }
  }

  var value: UInt64 { hash.value }

  /// The name of one that has the same words, after so many others.
  func value(after count: Int) -> UInt64 {
    var numbered = hash
    numbered.combine(count)
    return numbered.value
  }
}
