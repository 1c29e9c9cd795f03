/// What stands around a token, as far as the cue model asks: what the rules say, quotation marks, the
/// next mark, the last candidate.
struct CueContext: Sendable {
  /// The rules' cue that the token is part of, and whether they made a draft of it.
  var rule: UInt32 = 0
  var accepted: UInt32 = 0
  var ruleBefore: UInt32 = 0
  var ruleAfter: UInt32 = 0
  /// Whether the token is quoted, and whether anything in its sentence is.
  var quoted: UInt32 = 0
  var quotes: UInt32 = 0
  var candidateBefore: UInt32 = 0
  var candidateAfter: UInt32 = 0
  /// Of the next few tokens, the first that can begin what is said, and how far it is.
  var nextMark: UInt32 = 0
  /// The nearest candidate in the few tokens before, and how far it is.
  var subject: UInt32 = 0

  /// How many tokens ahead a mark is looked for, and back a candidate.
  private static let reach = 5

  /// Whether no rule and no quotation has to do with the token, as with most.
  var isQuiet: Bool { (rule | accepted | ruleBefore | ruleAfter | quoted | quotes) == 0 }
  /// Whether no candidate stands beside the token.
  var isAlone: Bool { (candidateBefore | candidateAfter) == 0 }

  /// Sets the contexts of the tokens of a sentence.
  static func read(
    _ sentence: Range<Int>, _ annotated: AnnotatedText, _ rules: RuleView,
    into contexts: inout [CueContext]
  ) {
    contexts.removeAll(keepingCapacity: true)
    let quotes: UInt32 = sentence.contains { annotated.isQuoted($0) } ? 1 : 0
    var candidate = (code: UInt32(0), index: Int.min / 2)
    for index in sentence {
      var context = CueContext()
      context.rule = rules.cues[index]
      context.accepted = context.rule > 0 && rules.drafts[index] != nil ? 1 : 0
      context.quoted = annotated.isQuoted(index) ? 1 : 0
      context.quotes = quotes
      if index > sentence.lowerBound {
        context.ruleBefore = rules.cues[index - 1]
        context.candidateBefore = rules.candidates[index - 1]
      }
      if index + 1 < sentence.upperBound {
        context.ruleAfter = rules.cues[index + 1]
        context.candidateAfter = rules.candidates[index + 1]
      }
      if context.candidateBefore > 0 { candidate = (context.candidateBefore, index - 1) }
      let distance = index - candidate.index
      if distance <= reach { context.subject = (candidate.code >> 8) << 4 | UInt32(distance) }
      contexts.append(context)
    }
    readMarks(sentence, annotated, into: &contexts)
  }

  private static func readMarks(
    _ sentence: Range<Int>, _ annotated: AnnotatedText, into contexts: inout [CueContext]
  ) {
    var mark = (code: UInt32(0), index: Int.max / 2)
    for index in sentence.reversed() {
      let distance = mark.index - index
      if distance <= reach {
        contexts[index - sentence.lowerBound].nextMark = mark.code | UInt32(distance) << 4
      }
      let code = Self.code(of: annotated.tokens[index])
      if code > 0 { mark = (code, index) }
    }
  }

  /// What a token can begin; 0 where it begins nothing.
  private static func code(of token: Token) -> UInt32 {
    if token.kind == .openingQuote { return 8 }
    switch token.tag {
    case .that: return 1
    case .to: return 2
    case .wh: return 3
    default: break
    }
    if token.kind == .comma { return 4 }
    if token.kind == .stop { return 5 }
    return token.isFiniteVerb ? 6 : 0
  }
}
