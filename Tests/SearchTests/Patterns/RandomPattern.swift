import TestSupport

/// A random regular expression, with a slow and plain way to match it.
struct RandomPattern {
  let source: String
  /// The positions where a match that begins at one may end.
  let ends: @Sendable (_ text: [Character], _ start: Int) -> Set<Int>

  init(using random: inout SplitMix64, depth: Int = 0) {
    let choice = depth > 3 ? 0 : Int.random(in: 0..<10, using: &random)
    switch choice {
    case 0...3:
      (source, ends) = Self.leaves.randomElement(using: &random) ?? Self.leaves[0]
    case 4...6:
      let (left, right) = Self.pair(&random, depth)
      source = left.source + right.source
      ends = { text, start in
        left.ends(text, start).reduce(into: []) { $0.formUnion(right.ends(text, $1)) }
      }
    case 7:
      let (left, right) = Self.pair(&random, depth)
      source = "(?:\(left.source)|\(right.source))"
      ends = { left.ends($0, $1).union(right.ends($0, $1)) }
    default:
      let inner = RandomPattern(using: &random, depth: depth + 1)
      let (mark, least, most) = Self.repeats.randomElement(using: &random) ?? Self.repeats[0]
      source = "(?:\(inner.source))\(mark)"
      ends = { text, start in
        var places: Set = [start]
        var all: Set<Int> = least == 0 ? places : []
        for count in 1...max(least, min(most, text.count + least)) {
          places = places.reduce(into: []) { $0.formUnion(inner.ends(text, $1)) }
          if count >= least { all.formUnion(places) }
        }
        return all
      }
    }
  }

  /// The matches, leftmost and longest.
  func matches(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = ends(text, start).max() ?? start
      if end > start { found.append(start..<end) }
      start = max(end, start + 1)
    }
    return found
  }

  private static func pair(
    _ random: inout SplitMix64, _ depth: Int
  ) -> (RandomPattern, RandomPattern) {
    let left = RandomPattern(using: &random, depth: depth + 1)
    return (left, RandomPattern(using: &random, depth: depth + 1))
  }

  private static let repeats = [
    ("*", 0, 99), ("+", 1, 99), ("?", 0, 1), ("{2}", 2, 2), ("{1,3}", 1, 3), ("{0,2}", 0, 2),
    ("{2,}", 2, 99),
  ]

  private typealias Leaf = (String, @Sendable ([Character], Int) -> Set<Int>)

  private static let leaves: [Leaf] = [
    ("a", one { $0 == "a" }), ("b", one { $0 == "b" }), ("c", one { $0 == "c" }),
    ("[ab]", one { "ab".contains($0) }), ("[^a]", one { $0 != "a" }),
    (".", one { $0 != "\n" }), ("\\w", one { "abc".contains($0) }),
    ("\\s", one { " \n".contains($0) }),
    ("^", place { text, at in at == 0 || text[at - 1] == "\n" }),
    ("$", place { text, at in at == text.count || text[at] == "\n" }),
    ("\\b", place { isBoundary($0, $1) }), ("\\B", place { !isBoundary($0, $1) }),
  ]

  private static func isBoundary(_ text: [Character], _ at: Int) -> Bool {
    let isWord = { (place: Int) in text.indices.contains(place) && "abc".contains(text[place]) }
    return isWord(at - 1) != isWord(at)
  }

  private static func one(
    _ test: @escaping @Sendable (Character) -> Bool
  ) -> @Sendable ([Character], Int) -> Set<Int> {
    { text, start in start < text.count && test(text[start]) ? [start + 1] : [] }
  }

  private static func place(
    _ test: @escaping @Sendable ([Character], Int) -> Bool
  ) -> @Sendable ([Character], Int) -> Set<Int> {
    { text, start in test(text, start) ? [start] : [] }
  }
}
