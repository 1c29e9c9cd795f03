import Corpus
import Export
import TestSupport
import Testing

struct MarkdownFormatTests {
  private func markdown(_ corpus: Corpus, _ choice: ExportChoice = .everything) -> String {
    String(decoding: ExportFormat.markdown.render(corpus, choice), as: UTF8.self)
  }

  @Test func `a section is text, claims, actors and source`() {
    let choice = ExportChoice.sections([SectionPlace(document: 0, section: 1)])
    #expect(
      markdown(sampleCorpus(), choice) == """
        # Water Rights

        A Quarrel over the River › Chapter 1: The Dam › Water Rights · By Jan Novák

        > Queen Ada denied that the dam starved farms.

        > Ruritania claimed, the Herald wrote, “fair shares for all”.

        ## Claims

        | Who | Cue | What | Status | Where |
        | --- | --- | --- | --- | --- |
        | Queen Ada | denied | that the dam starved farms | denied | 128–171 |
        | Ruritania via Herald | claimed | “fair shares for all” | alleged, quoted | 173–231 |

        ## Actors

        - Ruritania (state): 1 here, 2 in all
        - Queen Ada (person): 1 here, 2 in all

        Source: papers/river.txt, characters 115–233

        """)
  }

  @Test func `a document is its sections under its title, without the furniture`() {
    let text = markdown(sampleCorpus(), .documents([0]))
    #expect(text.hasPrefix("# A Quarrel over the River\n\nBy Jan Novák\n\n## Chapter 1: The Dam\n"))
    #expect(text.contains("\n### Water Rights\n\n> Queen Ada denied"))
    #expect(!text.contains("every network"))
    #expect(
      text.hasSuffix("Source: papers/river.txt, characters 0–360\n"))
  }

  @Test func `everything is one document after the other`() {
    let corpus = sampleCorpus()
    #expect(
      markdown(corpus)
        == markdown(corpus, .documents([0])) + "\n" + markdown(corpus, .documents([1])))
  }

  @Test func `a dossier has names, mentions and claims`() {
    #expect(
      markdown(sampleCorpus(), .actor(1)) == """
        # Queen Ada

        person · also Ada

        ## Mentions

        - papers/river.txt › Chapter 1: The Dam › Water Rights: “Queen Ada” 128
        - papers/market.txt › Ada said trade would…: “Ada” 75

        ## Claims by it

        | Who | Cue | What | Status | Where |
        | --- | --- | --- | --- | --- |
        | Queen Ada | denied | that the dam starved farms | denied | papers/river.txt › Chapter 1: \
        The Dam › Water Rights, 128–171 |
        | Queen Ada (“Ada”) | said | trade would grow | asserted | papers/market.txt › Ada said \
        trade would…, 75–100 |

        """)
  }

  @Test(arguments: [
    ("# not a heading", "> \\# not a heading"),
    ("1. no list", "> 1\\. no list"),
    ("- no list", "> \\- no list"),
    ("    no code", "> no code"),
    ("*a* _b_ `c` [d](e) <f> & $g$", "> \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\& \\$g\\$"),
    ("snake_case_1 _x", "> snake_case_1 \\_x"),
    ("back\\slash ~~gone~~", "> back\\\\slash \\~\\~gone\\~\\~"),
    ("esc\u{1B}[2J csi\u{9B} bidi\u{202E}", "> esc␛\\[2J csi\u{FFFD} bidi\u{FFFD}"),
  ])
  func `the document's own marks mean nothing`(line: String, markdown expected: String) {
    var builder = CorpusBuilder()
    builder.document("a.txt", "= T\n\\\(line)\n")
    #expect(markdown(builder.corpus()).contains("\n" + expected + "\n"))
  }

  @Test func `a bar in a claim does not end its cell`() {
    var builder = CorpusBuilder()
    builder.actor("A|B")
    builder.document("a|b.txt", "It is ⟦so and so|content 1⟧.")
    builder.document("c.txt", "x")
    let text = markdown(builder.corpus())
    #expect(text.contains("| the document |  | so and so | asserted | 6–15 |"))
    #expect(text.contains("Source: a\\|b.txt"))
  }
}
