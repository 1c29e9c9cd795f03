/// A text that nobody writes but that somebody may give us, in any size.
struct HostileText {
  let name: String
  private let make: @Sendable (Int) -> String

  /// The text with about so many words, or marks where it has no words.
  func text(words: Int) -> String { make(words) }

  private init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  /// The same words again and again.
  private init(_ name: String, repeating part: String, words: Int) {
    self.init(name) { String(repeating: part, count: $0 / words + 1) }
  }

  /// All of them.
  static let all = [
    HostileText(
      "one sentence without an end", repeating: "boats sank and the crew left ", words: 6),
    HostileText("one sentence full of claims", repeating: "Sund said boats sank and ", words: 5),
    HostileText("nested speech", repeating: "he said that she said that ", words: 6),
    HostileText("hearsay of hearsay", repeating: "according to Sund, ", words: 3),
    HostileText("one quotation full of claims") { words in
      "“" + String(repeating: "Karl Sund said that it sank. ", count: words / 6 + 1) + "”"
    },
    HostileText("quotations with their speakers", repeating: "“We left,” said Sund. ", words: 4),
    HostileText("quotations of one word", repeating: "“fish” and ", words: 2),
    HostileText("one quotation mark", repeating: "\"", words: 1),
    HostileText("quotation marks that never close", repeating: "“we go to sea ", words: 4),
    HostileText("quotation marks that never open", repeating: "we go to sea” ", words: 4),
    HostileText(
      "paragraphs whose quotations never close", repeating: "“We go to sea.\n\n", words: 4),
    HostileText("apostrophes", repeating: "’", words: 1),
    HostileText("a wall of capitals", repeating: "THE WALL OF CAPITALS IN OSLO ", words: 6),
    HostileText("one word of letters", repeating: "X", words: 1),
    HostileText("joined names", repeating: "Bank of ", words: 2),
    HostileText("owners", repeating: "Norway’s ", words: 1),
    HostileText("pronouns", repeating: "He told her that they left. ", words: 6),
    HostileText("titles without a name", repeating: "minister of trade and ", words: 4),
    HostileText("a list of names", repeating: "Karl Sund, ", words: 2),
    HostileText("initials", repeating: "U.S.", words: 1),
    HostileText("brackets that never close", repeating: "(", words: 1),
    HostileText(
      "a minister whom nobody names", repeating: "The minister said that he left. ", words: 6),
    HostileText("the same claim again and again", repeating: "Karl Sund said no to it. ", words: 6),
    HostileText("a new name in each sentence") { words in
      (0..<words / 5 + 1).map { "Karl Sund\(letters($0)) said it sank. " }.joined()
    },
    HostileText(
      "Russian", repeating: "Он сказал, что дом стоит на горе. «Мы идём домой», — сказал Пётр. ",
      words: 12),
    HostileText("Chinese", repeating: "部长说房子在山上。“我们回家，”李明说。", words: 12),
    HostileText("blank lines", repeating: "boats\n\n", words: 1),
    HostileText("speakers by turns", repeating: "SUND: We left.\nVELDEN: Why?\n", words: 5),
    HostileText(
      "questions and answers", repeating: "MR. SUND: Why did you?\n\nA. I deny it.\n\n", words: 8),
    HostileText("another speaker each turn") { words in
      (0..<words / 4 + 1).map { "Karl Sund\(letters($0)): We left.\n\n" }.joined()
    },
    HostileText("colons", repeating: "Sund: said: ", words: 2),
    HostileText(
      "replies to replies", repeating: "> On 3 May, Karl Sund wrote:\n> > We left.\n", words: 8),
    HostileText("mail heads without a mail", repeating: "From: Karl Sund\n", words: 3),
    HostileText("citations of citations", repeating: "was quoted by Sund as saying he ", words: 7),
    HostileText(
      "ministers of this and that", repeating: "Minister of Trade and Boats Karl Sund left. ",
      words: 8),
    HostileText("speakers joined", repeating: "Sund, Holm and the mayor and ", words: 5),
    HostileText("spokesmen of spokesmen", repeating: "the spokesman for the head of ", words: 6),
    HostileText("names in brackets", repeating: "Sund (Holm (", words: 2),
    HostileText("citations", repeating: "It rained (Sund 1984, 12; Holm, 1986). ", words: 6),
    HostileText("one surname") { words in
      (0..<words / 7 + 1).map { "K\(letters($0).lowercased()) Sund left. Sund said it sank. " }
        .joined()
    },
  ]

  /// A number as letters, another for each.
  private static func letters(_ number: Int) -> String {
    String(decoding: String(number).utf8.map { $0 - 0x30 + 0x61 }, as: UTF8.self)
  }
}
