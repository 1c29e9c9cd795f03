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

  @Test(arguments: [
    (
      ["The Role of Diplomacy Amidst the Darkest Hours of Iran-U.S. Relations", "The letter"],
      "the-role-of-diplomacy-amidst-the-darkest-hours-the-letter"
    ),
    (["Talks -- and more", "Talks — and more"], "talks-and-more"),
    (["claims", "by:\"united states\"", ""], "claims-by-united-states"),
  ])
  func `a name has whole words, each title once`(titles: [String], name: String) {
    #expect(FileName.stem(titles) == name)
  }

  @Test(arguments: ["a", "東", "é", "e\u{301}", "👩‍👩‍👧‍👦9"])
  func `a long title is cut, and no letter of it`(letter: String) {
    for titles in [
      [String(repeating: letter, count: 500)], Array(repeating: "\(letter)\(letter) b", count: 9),
      (1...99).map { "\(letter)\($0)" }, (1...20).map { "\(letter)\(letter) \($0) b" },
    ] {
      let stem = FileName.stem(titles)
      #expect(!stem.isEmpty && stem.utf8.count <= 60, "\(stem)")
      #expect(!stem.contains("--") && !stem.hasPrefix("-") && !stem.hasSuffix("-"), "\(stem)")
    }
  }
}
