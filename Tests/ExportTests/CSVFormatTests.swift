import Corpus
import Export
import TestSupport
import Testing

struct CSVFormatTests {
  private let header =
    "claim,document,path,section,voice,source,actor,cue,lemma,content,about,via,certainty,polarity,"
    + "status,start,end\r\n"

  private func csv(_ corpus: Corpus, _ choice: ExportChoice = .everything) -> String {
    String(decoding: ExportFormat.csv.render(corpus, choice), as: UTF8.self)
  }

  @Test func `each claim is a row under a header`() {
    let corpus = sampleCorpus()
    let claims = corpus.documents[0].claims
    #expect(
      csv(corpus, .documents([0]))
        == header
        + "\(claims[0].identifier),A Quarrel over the River,papers/river.txt,"
        + "Chapter 1: The Dam › Water Rights,reported,Queen Ada,Queen Ada,denied,deny,"
        + "that the dam starved farms,Ruritania,,certain,positive,denied,128,171\r\n"
        + "\(claims[1].identifier),A Quarrel over the River,papers/river.txt,"
        + "Chapter 1: The Dam › Water Rights,quoted,Ruritania,Ruritania,claimed,claim,"
        + "“fair shares for all”,,Herald,certain,positive,alleged,173,231\r\n")
  }

  @Test func `chosen claims come alone`() {
    let corpus = sampleCorpus()
    let rows = csv(corpus, .claims([Place(document: 0, item: 1)])).split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("\(corpus.documents[0].claims[1].identifier),"))
  }

  @Test func `claims that are not there are left out`() {
    let places = [Place(document: 0, item: 99), Place(document: -1, item: 0)]
    #expect(csv(sampleCorpus(), .claims(places)) == header)
  }

  @Test(arguments: [
    ("a, b", "\"a, b\""),
    ("so \"said\" she", "\"so \"\"said\"\" she\""),
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@SUM", "'@SUM"),
    ("\tx", "'\tx"),
    ("=a,b", "\"'=a,b\""),
    ("a=b", "a=b"),
    ("bell\u{7}\u{1B}[0m", "bell␇␛[0m"),
  ])
  func `cells are quoted, and guarded against being formulas`(content: String, cell: String) {
    var builder = CorpusBuilder()
    builder.document("a.txt", "# T\nx ⟦\(content)|content 1⟧")
    let end = 4 + content.unicodeScalars.count
    let cells = csv(builder.corpus()).split(separator: "\r\n").last ?? ""
    #expect(
      cells.hasSuffix(
        "a.txt,T,narrated,,,,,\(cell),,,certain,positive,asserted,4,\(end)"
      ))
  }

  @Test func `content in several pieces is joined by an ellipsis`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "⟦“Never,|content 1⟧” ⟦she said|cue 1 say⟧, “⟦again.”|content 1⟧")
    #expect(csv(builder.corpus()).contains(",\"“Never, … again.”\","))
  }

  @Test func `without claims there is the header`() {
    #expect(csv(Corpus()) == header)
  }
}
