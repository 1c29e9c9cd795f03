/// The labels of the cue and role models.
package enum CueLabel {
  /// No cue: 0; its first word: 1; the words behind: 2.
  package static let count = 3

  package static let grammar = LabelGrammar(
    labels: count, first: { $0 != 2 }, last: { _ in true },
    follows: { label, before in label != 2 || before != 0 })

  /// The labels of a sentence's tokens, given the cues in it.
  package static func labels(of cues: [Range<Int>], in sentence: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: sentence.count)
    for cue in cues {
      for token in cue.clamped(to: sentence) {
        labels[token - sentence.lowerBound] = token == cue.lowerBound ? 1 : 2
      }
    }
    return labels
  }

  /// The cues that the labels of a sentence's tokens make.
  package static func cues(_ labels: [UInt8], from start: Int) -> [Range<Int>] {
    var cues: [Range<Int>] = []
    for (offset, label) in labels.enumerated() {
      if label == 1 { cues.append(start + offset..<start + offset + 1) }
      if label == 2, let last = cues.popLast() { cues.append(last.lowerBound..<start + offset + 1) }
    }
    return cues
  }
}

/// The labels of the tokens around a cue.
package enum RoleLabel {
  /// Neither: 0; source, first word and others: 1, 2; content, first word and others: 3, 4.
  package static let count = 5

  package static let grammar = LabelGrammar(
    labels: count, first: { $0 != 2 && $0 != 4 }, last: { _ in true },
    follows: { label, before in
      switch label {
      case 2: before == 1 || before == 2
      case 4: before == 3 || before == 4
      default: true
      }
    })

  /// The source and content pieces around a cue.
  package struct Roles: Sendable {
    package var source: [Range<Int>] = []
    package var content: [Range<Int>] = []

    package init() {}
  }

  /// The labels of a window's tokens; where the two overlap, the source counts.
  package static func labels(of roles: Roles, in window: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: window.count)
    for (pieces, first) in [(roles.content, 3), (roles.source, 1)] as [([Range<Int>], UInt8)] {
      for piece in pieces {
        for token in piece.clamped(to: window) {
          labels[token - window.lowerBound] =
            token == max(piece.lowerBound, window.lowerBound) ? first : first + 1
        }
        // What the overwritten piece goes on with begins anew.
        let next = piece.upperBound - window.lowerBound
        if labels.indices.contains(next), labels[next] == 4, first == 1 { labels[next] = 3 }
      }
    }
    return labels
  }

  /// The pieces that the labels of a window's tokens make.
  package static func roles(_ labels: [UInt8], from start: Int) -> Roles {
    var roles = Roles()
    for (offset, label) in labels.enumerated() {
      let token = start + offset
      switch label {
      case 1: roles.source.append(token..<token + 1)
      case 2: extend(&roles.source, to: token)
      case 3: roles.content.append(token..<token + 1)
      case 4: extend(&roles.content, to: token)
      default: break
      }
    }
    return roles
  }

  private static func extend(_ pieces: inout [Range<Int>], to token: Int) {
    if let last = pieces.popLast() { pieces.append(last.lowerBound..<token + 1) }
  }
}
