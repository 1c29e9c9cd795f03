import Corpus
import Testing

/// Which labels are somebody, and which are headings, fields and notes.
struct SpeakerLabelTests {
  /// What each turn's speaker says, by label.
  private func turns(_ text: String) throws -> [String] {
    let findings = try Findings(text)
    return findings.attributions.filter { $0.method == Attribution.turn }
      .map { turn in
        let words = turn.content.map(findings.words).joined(separator: " … ")
        return "\(turn.source.map(findings.words) ?? ""): \(words)"
      }
  }

  @Test(arguments: ["\n\n", "\n"])
  func `a speaker with one turn keeps it`(_ gap: String) throws {
    let text = ["John Smith: It is so.", "Mary Jones: It is not.", "John Smith: It is."]
    #expect(
      try turns(text.joined(separator: gap)) == [
        "John Smith: It is so", "Mary Jones: It is not", "John Smith: It is",
      ])
  }

  @Test func `a speaker whose name nobody knows keeps a turn with a time`() throws {
    let text = """
      Nasrin (00:12): The dam is safe.

      Oluwaseun (00:20): The dam leaks.

      Nasrin (00:30): It does not.
      """
    #expect(try turns(text).contains("Oluwaseun: The dam leaks"))
  }

  @Test func `names in another script and nicks in small letters speak`() throws {
    let names = try turns(
      "Иван Петров: It is so.\n\nМария Иванова: It is not.\n\nИван Петров: It is.")
    #expect(names.contains("Мария Иванова: It is not"))
    let nicks = try turns("john: it is down\nmary: i restarted it\njohn: it is up\nmary: good")
    #expect(nicks.contains("mary: i restarted it"))
  }

  @Test func `a label in capitals inside a paragraph takes the word`() throws {
    let text = """
      MR. SMITH: The dam is safe. MS. JONES: It is not safe at all.

      THE CHAIR: Thank you.
      """
    #expect(
      try turns(text) == [
        "MR. SMITH: The dam is safe", "MS. JONES: It is not safe at all", "THE CHAIR: Thank you",
      ])
  }

  @Test func `the bearer of an office with a long name speaks`() throws {
    let office = "THE SECRETARY OF STATE FOR FOREIGN, COMMONWEALTH AND DEVELOPMENT AFFAIRS"
    let findings = try Findings(
      "THE CHAIR: Order.\n\n\(office) (MR. DAVID JONES): It has been signed.\n\nTHE CHAIR: Thanks.")
    let turn = try #require(findings.attributions.dropFirst().first)
    #expect(turn.content.map(findings.words) == ["It has been signed"])
    #expect(
      turn.speakers.map { findings.analysis.candidates[$0.candidate].name } == ["David Jones"])
  }

  @Test func `a voice of a caption may have a class`() throws {
    let text = """
      WEBVTT

      00:00:01.000 --> 00:00:04.000
      <v.loud Mary Jones>The dam is safe.</v>

      00:00:05.000 --> 00:00:08.000
      <v John Smith>The dam is old.</v>
      """
    #expect(try turns(text) == ["Mary Jones: The dam is safe", "John Smith: The dam is old"])
  }

  @Test(arguments: [
    ["Bug", "Fix"], ["INFO", "ERROR"], ["Before", "After"], ["Apple", "Bread"], ["Red", "Green"],
    ["Germany", "France"], ["Boston", "New York"], ["Name", "Age"], ["Chorus", "Verse"],
    ["Chart 1", "Chart 2"], ["Advantages", "Disadvantages"], ["Summer", "Winter"],
    ["Android", "Windows"], ["NORTH", "SOUTH"], ["name", "host"], ["Monday", "Tuesday"],
    ["Mercury", "Venus"], ["Bug Fixes", "New Features"], ["Ingredients", "Method"],
  ])
  func `words, places and bodies that return are nobody`(_ labels: [String]) throws {
    let text = (0..<4).map { "\(labels[$0 % 2]): The line has been changed \($0) times." }
    #expect(try turns(text.joined(separator: "\n\n")).isEmpty)
  }

  @Test func `headings that return are nobody`() throws {
    let text = (0..<4).map { "## \($0 % 2 == 0 ? "Added" : "Fixed")\n\nIt is a list \($0).\n\n" }
    #expect(try turns("# Changes\n\n" + text.joined()).isEmpty)
  }

  @Test func `words that return are names where one asks and another speaks`() throws {
    let text = "STONE: Who signed it?\n\nMARSH: I did.\n\nSTONE: When?\n\nMARSH: In May, I think."
    #expect(try turns(text).count == 4)
  }

  @Test func `whoever asks is named before the questions`() throws {
    let findings = try Findings(
      "BY MR. HOLM:\nQ: Was it his?\nA: It was his.\nQ: Who said so?\nA: My cousin told me.")
    let turns = findings.attributions.filter { $0.method == Attribution.turn }
    #expect(
      turns.map { $0.speakers.map { findings.analysis.candidates[$0.candidate].name } }
        == [["HOLM"], [], ["HOLM"], []])
  }

  @Test func `a label in mixed case ends in a stop where others in capitals do`() throws {
    let text = "SENATOR HOLM. Prices rose.\n\nMr. Sund. They fell.\n\nSENATOR HOLM. Was it so?"
    #expect(try turns(text).contains("Mr. Sund: They fell"))
  }

  @Test func `each line of a chat with dates is a turn`() throws {
    let text = """
      12/03/2023, 10:15 - Ada: Mum says dinner is at 7
      12/03/2023, 10:16 - Bayo: I can't come
      12/03/2023, 10:17 - Ada: ok
      """
    #expect(try turns(text).contains("Bayo: I can't come"))
  }

  @Test func `a speaker of one subtitle keeps it`() throws {
    let text = """
      WEBVTT

      1
      00:00:00.000 --> 00:00:03.500
      Kwabena: The audit found nothing.

      2
      00:00:03.500 --> 00:00:06.000
      Lucía: That is not so.

      3
      00:00:08.000 --> 00:00:09.000
      Kwabena: I have not seen that.
      """
    #expect(try turns(text).contains("Lucía: That is not so"))
  }

  @Test func `who takes part is no turn`() throws {
    let text = "Host: Meera Holm\nGuest: Ada Sund\n\nMeera: Is it so?\nAda: It is.\nMeera: Why?"
    #expect(try turns(text) == ["Meera: Is it so", "Ada: It is", "Meera: Why"])
  }

  @Test(arguments: [
    "Ada Holm's book is out now. It costs 12 pounds.", "CROSS-EXAMINATION", "## Why is it slow?",
  ])
  func `what stands behind the last turn is nobody's`(_ tail: String) throws {
    let text = "Ada: Why did you leave?\n\nBo: I was old.\n\nAda: Were you?\n\nBo: I was.\n\n"
    #expect(try turns(text + tail).last == "Bo: I was")
  }

  @Test func `what stands behind a rule at the end is nobody's`() throws {
    let text = "MR. HOLM: It sank.\n\nMS. SUND: It did.\n\n* * *\n\nThe boats were raised in May."
    #expect(try turns(text).last == "MS. SUND: It did")
  }
}
