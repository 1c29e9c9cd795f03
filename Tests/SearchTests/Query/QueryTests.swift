import Search
import TestSupport
import Testing

struct QueryTests {
  @Test(arguments: [
    ("foo:bar", 0, "there is no field foo:"),
    ("dam colour:red", 4, "there is no field colour:"),
    ("by:", 0, "by: needs a value"),
    ("dam by: ada", 4, "by: needs a value"),
    ("status:maybe", 7, "status: is one of asserted, hedged, alleged, denied"),
    ("voice:\"loud\"", 6, "voice: is one of quoted, reported, narrated"),
    ("water \"the dam", 6, "this quote is not closed"),
    ("(dam", 0, "this parenthesis is not closed"),
    ("dam)", 3, "no parenthesis is open"),
    ("dam ()", 4, "there is nothing between these parentheses"),
    ("dam OR", 4, "OR needs something on both sides"),
    ("OR dam", 0, "OR needs something on both sides"),
    ("dam AND", 4, "AND needs something on both sides"),
    ("dam OR OR water", 4, "OR needs something on both sides"),
    ("dam NOT", 4, "NOT needs something after it"),
    ("wa*er", 2, "a star can only end a word"),
    ("\"dam\"*", 5, "a star or ~ stands inside the quotes"),
    ("\"dam\"~3", 5, "a star or ~ stands inside the quotes"),
    ("dam~3", 4, "~ takes 1 or 2"),
    ("kind:dog", 5, "kind: is one of person, organization, state, place, other"),
    ("said:", 0, "said: needs a value"),
    ("in:/a/", 3, "an expression cannot be the value"),
    ("score:2", 6, "score: takes a number from 0 to 1"), ("score:..", 6, "score: takes"),
    ("score:0.9..0.2", 6, "score: takes"), ("score:dam", 6, "score: takes"),
    ("year:dam", 5, "year: takes a year from 1000 to 2199"),
    ("year:20", 5, "year: takes"), ("year:3000", 5, "year: takes"),
    ("year:2015..2010", 5, "year: takes"), ("year:2010.", 5, "year: takes"),
    ("year:..", 5, "year: takes"), ("year:2010..2015..", 5, "year: takes"),
    ("scope:page dam", 6, "scope: is one of document, section, sentence"),
    ("scope:sentence dam scope:section", 19, "the query has a scope already"),
    ("(dam scope:sentence)", 5, "scope: holds for the whole query"),
    ("dam -scope:sentence", 5, "scope: holds for the whole query"),
    ("dam NEAR", 4, "NEAR needs something on both sides"),
    ("NEAR dam", 0, "NEAR needs something on both sides"),
    ("dam NEAR OR water", 9, "NEAR stands between words"),
    ("dam NEAR/0 water", 9, "NEAR/ takes a number of words from 1 to 100"),
    ("dam NEAR/101 water", 9, "NEAR/ takes"),
    ("dam NEAR/99999999999999999999 water", 9, "NEAR/ takes"),
    ("dam NEAR/five water", 9, "NEAR/ takes"), ("dam NEAR/ water", 9, "NEAR/ takes"),
    ("dam NEAR by:ada", 9, "NEAR stands between words"),
    ("(dam water) NEAR deal", 0, "NEAR stands between words"),
    ("dam NEAR -water", 9, "NEAR stands between words"),
    ("dam /wa", 4, "a / begins an expression"),
    ("//", 0, "there is no expression between"),
    ("/usr/share", 5, "an expression ends with its second /"),
    ("dam /wa(ter/", 7, "this parenthesis is not closed"),
    ("/e\u{301}👩‍👩‍👧[/", 3, "this bracket is not closed"),
  ])
  func `a query that cannot be read says where and why`(
    text: String, position: Int, message: String
  ) {
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.position == position)
    #expect(error?.message.hasPrefix(message) == true)
  }

  @Test(arguments: [
    ("statsu:denied", "status"), ("sta:denied", "status"), ("abuot:iran", "about"),
    ("vai:oman", "via"),
  ])
  func `an unknown field is answered with the nearest`(_ text: String, _ field: String) {
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.message.contains("did you mean \(field):?") == true)
  }

  @Test func `an unknown field is answered with those there are`() {
    let error = #expect(throws: QueryError.self) { try Query.parse("water foo:bar") }
    #expect(
      error?.description
        == "position 7: there is no field foo: (the fields are actor: by: about: via: status: "
        + "voice: source: nested: two: said: kind: in: doc: year: score: scope:); "
        + "to search for the words, put them in quotes"
    )
  }

  @Test(arguments: [
    "dam OR", "dam AND", "dam NOT", "dam -", "(dam", "dam (", "dam by:", "dam by:\"", "\"dam",
    "dam \"", "(dam OR (", "dam /wa", "dam /wa[", "dam /", "dam year:", "dam year:2",
    "dam year:201",
    "dam year:2010.", "dam year:2010..", "dam year:2010..20", "dam year:..", "sco", "dam scope:",
    "dam scope:s", "dam NEAR", "dam NEAR/", "dam NEAR/5", "dam NEAR/5 (", "dam NEAR wa",
    "dam said:",
    "dam~", "dam kind:st",
  ])
  func `what is still being typed is forgiven`(text: String) throws {
    #expect(try !Query.parse(text, asTyped: true).isEmpty)
  }

  @Test func `the last word stands for longer ones only while it is typed`() throws {
    #expect(try Query.parse("water da", asTyped: true) == Query.parse("water (da* OR da)"))
    #expect(try Query.parse("water da ", asTyped: true) == Query.parse("water da"))
    #expect(try Query.parse("\"water da", asTyped: true) == Query.parse("\"water da*\""))
    #expect(try Query.parse("\"water da\"", asTyped: true) == Query.parse("\"water da\""))
    #expect(try Query.parse("by:ad", asTyped: true) == Query.parse("by:ad*"))
    #expect(
      try Query.parse("water NEAR da", asTyped: true) == Query.parse("water NEAR (da* OR da)"))
    #expect(try Query.parse("dam~", asTyped: true) == Query.parse("dam~"))
    #expect(try Query.parse("water /da", asTyped: true) == Query.parse("water"))
  }

  @Test(arguments: [
    ("water dam", "water AND dam"),
    ("-dam", "NOT dam"),
    ("“water dam”", "\"water dam\""),
    ("water-dam", "\"water dam\""),
    ("Iran’s", "\"iran s\""),
    ("BY:ada", "by:ada"),
    ("by:“queen ada”", "by:\"queen ada\""),
    ("((dam))", "dam"),
    ("note: dam", "note dam"),
    ("dam - water", "dam water"),
    ("dam / water", "dam water"), ("and/or", "\"and or\""), ("~dam", "dam"), ("NEARBY", "nearby"),
    ("dam NEAR water", "dam NEAR/10 water"), ("(dam) NEAR/2 (water)", "dam NEAR/2 water"),
    ("a NEAR/2 b NEAR/3 c", "(a NEAR/2 b) (b NEAR/3 c)"),
    ("a NEAR b OR c", "(a NEAR b) OR c"), ("dam -a NEAR b", "dam NOT (a NEAR b)"),
    ("house~", "house~1"), ("houses~", "houses~2"), ("élève~", "élève~1"),
    ("year:2015", "year:2015..2015"), ("year:..1999", "year:1000..1999"),
    ("year:\"2010..\"", "year:2010..2199"),
    ("scope:sentence dam", "dam SCOPE:Sentence"), ("scope:sentence AND dam", "dam scope:sentence"),
    ("dam AND scope:sentence AND a", "scope:sentence dam a"),
  ])
  func `there is more than one way to say it`(left: String, right: String) throws {
    #expect(try Query.parse(left) == Query.parse(right))
  }

  @Test func `each part of the language has its place in the tree`() throws {
    let dam = Query.Words([Array("dam".utf8)], ending: .inflected)
    let deal = Query.Words([Array("the".utf8), Array("deal".utf8)], ending: .exact)
    #expect(
      try Query.parse("dam NEAR/5 \"the deal\"").root == .near([dam], [deal], distance: 5))
    #expect(
      try Query.parse("(dam OR \"the deal\") NEAR dam").root
        == .near([dam, deal], [dam], distance: 10))
    #expect(try Query.parse("/d.m\\/s/").root == .pattern(Pattern.compile("d.m\\/s")))
    #expect(try Query.parse("year:2010..2015").root == .years(2010...2015))
    #expect(try Query.parse("year:201", asTyped: true).root == .years(2010...2019))
    #expect(try Query.parse("year:2", asTyped: true).root == .years(2000...2199))
    #expect(try Query.parse("said:dam").root == .field(.said, dam))
    #expect(try Query.parse("scope:document dam") == Query(root: .words(dam), scope: .document))
    #expect(
      try Query.parse("actor:khamanei~").root
        == .field(.actor, Query.Words([Array("khamanei".utf8)], ending: .fuzzy(edits: 2))))
    #expect(
      try Query.parse("\"the dam~1\"").root
        == .words(
          Query.Words([Array("the".utf8), Array("dam".utf8)], ending: .fuzzy(edits: 1))))
  }

  @Test func `operators are written in capitals`() throws {
    let words = ["and", "or", "not"].map {
      Query.Node.words(Query.Words([Array($0.utf8)], ending: .inflected))
    }
    #expect(try Query.parse("and or not").root == .all(words))
  }

  @Test func `no text makes the parser trap`() {
    let pieces = [
      "(", ")", "\"", "-", "*", ":", "by:", "x:", " ", "OR", "NOT ", "a", "é", "\u{0}", "\u{202E}",
      "👩‍👩‍👧", "“", "a.b", "status:al", "/", "\\", "[", "/a/", "~", "~2", "NEAR", "NEAR/", "NEAR/3 ",
      "year:", "year:20", "..", "2015", "scope:", "scope:sentence ", "said:a", "kind:p", "\u{5D0}",
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for asTyped in [false, true] {
        do {
          _ = try Query.parse(text, asTyped: asTyped)
        } catch {
          #expect(error.position >= 0 && error.position <= text.count)
        }
      }
    }
  }

  @Test(arguments: [
    "(", ")", "a ", "\"", "a:", "1:", "/", "/a/ ", "~", "a~", "a NEAR ", "()", "*", "\\", "\u{301}",
    "\u{202E}", "👩‍👩‍👧", "year:", "scope:sentence ", "a OR ", "- ", "/(", "/[", "/a**",
  ])
  func `ten thousand characters are read or refused at once`(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    for asTyped in [false, true] {
      do {
        _ = try Query.parse(text, asTyped: asTyped)
      } catch {
        #expect(error.position >= 0 && error.position <= text.count)
      }
    }
  }

  @Test(arguments: ["(", "NOT ", "-("])
  func `nesting beyond reason is refused`(piece: String) {
    let text = String(repeating: piece, count: 100_000) + "a"
    #expect(throws: QueryError.self) { try Query.parse(text) }
  }
}
