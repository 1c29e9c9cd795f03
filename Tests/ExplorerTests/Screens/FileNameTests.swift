import Explorer
import Testing

struct FileNameTests {
  @Test(arguments: [
    (["The Harbour Question", "What was paid?"], "the-harbour-question-what-was-paid"),
    (["../../etc/passwd"], "etc-passwd"),
    (["Iran's deal\u{1B}[2J"], "irans-deal-2j"),
    (["東京 港"], "東京-港"),
    (["…", "?"], "export"),
  ])
  func `titles become safe names`(titles: [String], name: String) {
    #expect(FileName.stem(titles) == name)
  }

  @Test func `a long title is cut`() {
    #expect(FileName.stem([String(repeating: "a", count: 500)]).count == 80)
  }
}
