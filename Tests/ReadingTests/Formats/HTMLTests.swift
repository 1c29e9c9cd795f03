import Corpus
import Foundation
import Reading
import Testing

struct HTMLTests {
  private func page(_ body: String) throws -> [String] {
    try blocks("<!doctype html><body>\(body)", path: "page.html")
  }

  @Test func `elements are blocks of their kinds, entities are decoded, and white space is one`()
    throws
  {
    let found = try page(
      """
      <p>One &amp; <b>two</b>&nbsp;three
        four</p><ul><li>first<li>second</ul><ol start=3><li>third</li></ol>
      <blockquote><p>Said.</p></blockquote><figure><img><figcaption>The lake</figcaption></figure>
      <pre>let x = 1
        y</pre>
      """)
    #expect(
      found == [
        "paragraph: One & two three four", "listItem: - first", "listItem: - second",
        "listItem: 3) third", "quotation: Said.", "caption: The lake", "code: let x = 1 y",
      ])
  }

  @Test func `headings are sections with their levels`() throws {
    let text = "<h1>T</h1><p>\(paragraph)</p><h2>A</h2><p>a</p><h4>B</h4><p>b</p><h2>C</h2><p>c</p>"
    #expect(
      try sections(text, path: "x.htm") == [
        "1 The two governments met in the…", "1 A", "2 B", "1 C",
      ])
  }

  @Test func `rows of a table of data are lines, and a table that lays out is none`() throws {
    #expect(
      try page("<table><caption>Flow</caption><tr><th>Year<th>Flow<tr><td>2020<td>12</table>")
        == ["caption: Flow", "tableRow: Year Flow", "tableRow: 2020 12"])
    #expect(
      try page("<table><tr><td><h2>A</h2><td><p>\(paragraph)</p></table>")
        == ["heading: A", "paragraph: \(paragraph)"])
  }

  @Test func `scripts, styles, templates and what is hidden are no text`() throws {
    let found = try page(
      """
      <script>said("x")</script><style>p {}</style><template><p>t</p></template><noscript>n</noscript>
      <p hidden>h</p><p style="display: none">d</p><p aria-hidden=true>a</p><span class="sr-only">s</span>
      <svg><text>v</text></svg><!-- c --><p>Soft\u{AD}ly said.</p>
      """)
    #expect(found == ["paragraph: Softly said."])
  }

  @Test func `menus, banners, comments and what to read next are left out`() throws {
    let found = try page(
      """
      <div class="cookie-banner"><p>\(paragraph)</p></div><header><nav><a>News</a></nav></header>
      <div><div class="entry"><p>\(paragraph)</p><p>\(paragraph)</p><p>\(paragraph)</p>
      <p>\(paragraph)</p><div class="relatedPosts"><p>\(paragraph)</p></div></div>
      <div id="comments"><p>\(paragraph)</p></div></div><footer>Imprint</footer>
      """)
    #expect(found == [String](repeating: "paragraph: \(paragraph)", count: 4))
  }

  @Test func `a class that holds most of the text is not believed`() throws {
    let found = try page(
      "<div class='sidebar'><p>\(paragraph)</p><p>\(paragraph)</p></div><p>x</p>")
    #expect(found.prefix(2) == ["paragraph: \(paragraph)", "paragraph: \(paragraph)"])
  }

  @Test func `a list of links is furniture, with the heading above it`() throws {
    let found = try page(
      "<p>\(paragraph)</p><h3>See too</h3><ul><li><a href=a>One more</a><li><a href=b>Two</a></ul>")
    #expect(
      found.dropFirst().map { String($0.prefix(12)) }
        == [String](repeating: "relatedLinks", count: 3))
  }

  @Test func `what only the page's head says opens the text`() throws {
    let document = try read(
      """
      <!doctype html><title>The lake is low | Gazette</title><meta name=author content="By Ada Moreau">
      <meta property="article:published_time" content="2024-05-03T10:00:00Z"><p>\(paragraph)</p>
      """, path: "page.html")
    #expect(document.title == "The lake is low")
    #expect(document.author.map { document.text[$0] } == "Ada Moreau")
    #expect(document.date.map { document.text[$0] } == "2024-05-03")
    #expect(document.blocks.map(\.kind) == [.title, .byline, .date, .paragraph])
  }

  @Test func `what the page shows of title, author and date is where it is`() throws {
    let document = try read(
      """
      <!doctype html><title>Gazette - The lake is low</title><h1>Gazette</h1><article><h1>The lake is low</h1>
      <p class="byline">By <a rel="author">Ada Moreau</a></p><time datetime="2024-05-03">3 May 2024</time>
      <p>\(paragraph)</p><p>\(paragraph)</p></article>
      """, path: "page.html")
    #expect(document.title == "The lake is low")
    #expect(document.author.map { document.text[$0] } == "Ada Moreau")
    #expect(document.date.map { document.text[$0] } == "3 May 2024")
    #expect(document.blocks.map(\.kind) == [.title, .byline, .date, .paragraph, .paragraph])
  }

  @Test func `JSON-LD names the authors`() throws {
    let document = try read(
      """
      <!doctype html><script type="application/ld+json">{"@graph": [{"a": [1, null]}, {"headline":
      "Caf\\u00e9 \\ud83d\\ude00", "author": [{"name": "Ada Moreau"}, {"name": "Li Wei"}]}]}</script>
      <p>\(paragraph)</p>
      """, path: "page.html")
    #expect(document.title == "Café 😀")
    #expect(document.author.map { document.text[$0] } == "Ada Moreau and Li Wei")
  }

  @Test func `each line of the text knows its line in the file`() throws {
    let document = try read(
      "<!doctype html>\n<title>T</title>\n\n<p>One\ntwo.</p>\r\n<p>Three <b\nclass=x>four</b></p>\n",
      path: "page.html")
    let text = document.text[document.text.span]
    func line(_ word: String) -> Int? {
      text.range(of: word).map {
        document.text.lineNumber(
          ofByte: text.utf8.distance(from: text.startIndex, to: $0.lowerBound))
      }
    }
    #expect(["T\n", "One", "two", "Three", "four"].map(line) == [2, 4, 5, 6, 7])
  }

  @Test func `a transcript in a page has turns`() throws {
    let found = try page(
      "<p>MR. CARNEY: Good day.</p><p>MS. LUND: And to you.</p><p>MR. CARNEY: Thank you.</p>")
    #expect(found.filter { $0.hasPrefix("speaker") }.count == 3)
  }

  @Test func `what the reader says of headings goes before the markup`() throws {
    let text = "<!doctype html><h2>A</h2><p>\(paragraph)</p><p>B</p><p>\(paragraph)</p>"
    let plain = try read(text, path: "x.html").text
    let b = try #require(plain.bytes.firstIndex(of: UInt8(ascii: "B")))
    let wishes = ReadingWishes(
      marks: [HeadingMark(offset: 0, isHeading: false), HeadingMark(offset: b, isHeading: true)])
    let document = try Reader.read(bytes: Array(text.utf8), path: "x.html", wishes: wishes).document
    #expect(document.sections.filter { !$0.isUnheaded }.map { document.title(of: $0) } == ["B"])
  }
}
