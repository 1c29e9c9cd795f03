import Search
import TestSupport
import Testing

struct QueryTermTests {
  private func terms(_ text: String) -> [String] {
    let characters = Array(text)
    return QueryTerm.terms(of: text).map {
      "\($0.field?.rawValue ?? "")|\($0.text)|\(String(characters[$0.range]))"
    }
  }

  @Test func `words, phrases and fields are found with their places`() {
    #expect(terms("dam -water") == ["|dam|dam", "|water|water"])
    #expect(terms("(by:ada OR -status:al)") == ["by|ada|by:ada", "status|al|status:al"])
    #expect(
      terms("by:\"queen ada\" \"a dam\"") == ["by|queen ada|by:\"queen ada\"", "|a dam|\"a dam\""])
    #expect(terms("by: dam") == ["by||by:", "|dam|dam"])
  }

  @Test func `operators, expressions and unknown fields are no terms`() {
    #expect(terms("dam NEAR/5 river AND NOT /a b/ who:me") == ["|dam|dam", "|river|river"])
    #expect(terms("/unfinished by:ada").isEmpty)
  }

  @Test func `a quote that is open can be added to`() {
    let open = QueryTerm.terms(of: "by:\"queen a")
    #expect(open.first?.isClosed == false && open.first?.isQuoted == true)
    #expect(QueryTerm.terms(of: "by:\"queen a\"").first?.isClosed == true)
  }

  @Test(arguments: 0..<40)
  func `any text has terms within it`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let signs = Array("by:\"“” ()-/\\*~ status:a NEAR OR é港")
    let text = String((0..<30).compactMap { _ in signs.randomElement(using: &random) })
    var end = 0
    for term in QueryTerm.terms(of: text) {
      #expect(term.range.lowerBound >= end && term.range.upperBound <= text.count)
      end = term.range.upperBound
    }
  }

  @Test func `a name without a word is no value`() {
    for name in ["", "…", "\u{200B}", "\"*~"] { #expect(Query.value(name) == nil) }
  }

  @Test(arguments: [
    ("Iran", "iran"), ("United States", "\"united states\""), ("U.S.", "\"u.s.\""),
    ("Omar “Bigfoot” Nazari", "\"omar bigfoot nazari\""), ("a*b~", "\"a b\""), ("港", "港"),
    ("AND", "and"), ("(dam", "\"(dam\""),
  ])
  func `a name is a value that can be read again`(name: String, value: String) throws {
    #expect(Query.value(name) == value)
    #expect(try !Query.parse("by:\(value)").isEmpty)
  }
}
