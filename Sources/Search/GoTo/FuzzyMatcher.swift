/// Finds the letters of a word in order inside a name, and scores how well they fit.
///
/// Finds the best alignment by dynamic programming (Smith and Waterman 1981), with the scores of
/// fzf's second algorithm: letters count more that begin a word or a part of one, or follow the
/// previous letter; gaps count against. The tables are kept from one name to the next.
struct FuzzyMatcher {
  private static let match: Int32 = 16
  private static let gapStart: Int32 = -3
  private static let gapExtension: Int32 = -1
  /// A letter that begins a word.
  private static let boundary: Int32 = 8
  /// A letter that begins the name, or a word after a blank.
  private static let start: Int32 = 10
  /// A capital or digit inside a word.
  private static let hump: Int32 = 7
  /// A letter that follows the previous one.
  private static let consecutive: Int32 = 4

  /// The most bytes of a name that are read.
  static let longest = 240

  private var bonuses = [Int32](repeating: 0, count: longest)
  /// The first place that each letter of the word can have.
  private var firsts = [Int](repeating: 0, count: 64)
  /// By letter of the word and place in the name, the best score and the length of its last run.
  private var scores = [Int32](repeating: 0, count: 64 * longest)
  private var runs = [Int32](repeating: 0, count: 64 * longest)

  /// The score of letters that follow one another inside a word.
  static func score(ofRow count: Int) -> Int {
    count * Int(match) + max(count - 1, 0) * Int(consecutive)
  }

  /// How well a word of 1 to 64 lower-case letters fits a name; nil if it does not.
  ///
  /// Linear in the name times the word, and only where all letters occur in order.
  mutating func score(of word: [UInt8], in name: Span<UInt8>) -> Int32? {
    fill(word, name)?.score
  }

  /// The places of the letters in the best alignment; empty if there is none.
  mutating func places(of word: [UInt8], in name: [UInt8]) -> [Int] {
    guard let best = fill(word, name.span) else { return [] }
    return trace(word, from: best.place)
  }

  private mutating func fill(_ word: [UInt8], _ name: Span<UInt8>) -> (score: Int32, place: Int)? {
    let length = min(name.count, Self.longest)
    guard !word.isEmpty, word.count <= 64, word.count <= length,
      let last = findFirsts(word, name, length)
    else { return nil }
    fillBonuses(name, from: firsts[0], to: last)
    var best: (score: Int32, place: Int) = (-1, 0)
    for letter in word.indices {
      let row = letter &* Self.longest
      var isGap = false
      var left: Int32 = 0
      for place in firsts[letter]...last {
        let behindGap = max(left &+ (isGap ? Self.gapExtension : Self.gapStart), 0)
        var here: Int32 = 0
        var run: Int32 = 0
        if FoldedText.lower(name[place]) == word[letter] {
          let above = row &- Self.longest &+ place &- 1
          var bonus = bonuses[place]
          if letter == 0 {
            run = 1
            here = Self.match
            bonus &*= 2
          } else {
            run = runs[above] &+ 1
            here = scores[above] &+ Self.match
            if run > 1 {
              let opening = bonuses[place &- Int(run) &+ 1]
              if bonus >= Self.boundary, bonus > opening {
                run = 1
              } else {
                bonus = max(bonus, Self.consecutive, opening)
              }
            }
          }
          here &+= bonus
        }
        isGap = here < behindGap
        if isGap { run = 0 }
        left = max(here, behindGap)
        scores[row &+ place] = left
        runs[row &+ place] = run
        if letter == word.count &- 1, left > best.score, run > 0 { best = (left, place) }
      }
    }
    return best.score >= 0 ? best : nil
  }

  /// Finds the first place of each letter and returns the last of the last; nil if one is missing.
  private mutating func findFirsts(
    _ word: [UInt8], _ name: Span<UInt8>, _ length: Int
  ) -> Int? {
    var place = 0
    for letter in word.indices {
      while place < length, FoldedText.lower(name[place]) != word[letter] { place &+= 1 }
      guard place < length else { return nil }
      firsts[letter] = place
      place &+= 1
    }
    var last = length &- 1
    while FoldedText.lower(name[last]) != word[word.count &- 1] { last &-= 1 }
    return last
  }

  private mutating func fillBonuses(_ name: Span<UInt8>, from first: Int, to last: Int) {
    var before = first > 0 ? Kind(name[first &- 1]) : .blank
    for place in first...last {
      let kind = Kind(name[place])
      bonuses[place] = Self.bonus(of: kind, behind: before)
      before = kind
    }
  }

  private enum Kind: UInt8 {
    case blank, sign, lower, upper, digit

    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A, 0x80...: self = .lower
      case 0x41...0x5A: self = .upper
      case 0x30...0x39: self = .digit
      case 0x20: self = .blank
      default: self = .sign
      }
    }
  }

  private static func bonus(of kind: Kind, behind before: Kind) -> Int32 {
    switch (before, kind) {
    case (_, .blank): return 0
    case (.blank, .sign), (.sign, .sign): return boundary
    case (.blank, _): return start
    case (.sign, _): return boundary
    case (.lower, .upper): return hump
    case (.lower, .digit), (.upper, .digit): return hump
    case (_, .sign): return boundary
    default: return 0
    }
  }

  /// Walks back from the end of the best alignment to its beginning.
  private func trace(_ word: [UInt8], from end: Int) -> [Int] {
    var places: [Int] = []
    var letter = word.count - 1
    var place = end
    while letter >= 0, place >= firsts[letter] {
      let row = letter * Self.longest
      let here = scores[row + place]
      let left = place > firsts[letter] ? scores[row + place - 1] : 0
      // A run has ended here, and no gap leads to a better score.
      if runs[row + place] > 0, here > left || letter == 0 && places.count == word.count - 1 {
        places.append(place)
        letter -= 1
      }
      place -= 1
    }
    return places.count == word.count ? places.reversed() : []
  }
}
