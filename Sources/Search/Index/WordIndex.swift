internal import Corpus

/// Which words stand where, over units of text: sections, headings, titles or names.
///
/// Everything is a flat array: the words of all units as one stream of term numbers, and for each
/// term the units and the places of the stream it stands in (Zobel and Moffat 2006). Built by
/// `WordIndexBuilder`.
struct WordIndex: Sendable {
  /// Parts pieces of text in the stream, so that no phrase reaches across.
  static let gap = UInt32.max

  /// The words.
  let terms: TermTable
  /// Terms in the order of their words, for prefixes; and the place of each term in it.
  let order: [UInt32]
  let rank: [UInt32]
  /// The terms of all units in order, with `gap` behind each piece of text.
  let stream: [UInt32]
  /// Where a unit's words begin in the stream; one more than there are units.
  let unitStarts: [UInt32]
  /// Words of each unit.
  let lengths: [UInt32]
  /// Where each term stands.
  let postings: Postings

  var unitCount: Int { lengths.count }

  /// The stream's places of a unit.
  func range(ofUnit unit: UInt32) -> Range<Int> {
    Int(unitStarts[Int(unit)])..<Int(unitStarts[Int(unit) + 1])
  }

  // MARK: - Terms

  /// The terms that each of the words stands for.
  func slots(for words: Query.Words) -> [TermSet] {
    words.folded.enumerated().map { index, word in
      let isLast = index == words.folded.count - 1
      switch isLast ? words.ending : .exact {
      case .prefix: return .ranks(ranks(withPrefix: word))
      case .exact, .fuzzy: return .terms(terms.find(word).map { [$0] } ?? [])
      case .inflected:
        let forms = [word] + Inflections.forms(of: word) { terms.find($0) != nil }
        return .terms(forms.compactMap { terms.find($0) })
      }
    }
  }

  private func ranks(withPrefix prefix: [UInt8]) -> Range<Int> {
    let first = order.partitionPoint {
      terms.word($0).lexicographicallyPrecedes(prefix)
    }
    let end = order[first...].partitionPoint { terms.word($0).starts(with: prefix) }
    return first..<end
  }

  /// Whether a term of the stream is one of a set.
  func contains(_ set: TermSet, _ term: UInt32) -> Bool {
    guard term != Self.gap else { return false }
    switch set {
    case .terms(let terms):
      for known in terms where known == term { return true }
      return false
    case .ranks(let ranks): return ranks.contains(Int(rank[Int(term)]))
    }
  }

  /// Whether a row of words begins at a place of the stream.
  func matches(_ slots: [TermSet], at place: Int, before end: Int) -> Bool {
    guard place >= 0, place + slots.count <= end else { return false }
    var place = place
    for slot in slots {
      guard contains(slot, stream[place]) else { return false }
      place += 1
    }
    return true
  }
}

/// The terms that a word of a query stands for.
enum TermSet: Hashable, Sendable {
  /// A few of them: a word and its inflections.
  case terms([UInt32])
  /// All that begin alike, as places in the order of words.
  case ranks(Range<Int>)
}
