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
  ])
  func `a query that cannot be read says where and why`(
    text: String, position: Int, message: String
  ) {
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.position == position)
    #expect(error?.message.hasPrefix(message) == true)
  }

  @Test func `an unknown field is answered with those there are`() {
    let error = #expect(throws: QueryError.self) { try Query.parse("water foo:bar") }
    #expect(
      error?.description
        == "position 7: there is no field foo: (the fields are actor: by: about: via: status: "
        + "voice: in: doc:); to search for the words, put them in quotes")
  }

  @Test(arguments: [
    "dam OR", "dam AND", "dam NOT", "dam -", "(dam", "dam (", "dam by:", "dam by:\"", "\"dam",
    "dam \"", "(dam OR (",
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
  ])
  func `there is more than one way to say it`(left: String, right: String) throws {
    #expect(try Query.parse(left) == Query.parse(right))
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
      "👩‍👩‍👧", "“", "a.b", "status:al",
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

  @Test(arguments: ["(", "NOT ", "-("])
  func `nesting beyond reason is refused`(piece: String) {
    let text = String(repeating: piece, count: 100_000) + "a"
    #expect(throws: QueryError.self) { try Query.parse(text) }
  }
}
