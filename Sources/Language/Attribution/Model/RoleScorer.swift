/// The labels of the cue and role models.
package enum CueLabel {
  /// No cue: 0; its first word: 1; the words after: 2.
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

/// Adds up what the role model gives the labels of each token around a cue.
///
/// Neighbours share much of what is seen of them from the cue, such as the part of the rules' draft
/// that they are in: its weights are added up once for all of them.
struct RoleScorer {
  private let rows: WeightRows
  private let features: RoleFeatures
  /// What the last token met shares with those beside it.
  private var place: Shared<RoleScene.Place>
  private var passage: Shared<RoleScene.Passage>
  private var distance: Shared<UInt32>

  /// A part of what is seen of a token, and what it gives the labels.
  private struct Shared<Part: Equatable> {
    var part: Part?
    var scores = FewScores()
  }

  init(_ rows: WeightRows, _ features: RoleFeatures) {
    self.rows = rows
    self.features = features
    place = Shared()
    passage = Shared()
    distance = Shared()
  }

  /// Sets the scores of the labels of each token of a scene's window.
  mutating func score(_ scene: RoleScene, into emissions: inout [Emission]) {
    emissions.removeAll(keepingCapacity: true)
    place.part = nil
    distance.part = nil
    for index in scene.window {
      let place = features.place(index, scene)
      let passage = features.passage(index, scene, place)
      see(place, passage, features.distance(index, scene, place), scene.cue)
      var sum = ScoreSum<FewScores>(rows)
      sum.add(self.place.scores)
      sum.add(self.passage.scores)
      sum.add(distance.scores)
      features.addWord(index, scene, place, passage, to: &sum)
      emissions.append(sum.scores.emission)
    }
  }

  @inline(__always)
  private mutating func see(
    _ place: RoleScene.Place, _ passage: RoleScene.Passage, _ distance: UInt32,
    _ cue: RoleScene.Cue
  ) {
    if self.place.part != place {
      self.place.part = place
      self.place.scores = rows.sum { sum in
        RoleFeatures.addPlace(place, cue, to: &sum)
        features.addSide(place.side, to: &sum)
      }
      // A passage is seen from a place.
      self.passage.part = nil
    }
    if self.passage.part != passage {
      self.passage.part = passage
      self.passage.scores = rows.sum { RoleFeatures.addPassage(passage, place, cue, to: &$0) }
    }
    if self.distance.part != distance {
      self.distance.part = distance
      self.distance.scores = rows.sum { RoleFeatures.addDistance(distance, cue, to: &$0) }
    }
  }
}
