import Corpus
import Reading
import TestSupport
import Testing

struct HostileMarkupTests {
  private static func many(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    many("<div>") + "Words said." + many("</div>"), many("<b id=x>") + many("<p>") + "Words said.",
    (0..<100_000).map { "<x\($0)>" }.joined() + "Words said.",
    many("<table><tr><td>", 30_000) + "Words said.", many("<ul><li>") + "Words said.",
    many("<blockquote>") + "Words said.", many("<a href=x>") + "Words said.",
    "<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">Words said.",
    many("<svg>", 1000) + "Words said.",
  ])
  func `no depth of a page is too deep`(body: String) throws {
    let start = ContinuousClock.now
    let document = try? read("<!doctype html>" + body, path: "x.html")
    #expect(document?.text.count ?? 0 < 200_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [
    many(">") + " deep", many("* ") + "x", many("[") + "x" + many("]"), many("![a]("), many("*a_ "),
    "|a|b|\n|-|-|\n" + many("|x|y|\n", 20_000) + many("|"), many("<div>\n\n"),
  ])
  func `no Markdown takes long`(text: String) {
    let start = ContinuousClock.now
    _ = try? read(text, path: "x.md")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: ["x.html", "x.md"])
  func `any bytes are read or refused, and spans stay inside`(path: String) {
    var random = SplitMix64(seed: 16)
    let parts = [
      "<", ">", "</", "<p>", "<div class='nav'>", "<!--", "-->", "<table><tr><td>", "&amp;", "&#0;",
      "\u{AD}",
      "<title>", "<script>", "<h1>", "<br>", "<li>", "\n", "\n\n", "# ", "> ", "- ", "```", "|",
      "---\n",
      "[a](b)", "word ", "é", "\u{0}", "<time datetime='2020-01-01'>", "By Ada Moreau", "<pre>",
      "=", "\"",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      guard let document = try? read("<!doctype html>" + text, path: path) else { continue }
      var last = 0
      for block in document.blocks {
        #expect(last <= Int(block.span.start) && block.span.start < block.span.end)
        #expect(document.text.isScalarBoundary(Int(block.span.start)))
        last = Int(block.span.end)
      }
      #expect(last <= document.text.count)
    }
  }

  @Test(arguments: [
    "<!doctype html>", "<!doctype html><!-- x", "<!doctype html><p hidden>x",
    "<!doctype html><nav>",
  ])
  func `a page without text is refused`(text: String) {
    #expect(throws: ReadingError.empty) { try read(text, path: "x.html") }
  }
}
