internal import Corpus

/// The kind of thing that is found and counted.
enum Grain: Hashable, Sendable {
  case unit
  case document
  case sentence

  /// The grain that answers a scope.
  init(_ scope: Query.Scope) {
    switch scope {
    case .document: self = .document
    case .section: self = .unit
    case .sentence: self = .sentence
    }
  }
}

extension Segment {
  /// How many of a grain the segment has.
  func count(_ grain: Grain) -> Int {
    switch grain {
    case .unit: units.count
    case .document: units.documentCount
    case .sentence: units.sentences.count
    }
  }

  /// What contains a word of a set.
  func found(_ set: TermSet, _ grain: Grain) -> Found {
    switch grain {
    case .unit: units(of: set)
    case .document: documents(ofUnits: units(of: set))
    case .sentence: found(places: places(of: set), length: 1, .sentence)
    }
  }

  /// What contains phrases, given by their first places and their length in words, counted.
  ///
  /// A phrase may cross from one block into the next only if documents are counted: a heading and
  /// the text below it, or two paragraphs, are not one phrase.
  func found(places: [UInt32], length: Int, _ grain: Grain) -> Found {
    var counter = Found.Counter()
    let borders = grain == .document ? units.documentStarts : units.blocks
    let starts = grain == .unit ? units.starts : grain == .sentence ? units.sentences : borders
    var border = 0
    var grainIndex = 0
    for place in places {
      if length > 1 {
        border = borders.span.lastIndex(atMost: place, from: border)
        let next = border < borders.count && borders[border] <= place ? border + 1 : border
        if next < borders.count, borders[next] < place + UInt32(length) { continue }
      }
      grainIndex = starts.span.lastIndex(atMost: place, from: grainIndex)
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

  /// The documents of units, with the sums of their weights.
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

  /// Sorted units as another grain: the documents that contain them, or all sentences in them.
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

  /// The units that contain sentences, counted.
  func units(ofSentences sentences: [UInt32]) -> Found {
    var counter = Found.Counter()
    var unit = 0
    for sentence in sentences {
      unit = units.starts.span.lastIndex(atMost: units.sentences[Int(sentence)], from: unit)
      counter.add(UInt32(unit))
    }
    return counter.found
  }
}

extension UnitTable {
  /// The place of each document's first word.
  fileprivate var documentStarts: [UInt32] { firsts.dropLast().map { starts[Int($0)] } }
}
