import Corpus
import Testing

struct ClaimTableTests {
  private func claim(_ start: Int) -> Claim {
    Claim(
      identifier: Identifier(.claim, UInt64(start)), section: 0, voice: .reported, source: nil,
      cue: nil, certainty: .certain, polarity: .positive, status: .asserted, parent: nil,
      method: "test", confidence: 1, anchor: TextSpan(start, start + 10))
  }

  @Test
  func `an empty table has no claims`() {
    #expect(ClaimTable().isEmpty)
  }

  @Test
  func `each claim keeps the lists that were added with it`() {
    var table = ClaimTable()
    let channel = Claim.Channel(actor: 4, span: TextSpan(2, 3))
    table.append(claim(0), content: [TextSpan(0, 4), TextSpan(6, 9)], about: [1, 2], via: [])
    table.append(claim(20), content: [], about: [], via: [channel])
    table.append(claim(40), content: [TextSpan(41, 44)], about: [2], via: [])

    #expect(table.map(\.anchor.start) == [0, 20, 40])
    #expect(
      table.map { Array(table.content(of: $0)) }
        == [[TextSpan(0, 4), TextSpan(6, 9)], [], [TextSpan(41, 44)]])
    #expect(table.map { Array(table.about($0)) } == [[1, 2], [], [2]])
    #expect(table.map { Array(table.via($0)) } == [[], [channel], []])
  }
}
