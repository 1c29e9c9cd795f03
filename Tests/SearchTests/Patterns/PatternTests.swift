import Search
import TestSupport
import Testing

struct PatternTests {
  /// What a pattern matches in a text.
  private func matches(_ source: String, in text: String) throws -> [String] {
    var matcher = PatternMatcher(try Pattern.compile(source))
    let bytes = Array(text.utf8)
    return matcher.matches(in: bytes.span, 0..<bytes.count)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("dam", "The dam, the Dam, damage", ["dam", "Dam", "dam"]),
    ("d.m", "dam d\nm dém", ["dam", "dém"]),
    ("[a-c]+", "xabCx-bb", ["abC", "bb"]),
    ("[^a-c ]+", "abc xyz", ["xyz"]),
    ("[]x]+", "a]x", ["]x"]),
    ("[a-]+", "b-a-", ["-a-"]),
    ("\\d{4}", "in 1979 and 20155", ["1979", "2015"]),
    ("ab{2,3}", "ab abb abbbb", ["abb", "abbb"]),
    ("(?:ab|a)(?:c|bcd)", "abcd", ["abcd"]),
    ("colou?r|grey", "Colour, color, Grey", ["Colour", "color", "Grey"]),
    ("\\bran\\b", "Iran ran (ran) «ran» rané", ["ran", "ran", "ran"]),
    ("\\Bran", "ran Iran", ["ran"]),
    ("^The|end$", "The\nThe end\nend The", ["The", "The", "end"]),
    ("end$", "end\r\nend", ["end", "end"]),
    ("cafe", "Café CAFÉ", ["Café", "CAFÉ"]),
    ("é", "E é", ["E", "é"]),
    ("жук", "ЖУК", ["ЖУК"]),
    ("[а-я]+", "Привет, мир", ["Привет", "мир"]),
    ("\\w+", "naïve 東京 “x”", ["naïve", "東京", "x"]),
    ("👩.", "👩👧", ["👩👧"]),
    ("a\\.b\\/c", "a.b/c axb/c", ["a.b/c"]),
    ("(?i)dam", "DAM", ["DAM"]),
    ("\\s+", "a \t\u{A0}b", [" \t\u{A0}"]),
    ("a*", "baab", ["aa"]),
    ("(a*)*", "baab", ["aa"]),
    ("x*", "", []),
    ("", "abc", []),
    ("a{0}", "abc", []),
    ("[^\\s\\S]", "abc", []),
  ])
  func `a pattern matches the leftmost and longest`(
    source: String, text: String, expected: [String]
  ) throws {
    #expect(try matches(source, in: text) == expected)
  }

  @Test(arguments: [
    ("a(b", 1, "this parenthesis is not closed"),
    ("a)b", 1, "no parenthesis is open"),
    ("[a-z", 0, "this bracket is not closed"),
    ("[z-a]", 1, "a range goes"),
    ("*a", 0, "nothing stands before this *"),
    ("a|+", 2, "nothing stands before this +"),
    ("ab\\", 2, "a \\ needs a character"),
    ("a\\q", 1, "there is no \\q"),
    ("(?=a)", 2, "after (? only"),
    ("a{2", 1, "braces hold"),
    ("a{x}", 1, "braces hold"),
    ("a{3,2}", 1, "the first number is larger"),
    ("a{99999999999999999999}", 1, "no more than 1000"),
    ("b(?:a{1,1000}){1,1000}", 5, "this expression is too large"),
    ("(?:(?:(?:){1000}){1000}){1000}", 22, "this expression is too large"),
  ])
  func `a pattern that cannot be read says where`(source: String, offset: Int, message: String) {
    let error = #expect(throws: PatternError.self) { try Pattern.compile(source) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    if !message.contains("too large") { #expect(error?.offset == offset) }
  }

  @Test(arguments: ["(", "(?:", "a|(", "[", "a**", "(a"])
  func `deep or unfinished nesting is refused in time`(piece: String) {
    let source = String(repeating: piece, count: 10_000)
    #expect(throws: PatternError.self) { try Pattern.compile(source) }
  }

  @Test(arguments: [
    "(a+)+$", "(a|aa)*b", "(a*)*b", "(.*)(.*)(.*)b", "a|[^x]*x", "[ac]*a[ac]{12}b",
    "(a?){50}a{50}b",
  ])
  func `no pattern explodes on a long text`(source: String) throws {
    let text = String(repeating: "a", count: 20_000) + "c"
    let found = try matches(source, in: text)
    #expect(found.count == (source == "a|[^x]*x" ? 20_000 : 0))
  }

  @Test func `matches reach across blocks of the text`() throws {
    let long = String(repeating: "ab", count: 5_000)
    #expect(try matches("x[ab]+x", in: "x\(long)x\(long)x") == ["x\(long)x"])
    #expect(try matches("\\b[ab]+$", in: "x \(long)\ny \(long)") == [long, long])
    #expect(try matches("b{3}", in: long).isEmpty)
  }

  @Test func `only the range is read, and its ends are ends of lines`() throws {
    let bytes = Array("one two two".utf8)
    var matcher = PatternMatcher(try Pattern.compile("^two$"))
    #expect(matcher.matches(in: bytes.span, 4..<7) == [4..<7])
    #expect(matcher.matches(in: bytes.span, 4..<11).isEmpty)
    #expect(matcher.matches(in: bytes.span, 8..<99) == [8..<11])
    #expect(matcher.matches(in: bytes.span, 0..<7).isEmpty)
  }

  @Test func `a matcher that was used finds the same as a new one`() throws {
    var used = PatternMatcher(try Pattern.compile("(?:a|b)[^b]{3}a\\w*"))
    var random = SplitMix64(seed: 4)
    for _ in 0..<60 {
      let bytes = (0..<Int(random.next() % 3_000)).map { _ in
        "ab c\n".utf8.randomElement(using: &random) ?? 0
      }
      var new = PatternMatcher(try Pattern.compile("(?:a|b)[^b]{3}a\\w*"))
      let all = 0..<bytes.count
      #expect(used.matches(in: bytes.span, all) == new.matches(in: bytes.span, all))
    }
  }

  @Test(arguments: [
    ("sanctions?", ["sanction"]), ("nuclear\\s+deal", ["nuclear"]),
    ("(?:iran|iraq)i", ["iran", "iraq"]),
    ("[ab]c", []), ("abc|d", []), ("(?:abc)?de", ["de"]), ("(?:abc)+d", ["abc"]), ("a.b", []),
    ("CAFÉ", ["caf"]), ("u\\.s\\. dollar", ["dollar"]),
  ])
  func `literals that a match needs are known`(source: String, literals: [String]) throws {
    let found = try Pattern.compile(source).requiredLiterals
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == literals)
  }

  @Test func `what is no UTF-8 is no reason to trap`() throws {
    var random = SplitMix64(seed: 8)
    for source in ["\\w+\\b", ".", "[^a]+$", "é|ß"] {
      var matcher = PatternMatcher(try Pattern.compile(source))
      for _ in 0..<200 {
        let bytes = (0..<40).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        var last = 0
        for match in matcher.matches(in: bytes.span, 0..<bytes.count) {
          #expect(match.lowerBound >= last && !match.isEmpty && match.upperBound <= 40)
          last = match.upperBound
        }
      }
    }
  }
}
