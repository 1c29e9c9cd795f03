import Testing

@testable import Language

/// Scores that are kept until another key needs their place.
struct ScoreMemoTests {
  @Test func `a key has the scores that it was given last, or none`() {
    var memo = ScoreMemo(bits: 4, empty: 0)
    var kept: [UInt64: Int] = [:]
    for key in UInt64(1)...200 {
      #expect(memo.scores(of: key) == nil)
      memo.keep(Int(key) * 2, of: key)
      #expect(memo.scores(of: key) == Int(key) * 2)
      kept[key] = Int(key) * 2
    }
    let found = kept.filter { memo.scores(of: $0.key) != nil }
    #expect((1...16).contains(found.count))
    for (key, scores) in found { #expect(memo.scores(of: key) == scores) }
  }
}
