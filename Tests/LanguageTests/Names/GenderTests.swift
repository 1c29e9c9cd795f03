import Corpus
import Testing

/// What a forename tells of its bearer.
struct GenderTests {
  @Test(arguments: [
    ("Mary Velden left.", Candidate.Gender.female), ("Peter Velden left.", .male),
    ("Taylor Velden left.", .unknown), ("Mr. Taylor Velden left.", .male),
    ("Casey Velden left.", .unknown),
    ("Ms. Peter Velden left.", .female),
  ])
  func `a forename tells a gender where it can, and a title more surely`(
    _ text: String, _ gender: Candidate.Gender
  ) throws {
    #expect(try Findings(text).names.first?.gender == gender)
  }
}
