/// Adds up what the role model gives the labels of each token around a cue.
///
/// Neighbours share much of what is seen of them from the cue, such as the part of the rules' draft
/// that they stand in: its weights are added up once for all of them.
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
