internal import Corpus

/// What is counted as one place to find something in.
enum Grain: Hashable, Sendable {
  case unit
  case document
  case sentence

  /// The grain in which a query is answered.
  init(_ scope: Query.Scope) {
    switch scope {
    case .document: self = .document
    case .section: self = .unit
    case .sentence: self = .sentence
    }
  }
}

extension Segment {
  /// How many there are of a grain.
  func count(_ grain: Grain) -> Int {
    switch grain {
    case .unit: units.count
    case .document: units.documentCount
    case .sentence: units.sentences.count
    }
  }

  /// Where a word or one of its like stands.
  func found(_ set: TermSet, _ grain: Grain) -> Found {
    switch grain {
    case .unit: units(of: set)
    case .document: documents(ofUnits: units(of: set))
    case .sentence: found(places: places(of: set), length: 1, .sentence)
    }
  }

  /// Counts places of rows so many words long; those that reach over a border do not count.
  ///
  /// In a document words may stand in different blocks; in a section a heading and the text below
  /// it, or two paragraphs, do not read on.
  func found(places: [UInt32], length: Int, _ grain: Grain) -> Found {
    var counter = Found.Counter()
    let borders = grain == .document ? units.documentStarts : units.blocks
    let starts = grain == .unit ? units.starts : grain == .sentence ? units.sentences : borders
    var border = 0
    var grainIndex = 0
    for place in places {
      if length > 1 {
        border = Self.advance(border, in: borders, to: place)
        let next = border < borders.count && borders[border] <= place ? border + 1 : border
        if next < borders.count, borders[next] < place + UInt32(length) { continue }
      }
      grainIndex = Self.advance(grainIndex, in: starts, to: place)
      counter.add(UInt32(grainIndex), weight(at: place, grainIndex, grain))
    }
    return counter.found
  }

  private func weight(at place: UInt32, _ unit: Int, _ grain: Grain) -> UInt8 {
    guard grain == .unit, unit < units.count else { return 1 }
    let title = units.titles[Int(units.documents[unit])]
    return units.headings[unit].contains(place) || title.contains(place)
      ? Postings.headingWeight : 1
  }

  /// The last index whose start is at or before a place, from an index where that is so or the
  /// first; gallops, so that a few places do not walk through all starts.
  static func advance(_ index: Int, in starts: [UInt32], to place: UInt32) -> Int {
    var low = index
    var step = 1
    while low + step < starts.count, starts[low + step] <= place {
      low += step
      step *= 2
    }
    var high = min(low + step, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The documents of units, their weights added up.
  func documents(ofUnits found: Found) -> Found {
    var sums = [UInt8](repeating: 0, count: units.documentCount)
    var target = sums.mutableSpan
    let documents = units.documents.span
    switch found {
    case .dense(let weights, _):
      for unit in 0..<weights.count where weights[unit] > 0 {
        let document = Int(documents[unit])
        target[document] = target[document].addingSaturating(weights[unit])
      }
    case .listed(let ids, let weights):
      for (unit, weight) in zip(ids, weights) {
        let document = Int(documents[Int(unit)])
        target[document] = target[document].addingSaturating(weight)
      }
    }
    return Found(dense: sums)
  }

  /// Units as another grain: the documents they are of, or all the sentences in them.
  func ids(ofUnits list: [UInt32], _ grain: Grain) -> [UInt32] {
    switch grain {
    case .unit: list
    case .document:
      list.reduce(into: []) { documents, unit in
        let document = units.documents[Int(unit)]
        if documents.last != document { documents.append(document) }
      }
    case .sentence:
      list.flatMap { unit in
        let first = units.sentences.partitionPoint { $0 < units.starts[Int(unit)] }
        let end = units.sentences.partitionPoint { $0 < units.starts[Int(unit) + 1] }
        return UInt32(first)..<UInt32(end)
      }
    }
  }

  /// The unit that each sentence stands in, counted.
  func units(ofSentences sentences: [UInt32]) -> Found {
    var counter = Found.Counter()
    var unit = 0
    for sentence in sentences {
      unit = Self.advance(unit, in: units.starts, to: units.sentences[Int(sentence)])
      counter.add(UInt32(unit))
    }
    return counter.found
  }
}

extension UnitTable {
  /// The place of each document's first word.
  fileprivate var documentStarts: [UInt32] { firsts.dropLast().map { starts[Int($0)] } }
}
