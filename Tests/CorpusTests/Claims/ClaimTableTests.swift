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

  @Test
  func `a claim is read back as it was added`() {
    var parent = claim(0)
    parent.source = Claim.Source(span: TextSpan(0, 3), actor: 7, resolution: .report)
    parent.cue = Claim.Cue(span: TextSpan(4, 8), lemma: "have no doubt that")
    var child = claim(20)
    child.voice = .narrated
    child.certainty = .possible
    child.polarity = .negative
    child.status = .denied
    child.parent = 0
    child.section = 3
    child.method = "narration"
    child.confidence = 0.31
    child.source = Claim.Source(span: TextSpan(20, 22), actor: nil)
    var table = ClaimTable()
    table.append(parent, content: [TextSpan(9, 10)], about: [7], via: [])
    table.append(child, content: [], about: [], via: [])
    table.trim()

    let (first, second) = (table[0], table[1])
    #expect(first.source == parent.source)
    #expect(first.cue == parent.cue)
    #expect(first.parent == nil)
    #expect(table.content(of: first) == [TextSpan(9, 10)])
    #expect(second.voice == .narrated)
    #expect(second.certainty == .possible)
    #expect(second.polarity == .negative)
    #expect(second.status == .denied)
    #expect(second.parent == 0)
    #expect(second.section == 3)
    #expect(second.method == "narration")
    #expect(second.confidence == 0.31)
    #expect(second.source == child.source)
    #expect(second.cue == nil)
    #expect(second.identifier == child.identifier)
  }

  @Test
  func `a renamed claim keeps all but its name`() {
    var table = ClaimTable()
    table.append(claim(0), content: [], about: [], via: [])
    let before = table[0]
    table.rename(0, Identifier(.claim, 99))
    #expect(table[0].identifier == Identifier(.claim, 99))
    #expect(table[0].anchor == before.anchor)
  }
}
