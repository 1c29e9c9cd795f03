import Screen
import Testing

struct FrameSVGTests {
  private func svg(
    columns: Int = 12, rows: Int = 1, title: String? = nil, draw: (inout Frame) -> Void
  ) -> String {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame)
    return String(decoding: FrameSVG.bytes(of: frame, title: title), as: UTF8.self)
  }

  /// The elements that are drawn, without the style sheet and the page.
  private func elements(_ svg: String, _ name: String) -> [Substring] {
    svg.split(separator: "\n").filter { $0.hasPrefix("<\(name) ") && !$0.contains("edge") }
  }

  @Test func `a small frame is this picture`() {
    let svg = svg(columns: 8, rows: 3) { frame in
      frame.drawBox(frame.bounds, style: Style([.bold]))
      frame.write("a<b", row: 1, column: 1, style: Style([.bold, .reverse], foreground: .cyan))
      frame.cursor = (1, 1)
    }
    let drawn = svg.split(separator: "\n").drop { !$0.hasPrefix("</style>") }.dropFirst()
    #expect(
      drawn.joined(separator: "\n") == """
        <rect class="edge" x="0.5" y="0.5" width="87" height="72" rx="6"/>
        <g transform="translate(8 8)">
        <rect class="c6" x="9" y="19" width="27" height="19"/>
        <rect class="cursor" x="9" y="19" width="9" height="19"/>
        <path class="b ink" d="M4.5 9.5h63M4.5 47.5h63M4.5 9.5v38M67.5 9.5v38"/>
        <text x="9" y="33" class="b paper" textLength="27">a&lt;b</text>
        </g>
        </svg>
        """)
  }

  @Test func `what stands in columns is placed by its column`() {
    let texts = elements(
      svg(columns: 20) { $0.write("a b   12  x", row: 0, column: 1) }, "text")
    #expect(
      texts == [
        #"<text x="9" y="14" textLength="27">a b</text>"#,
        #"<text x="63" y="14" textLength="18">12</text>"#,
        #"<text x="99" y="14">x</text>"#,
      ])
  }

  @Test func `wide and narrow clusters are runs of their own`() {
    let texts = elements(svg { $0.write("ab漢字c", row: 0, column: 0) }, "text")
    #expect(texts.map { $0.contains("漢字") } == [false, true, false])
    #expect(texts[1].contains(#"x="18" y="14" textLength="36""#))
    #expect(texts[2].contains(#"x="54""#))
  }

  @Test func `underlined blanks are drawn`() {
    let texts = elements(
      svg { $0.write("a   b ", row: 0, column: 0, style: Style([.underline])) }, "text")
    #expect(texts == [#"<text x="0" y="14" class="u" textLength="54">a   b </text>"#])
  }

  @Test func `lines that cross are whole strokes`() {
    let svg = svg(columns: 5, rows: 3) { frame in
      frame.drawHorizontalLine(row: 1, column: 0, columns: 5)
      frame.drawVerticalLine(row: 0, column: 2, rows: 3)
    }
    #expect(elements(svg, "path").count == 1)
    #expect(svg.contains("h"))
    #expect(elements(svg, "text").isEmpty)
  }

  @Test func `every colour it has is named on both pages, and no other`() {
    let svg = svg { frame in
      let direct = Style.Color.direct(RGB(number: 0x00_12AB))
      frame.write("a", row: 0, column: 0, style: Style(foreground: .red, background: direct))
      frame.write("b", row: 0, column: 1, style: Style(foreground: .indexed(208)))
    }
    for color in ["c1", "c208", "x4779", "ink", "paper"] {
      #expect(svg.ranges(of: "text.\(color),").count == 2, "\(color)")
    }
    #expect(svg.ranges(of: "{fill:#0012ab}").count == 2)
    #expect(svg.ranges(of: "{fill:#ff8700}").count == 2)
    #expect(!svg.contains("c2{") && !svg.contains(".c2,"))
    #expect(svg.contains("prefers-color-scheme:dark"))
  }

  @Test func `nothing is fetched and nothing runs`() {
    let svg = svg(title: "x") { $0.write("http://example.org", row: 0, column: 0) }
    for word in ["<script", "href", "url(", "@import", "<image", "onload"] {
      #expect(!svg.contains(word))
    }
  }

  @Test(arguments: [
    "\u{1B}[31mred\u{1B}]0;x\u{07}", "a\u{0}b\u{7}c\u{7F}d\u{9B}e", "]]>&amp;<!--\"'", "<script>",
    "\u{202E}gnp.exe\u{2066}x", "שלום العربية", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "👩‍👩‍👧 🇨🇱 ❤️", "\u{FFFE}\u{FFFF}\u{10FFFF}\u{E0001}", "a\tb\nc\r\nd", "\u{FEFF}\u{200B}\u{200D}",
  ])
  func `hostile text gives well-formed XML without a control character`(text: String) {
    for title in [nil, text] {
      let svg = svg(columns: 30, rows: 2, title: title) { frame in
        frame.write(text, row: 0, column: 0)
        frame.write(text, row: 1, column: 1, columns: 7, style: Style([.underline]), cut: .ellipsis)
      }
      #expect(XMLCheck.problem(in: svg) == nil)
    }
  }

  @Test func `any scalar gives well-formed XML`() {
    // All of the first plane's beginning, and some of every block behind it.
    let firsts =
      Array(stride(from: 0, to: 0x3000, by: 64)) + stride(from: 0x3000, to: 0x11_0000, by: 0xFC0)
    for first in firsts {
      let scalars = (first..<first + 64).compactMap { Unicode.Scalar(UInt32($0)) }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let svg = svg(columns: 160, title: text) { $0.write(text, row: 0, column: 0) }
      if let problem = XMLCheck.problem(in: svg) {
        Issue.record("U+\(String(first, radix: 16)): \(problem)")
      }
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (300, 1), (1, 100)])
  func `every size gives a picture`(columns: Int, rows: Int) {
    let svg = svg(columns: columns, rows: rows) { $0.drawBox($0.bounds) }
    #expect(XMLCheck.problem(in: svg) == nil)
  }
}
