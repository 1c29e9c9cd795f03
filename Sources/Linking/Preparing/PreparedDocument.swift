internal import Corpus

/// What linking needs of one document, made when it has been analysed and kept while it is shown.
///
/// All that one document alone can tell is in here, in flat tables without words, so that a corpus
/// that is linked again and again pays only for what documents have to do with each other. It never
/// changes, and is a class so that handing it around costs nothing.
package final class PreparedDocument: Sendable {
  /// A channel of a statement, if its candidate turns out to be an actor.
  struct Channel: Sendable {
    var statement: Int32
    var candidate: Int32
  }

  /// A name that is a capital's, and the state that speaks through it.
  struct Capital: Sendable {
    var candidate: Int32
    var state: Fingerprint
  }

  let candidates: [PreparedCandidate]
  /// The rules and models that found the candidates.
  let methods: [String]
  let clusters: ClusterTable
  let phrases: PhraseTable
  let statements: StatementTable
  /// For each statement, what is known of its source.
  let sources: [PreparedSource]
  /// The statements whose source is no candidate, by the position of the source.
  let unnamed: [Int32]
  /// The statements whose source is a candidate, by the candidate; of several the last one.
  private let named: [Int32]
  /// Those who make a statement with another, by statement; those of one in order.
  private let coSpeakers: [Speech.Other]
  /// By statement; those of one in order.
  let channels: [Channel]
  /// By candidate.
  let capitals: [Capital]
  let sentenceEnds: [UInt32]
  /// The candidate that is the author; -1 for none.
  let author: Int32
  let transcript: Transcript?
  /// Whether no claims were looked for.
  let isForeign: Bool
  /// The candidates that "I" and "we" are where nobody is quoted; -1 for none.
  let singularIssuer: Int32
  let pluralIssuer: Int32

  /// What the statements' identifiers are, unless two have the same words.
  private let identifiers: [UInt64]
  private let firstSection: Identifier?

  init(_ document: Document, _ analysis: Analysis) {
    var clusters = ClusterBuilder(analysis, text: document.text)
    self.clusters = clusters.table()
    let statements = StatementBuilder(analysis, document: document)
    self.statements = statements.statements
    identifiers = statements.identifiers
    firstSection = document.sections.first?.identifier

    let words = SurroundingWords(document.text)
    var methods = MethodList()
    var phrases = PhraseTable()
    var capitals: [Capital] = []
    var candidates: [PreparedCandidate] = []
    candidates.reserveCapacity(analysis.candidates.count)
    for (index, candidate) in analysis.candidates.enumerated() {
      candidates.append(
        PreparedCandidate(
          candidate, cluster: clusters.clusterOfCandidate[index],
          phrase: phrases.position(of: candidate),
          apposition: Self.apposition(of: index, in: analysis, document.text),
          method: methods.number(of: candidate.method), in: words))
      if let state = candidate.standsFor {
        capitals.append(
          Capital(
            candidate: Int32(truncatingIfNeeded: index), state: NameKey(state).fingerprint))
      }
    }
    phrases.trim()
    let speech = Speech(
      analysis, statementOf: statements.statementOf, text: document.text, candidates: &candidates)
    self.candidates = candidates
    self.methods = methods.names
    self.phrases = phrases
    self.capitals = capitals.trimmed()
    sources = speech.sources
    unnamed = speech.unnamed
    named = speech.named
    coSpeakers = speech.others
    channels = Self.channels(analysis, statements.statementOf)
    sentenceEnds = analysis.sentences.map(\.end)
    author =
      document.author
      .flatMap { author in analysis.candidates.firstIndex { $0.span == author } }
      .map { Int32(truncatingIfNeeded: $0) } ?? -1
    isForeign = analysis.isForeign
    singularIssuer = Int32(truncatingIfNeeded: analysis.singularIssuer ?? Int(author))
    pluralIssuer = Int32(truncatingIfNeeded: analysis.pluralIssuer ?? -1)
    transcript = Transcript(
      analysis, document: document, statementOf: statements.statementOf)
  }

  /// The values of the statements' identifiers; made anew where the sections have been renamed.
  func identifiers(in document: Document) -> [UInt64] {
    if document.sections.first?.identifier == firstSection { return identifiers }
    return (0..<statements.count).map { StatementName(statements, $0, in: document).value }
  }

  /// Whether a statement is what a transcript's label says.
  func isTurn(_ statement: Int) -> Bool {
    transcript?.labelOfStatement[statement] != nil
  }

  /// The candidates that make a statement together with its source.
  func otherSpeakers(of statement: Int) -> [Int] {
    if coSpeakers.isEmpty { return [] }
    let lower = coSpeakers.partitionPoint { $0.statement < statement }
    return coSpeakers[lower...].prefix { $0.statement == statement }.map { Int($0.candidate) }
  }

  /// The statement that a candidate is the source of.
  func statement(ofSource candidate: Int) -> Int? {
    guard candidates[candidate].isSource else { return nil }
    let at = named.partitionPoint { Int(sources[Int($0)].candidate) < candidate }
    return at < named.count ? Int(named[at]) : nil
  }

  /// The sentence that a span begins in.
  func sentence(of span: TextSpan) -> Int { sentenceEnds.partitionPoint { $0 <= span.start } }

  /// The actor that a candidate stands for as a capital, by the key of its name.
  func state(after candidate: Int) -> Int? {
    if capitals.isEmpty { return nil }
    let at = capitals.partitionPoint { $0.candidate < candidate }
    return at < capitals.count && capitals[at].candidate == candidate ? at : nil
  }

  /// "Norway's minister, Anna X": how many candidates after the description the person stands who
  /// is named right after a comma.
  private static func apposition(
    of index: Int, in analysis: Analysis, _ text: DocumentText
  ) -> UInt8 {
    let candidate = analysis.candidates[index]
    guard candidate.form == .nominal, candidate.kind == .person, candidate.number != .plural
    else { return 0 }
    for distance in 1...2 where index + distance < analysis.candidates.count {
      let name = analysis.candidates[index + distance]
      guard name.form == .name, name.kind == .person, name.span.start >= candidate.span.end
      else { continue }
      let gap = text.bytes[Int(candidate.span.end)..<Int(name.span.start)]
      if gap.elementsEqual(", ".utf8) || gap.elementsEqual(" ".utf8) { return UInt8(distance) }
    }
    return 0
  }

  private static func channels(_ analysis: Analysis, _ statementOf: [Int]) -> [Channel] {
    var channels: [(channel: Channel, order: Int)] = []
    for (index, attribution) in analysis.attributions.enumerated() {
      for span in attribution.via {
        let lower = analysis.candidates.partitionPoint { $0.span < span }
        let same = analysis.candidates[lower...].prefix { $0.span == span }
        guard let candidate = same.firstIndex(where: { $0.form == .name }) else { continue }
        let channel = Channel(
          statement: Int32(truncatingIfNeeded: statementOf[index]),
          candidate: Int32(truncatingIfNeeded: candidate))
        channels.append((channel, channels.count))
      }
    }
    return channels.sorted {
      ($0.channel.statement, $0.order) < ($1.channel.statement, $1.order)
    }.map(\.channel)
  }
}
