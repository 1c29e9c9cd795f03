import Corpus
import Testing

/// What a colon introduces in the text below it.
struct LeadInTests {
  @Test(arguments: [
    Example(
      "The Boats\n\n⟦Marta Velden⟧ ⟦said⟧:\n\n⟦The boats stay in the harbour⟧.", .source, .cue,
      .content),
    Example(
      "The Boats\n\n⟦Marta Velden⟧ ⟦said⟧:\n\n⟦“The boats stay.”⟧\n\nIt rained.", .source, .cue,
      .content),
    Example(
      "The Boats\n\n⟦Marta Velden⟧ ⟦said⟧:\n\n⟦“The boats stay.⟧\n\n⟦“So do the nets.”⟧\n\nIt rained.",
      .source, .cue, .content, .content),
    Example(
      "The Boats\n\n⟦Marta Velden⟧ ⟦said⟧:\n\n1. ⟦The boats stay⟧.\n2. ⟦The nets stay⟧.", .source,
      .cue,
      .content, .content),
    Example(
      "The Boats\n\n⟦Marta Velden⟧ ⟦put⟧ it in a letter to the board:\n\n> ⟦The boats stay⟧.",
      .source,
      .cue, .content),
    Example(
      "⟦Marta Velden⟧ ⟦gave⟧ another account of the night: ⟦“The boats never left the harbour.”⟧",
      .source, .cue, .content),
    Example(
      "⟦Marta Velden⟧ ⟦issued⟧ the following statement today.\n\nShe is from Oslo.\n\n⟦“The boats stay.”⟧",
      .source, .cue, .content),
    Example("⟦Marta Velden⟧ ⟦warned⟧: ⟦The boats will stay in May⟧.", .source, .cue, .content),
    Example(
      "On Mon, Jun 3, 2019 at 9:40 AM ⟦Marta Velden⟧ <m@example.org> ⟦wrote⟧:\n> ⟦The boats stay⟧.",
      .source, .cue, .content),
  ])
  func `what stands below belongs to who introduces it`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test func `each writer of a thread has his own lines, also behind an answer`() throws {
    let findings = try Findings(
      """
      On Monday Marta Velden wrote:
      > The boats stay.
      >
      > On Sunday Erik Sund wrote:
      >> The boats sank.

      No.

      > The nets stay too.
      """)
    #expect(
      findings.said.map(\.content) == [
        ["The boats stay", "The nets stay too"], ["The boats sank"],
      ])
  }

  @Test(arguments: [
    "Marta Velden said:", "Marta Velden said:\n\n", "It was late:\n\nIt rained.",
  ])
  func `a colon that introduces nothing makes nobody speak`(_ text: String) throws {
    #expect(try Findings(text).attributions.allSatisfy { $0.method != "lead-in" })
  }
}
