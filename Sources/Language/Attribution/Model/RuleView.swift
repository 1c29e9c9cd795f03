internal import Corpus

/// What the rules say of each token of a text, as features for the models.
struct RuleView: Sendable {
  /// For each token that the rules take for a cue: its shape and kind; 0 for any other.
  private(set) var cues: [UInt32]
  /// The rules' drafts by the first token of their cue.
  private(set) var drafts: [Int: Draft] = [:]
  /// What kind of text it is, by how much it reports and how much it speaks in the first person.
  private(set) var register: UInt32 = 0
  /// For each token that is part of a name, description or pronoun: its form, kind and place.
  private(set) var candidates: [UInt32]

  init(
    _ annotated: AnnotatedText, cues found: [CueFinder.Cue], drafts: [Draft],
    candidates spans: [Candidate]
  ) {
    cues = Array(repeating: 0, count: annotated.tokens.count)
    candidates = cues
    for cue in found {
      for (offset, token) in cue.tokens.enumerated() {
        cues[token] = Self.code(of: cue.shape) << 1 | (offset > 0 ? 1 : 0)
      }
    }
    for draft in drafts {
      guard let cue = draft.cue else { continue }
      // A negation before the verb is part of the rules' cue.
      for token in cue where cues[token] > 0 { self.drafts[token] = draft }
    }
    for candidate in spans { mark(candidate, annotated) }
    register = Self.register(of: annotated, cues: found.count)
  }

  /// 0: a report; 1: a text that reports little; 2: one that speaks in the first person.
  private static func register(of annotated: AnnotatedText, cues: Int) -> UInt32 {
    let sentences = annotated.sentences.count { $0.isRead }
    let persons = annotated.tokens.indices.count { index in
      Self.persons.contains(annotated.tokens[index].word) && !annotated.isQuoted(index)
    }
    if persons * 5 > sentences { return 2 }
    return cues * 3 > sentences ? 0 : 1
  }

  private static let persons = WordSet(["i", "you", "we", "my", "your"].map { Word($0) })

  private mutating func mark(_ candidate: Candidate, _ annotated: AnnotatedText) {
    let first = annotated.tokenIndex(at: Int(candidate.span.start))
    var index = first
    let form: UInt32 = candidate.form == .name ? 1 : candidate.form == .nominal ? 2 : 3
    let kind = candidate.kind.map { UInt32($0.rawValue.utf8.first ?? 0) } ?? 0
    while index < candidates.count, annotated.tokens[index].span.start < candidate.span.end {
      candidates[index] = form << 16 | kind << 8 | (index == first ? 1 : 2)
      index += 1
    }
  }

  private static func code(of shape: CueFinder.Cue.Shape) -> UInt32 {
    switch shape {
    case .active(let entry): 8 | kind(entry.kind) << 4
    case .passive: 1
    case .accordingTo: 2
    case .adverb: 3
    }
  }

  /// A number for a class of cues.
  static func kind(_ kind: CueEntry.Kind) -> UInt32 {
    UInt32(CueEntry.Kind.allCases.firstIndex(of: kind) ?? 0) + 1
  }
}
