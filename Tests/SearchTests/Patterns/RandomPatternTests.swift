import Search
import TestSupport
import Testing

struct RandomPatternTests {
  @Test func `random patterns match what a plain search matches`() throws {
    var random = SplitMix64(seed: 11)
    var total = 0
    for _ in 0..<1_500 {
      let pattern = RandomPattern(using: &random)
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        "aabbc -\n".randomElement(using: &random) ?? "a"
      }
      var matcher = PatternMatcher(try Pattern.compile(pattern.source))
      let bytes = Array(String(text).utf8)
      let found = matcher.matches(in: bytes.span, 0..<bytes.count)
      #expect(found == pattern.matches(in: text), "/\(pattern.source)/ in \(String(text))")
      total += found.count
    }
    #expect(total > 1_000)
  }
}
