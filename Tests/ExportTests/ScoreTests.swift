import Export
import Testing

struct ScoreTests {
  @Test(
    arguments: [
      (0, "0.00"), (0.05, "0.05"), (0.9, "0.90"), (0.999, "1.00"), (1, "1.00"), (7, "1.00"),
      (-1, "0.00"), (.nan, "0.00"), (.infinity, "1.00"),
    ] as [(Float, String)])
  func `a score has two decimals and stays between its ends`(_ score: Float, _ text: String) {
    #expect(Score.text(score) == text)
  }
}
