/// How far a rule is to be trusted with what it finds.
///
/// Ranks between 0 and 1, set by hand: what the sentence's grammar settles stands above what the
/// layout or the absence of anything better suggests. Once a rule's precision on development text
/// is known, it belongs here.
enum RuleScore {
  /// The score of an attribution rule; of one that the table does not know, a middling one.
  static func ofAttribution(_ rule: String) -> Float { attribution[rule] ?? 0.5 }

  private static let attribution: [String: Float] = [
    "according-to": 0.95,
    "turn": 0.95,
    "citation": 0.9,
    "noun": 0.85,
    "lead-in": 0.9,
    "label": 0.9,
    "verb": 0.9,
    "insertion": 0.9,
    "signature": 0.9,
    "charge": 0.85,
    "model": 0.8,
    "participle": 0.8,
    "passive": 0.75,
    "channel": 0.7,
    "adverb": 0.7,
    "quotation": 0.6,
    "narration": 0.5,
  ]
}
