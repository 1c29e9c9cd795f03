internal import Corpus

/// Answers a plan, segment by segment.
///
/// First each leaf is looked up in all segments, since ranking needs to know how rare it is. Then
/// each segment's matches are found by set algebra on sorted ids, and only those are scored.
struct Evaluator {
  private let index: SearchIndex
  private let plan: Plan
  private let leaves: [Leaf]
  private let ranking: [Int]
  private let grain: Grain
  private let isCancelled: () -> Bool
  /// By leaf and segment.
  private var found: [[Found]] = []

  /// - Parameter planner: The one that made the plan.
  init(
    _ index: SearchIndex, _ plan: Plan, _ planner: Planner, _ grain: Grain,
    isCancelled: @escaping () -> Bool
  ) {
    self.index = index
    self.plan = plan
    leaves = planner.leaves
    ranking = planner.ranking
    self.grain = grain
    self.isCancelled = isCancelled
  }

  /// The number of matches and the best of them; nil if it was cancelled.
  mutating func answer(limit: Int) -> Ranking? {
    for leaf in leaves {
      var list: [Found] = []
      for segment in index.segments.indices {
        if isCancelled() { return nil }
        list.append(look(up: leaf, segment))
      }
      found.append(list)
    }
    let answers = index.segments.indices.map { segment in
      isCancelled() ? [] : inCorpus(ids(plan, segment), segment)
    }
    if isCancelled() { return nil }
    return grain == .sentence
      ? rankingOfSentences(answers, limit) : ranking(answers, limit)
  }

  private func look(up leaf: Leaf, _ segment: Int) -> Found {
    guard case .pattern(let pattern) = leaf else {
      return leaf.found(in: index.segments[segment], grain)
    }
    let units = PatternSearch(index, pattern, isCancelled: isCancelled).units(inSegment: segment)
    switch grain {
    case .unit: return units
    case .document: return index.segments[segment].documents(ofUnits: units)
    case .sentence:
      return Found(unranked: index.segments[segment].ids(ofUnits: units.ids, .sentence))
    }
  }

  // MARK: - Sets

  private func ids(_ plan: Plan, _ segment: Int) -> [UInt32] {
    switch plan {
    case .leaf(let leaf): return found[leaf][segment].ids
    case .units(let units):
      return index.segments[segment].ids(
        ofUnits: index.map.units(units, ofSegment: segment), grain)
    case .any(let plans): return plans.reduce([]) { $0.union(ids($1, segment)) }
    case .not(let plan): return filtered(everything(segment), by: plan, segment, keeping: false)
    case .all(let plans): return ids(ofAll: plans, segment)
    }
  }

  /// Starts with the part that finds least and filters that by the others.
  private func ids(ofAll plans: [Plan], _ segment: Int) -> [UInt32] {
    let wanted = plans.filter { if case .not = $0 { false } else { true } }
      .sorted { size($0, segment) < size($1, segment) }
    var ids = wanted.first.map { self.ids($0, segment) } ?? everything(segment)
    for plan in wanted.dropFirst() where !ids.isEmpty {
      ids = filtered(ids, by: plan, segment, keeping: true)
    }
    for case .not(let plan) in plans where !ids.isEmpty {
      ids = filtered(ids, by: plan, segment, keeping: false)
    }
    return ids
  }

  private func size(_ plan: Plan, _ segment: Int) -> Int {
    switch plan {
    case .leaf(let leaf): found[leaf][segment].count
    case .units(let units): units.count
    case .all, .any, .not: .max
    }
  }

  private func filtered(
    _ ids: [UInt32], by plan: Plan, _ segment: Int, keeping: Bool
  ) -> [UInt32] {
    if case .leaf(let leaf) = plan {
      return found[leaf][segment].filtered(ids, keeping: keeping)
    }
    let other = self.ids(plan, segment)
    return keeping ? ids.intersection(other) : ids.subtracting(other)
  }

  private func everything(_ segment: Int) -> [UInt32] {
    Array(0..<UInt32(index.segments[segment].count(grain)))
  }

  /// Those whose document is still in the corpus.
  private func inCorpus(_ ids: [UInt32], _ segment: Int) -> [UInt32] {
    guard !index.map.isWhole[segment] else { return ids }
    let units = index.segments[segment].units
    return ids.filter { id in
      let document: UInt32
      switch grain {
      case .unit: document = units.documents[Int(id)]
      case .document: document = id
      case .sentence:
        let unit = units.starts.span.lastIndex(atMost: units.sentences[Int(id)], from: 0)
        document = units.documents[unit]
      }
      return index.map.position(ofDocument: document, segment: segment) != nil
    }
  }

  // MARK: - Ranking

  private func ranking(_ answers: [[UInt32]], _ limit: Int) -> Ranking {
    let relevance = index.relevance(grain)
    let rarities = ranking.map { leaf in
      relevance.rarity(found: found[leaf].reduce(0) { $0 + $1.count })
    }
    var result = Ranking(index, grain, limit: limit)
    for (segment, ids) in answers.enumerated() {
      var scores = [Float](repeating: 0, count: ids.count)
      for (leaf, rarity) in zip(ranking, rarities) {
        add(found[leaf][segment], rarity, relevance, to: &scores, of: ids, segment)
      }
      result.add(ids, scores, segment)
    }
    return result
  }

  /// Ranks sections by how many of their sentences match.
  private func rankingOfSentences(_ answers: [[UInt32]], _ limit: Int) -> Ranking {
    let relevance = index.relevance(.unit)
    let units = answers.enumerated().map {
      index.segments[$0.offset].units(ofSentences: $0.element)
    }
    let isRanked = !ranking.isEmpty
    let rarity = relevance.rarity(found: units.reduce(0) { $0 + $1.count })
    var result = Ranking(index, .unit, limit: limit)
    for (segment, found) in units.enumerated() {
      let ids = found.ids
      var scores = [Float](repeating: 0, count: ids.count)
      if isRanked { add(found, rarity, relevance, to: &scores, of: ids, segment) }
      result.add(ids, scores, segment)
    }
    return result
  }

  /// Adds what a leaf counts for to the scores of those ids that it found.
  private func add(
    _ found: Found, _ rarity: Float, _ relevance: Relevance, to scores: inout [Float],
    of ids: [UInt32], _ segment: Int
  ) {
    let units = index.segments[segment].units
    let starts = units.starts.span
    var scores = scores.mutableSpan
    if grain == .document {
      found.forEach(of: ids) { place, id, weight in
        let first = Int(units.firsts[Int(id)])
        let words = starts[Int(units.firsts[Int(id) &+ 1])] &- starts[first]
        scores[place] += relevance.score(rarity: rarity, weight: weight, words: words)
      }
    } else {
      found.forEach(of: ids) { place, id, weight in
        let words = starts[Int(id) &+ 1] &- starts[Int(id)]
        scores[place] += relevance.score(rarity: rarity, weight: weight, words: words)
      }
    }
  }
}
