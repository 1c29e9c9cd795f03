import Testing

@testable import dragoman_train

struct MarkedArticleTests {
  /// The words of pieces of a text, each a pair of scalar offsets.
  private func words(_ pieces: [[Int]], _ article: MarkedArticle) -> [String] {
    let scalars = Array(article.text.unicodeScalars)
    return pieces.map { pair in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[pair[0]..<pair[1]])
      return String(piece)
    }
  }

  @Test func `the marks of one number are one attribution, and the text is what is left`() throws {
    let article = MarkedArticle("⟦S1|Élise Sund⟧ ⟦C1|said⟧ ⟦X1|that it rained⟧.")
    #expect(article.text == "Élise Sund said that it rained.")
    let attribution = try #require(article.attributions[1])
    #expect(words(attribution.source, article) == ["Élise Sund"])
    #expect(words(attribution.cue, article) == ["said"])
    #expect(words(attribution.content, article) == ["that it rained"])
    #expect(attribution.status == nil)
  }

  @Test func `a role may stand in several pieces`() throws {
    let article = MarkedArticle("⟦X1|“We go,”⟧ ⟦C1|said⟧ ⟦S1=Ada Sund|she⟧, ⟦X1|“today.”⟧")
    let attribution = try #require(article.attributions[1])
    #expect(words(attribution.content, article) == ["“We go,”", "“today.”"])
    #expect(words(attribution.source, article) == ["she"])
  }

  @Test func `marks nest`() throws {
    let article = MarkedArticle(
      "⟦S1|⟦per|Ada⟧ of ⟦org|Velden⟧⟧ ⟦C1|said⟧ ⟦X1|that ⟦S2|he⟧ ⟦C2|promised⟧ ⟦X2|fish⟧⟧")
    #expect(article.text == "Ada of Velden said that he promised fish")
    #expect(
      words(try #require(article.attributions[1]).content, article) == ["that he promised fish"])
    #expect(words(try #require(article.attributions[2]).content, article) == ["fish"])
    #expect(article.names.map(\.kind) == ["per", "org"])
    #expect(words(article.names.map { [$0.start, $0.end] }, article) == ["Ada", "Velden"])
  }

  @Test func `a cue may tell the status of its claim`() throws {
    let article = MarkedArticle("⟦S7|He⟧ ⟦C7=denied|denies⟧ ⟦X7|it⟧")
    #expect(try #require(article.attributions[7]).status == "denied")
  }

  @Test func `blanks at the ends of a mark do not belong to it`() throws {
    let article = MarkedArticle("⟦S1| Ada ⟧⟦C1|said⟧ ⟦X1| so\n⟧")
    let attribution = try #require(article.attributions[1])
    #expect(words(attribution.source + attribution.content, article) == ["Ada", "so"])
  }

  @Test(arguments: ["⟦", "⟧", "⟦|⟧", "⟦S|x⟧", "⟦S1|", "⟦S1|⟧", "⟦=|x⟧", "⟦S1"])
  func `a broken mark marks nothing`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.names.isEmpty)
    #expect(article.attributions.isEmpty)
  }
}
