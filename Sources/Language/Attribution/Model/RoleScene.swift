/// What the role model sees from one cue.
struct RoleScene {
  /// The tokens that are looked at.
  var window: Range<Int>
  var cue: Cue
  /// What lies between the cue and each token of the window.
  var between: [Between]

  /// What is the same for all tokens around one cue.
  struct Cue {
    var tokens: Range<Int>
    var lemma: UInt32
    var tag: UInt32
    var rule: UInt32
    var isQuoted: UInt32
    var quotation: Int32
    var before: UInt32
    var beforeWord: UInt32
    var after: UInt32
    var afterWord: UInt32
    var sentence: Int32
    var subject: Range<Int>?
    var inverted: Range<Int>?
    var named: Range<Int>?
    var contentAfter: Range<Int>?
    var contentBefore: Range<Int>?
    var around: [Range<Int>]
    var quotationBefore: Range<Int>?
    var ruleSource: Range<Int>?
    var ruleContent: [Range<Int>]
    var hasDraft: UInt32
  }

  /// Marks and verbs from the cue up to a token.
  struct Between {
    var commas: UInt32 = 0
    var verbs: UInt32 = 0
    var marks: UInt32 = 0
    var cues: UInt32 = 0

    fileprivate mutating func pass(_ token: Token, isCue: Bool) {
      if token.kind == .comma { commas = min(commas + 1, 3) }
      if token.isFiniteVerb { verbs = min(verbs + 1, 3) }
      if token.kind == .stop || token.kind == .semicolon || token.kind == .dash {
        marks = min(marks + 1, 2)
      }
      if isCue { cues = min(cues + 1, 2) }
    }
  }

  /// Where a token is among what the rules make of a cue: before, in or after it, and in which
  /// part of what they find.
  struct Place: Equatable {
    /// Before the cue 0, in it 1, after it 2.
    var side: UInt32
    var subject: UInt32
    var inverted: UInt32
    var named: UInt32
    var after: UInt32
    var before: UInt32
    var around: UInt32
    var quote: UInt32
    var ruled: UInt32
  }

  /// What lies between a token and its cue.
  struct Passage: Equatable {
    var passed: UInt32
    var commas: UInt32
    var marks: UInt32
    var cues: UInt32
    var quoted: UInt32
    var sentence: UInt32
  }

  /// What lies between a cue and each token of a window, counted outwards from the cue.
  ///
  /// - Parameter cues: The first tokens of all cues.
  static func between(
    _ window: Range<Int>, cue: Range<Int>, cues: Set<Int>, _ annotated: AnnotatedText
  ) -> [Between] {
    var between = [Between](repeating: Between(), count: window.count)
    var count = Between()
    for index in stride(from: cue.lowerBound - 1, through: window.lowerBound, by: -1) {
      count.pass(annotated.tokens[index], isCue: cues.contains(index))
      between[index - window.lowerBound] = count
    }
    count = Between()
    for index in cue.upperBound..<max(cue.upperBound, window.upperBound) {
      count.pass(annotated.tokens[index], isCue: cues.contains(index))
      between[index - window.lowerBound] = count
    }
    return between
  }
}
