import Testing

@testable import Dragoman

struct EmphasizedTextTests {
  @Test func `lines break between words, and bold goes on where it was broken`() {
    var text = EmphasizedText()
    text.append("Zambia will ")
    text.append("fill the dam", isStrong: true)
    text.append(" soon")
    #expect(
      text.lines(columns: 16) == [
        "Zambia will \u{1B}[1mfill\u{1B}[0m", "\u{1B}[1mthe dam\u{1B}[0m soon",
      ])
    #expect(text.plain.lines(columns: 40) == ["Zambia will fill the dam soon"])
  }

  @Test func `what a terminal would obey is shown`() {
    var text = EmphasizedText()
    text.append("a\u{1B}[2J\nb")
    #expect(text.lines(columns: 40) == ["a␛[2J b"])
  }
}
