import Corpus
import Testing

/// How surely, with which sign and at what distance something is said.
struct StanceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var certainty: Claim.Certainty
    var polarity: Claim.Polarity
    var status: Claim.Status
    var testDescription: String { text }

    init(
      _ text: String, _ certainty: Claim.Certainty, _ polarity: Claim.Polarity,
      _ status: Claim.Status
    ) {
      self.text = text
      self.certainty = certainty
      self.polarity = polarity
      self.status = status
    }
  }

  @Test(arguments: [
    Row("Erik Sund said the bridge was late.", .certain, .positive, .asserted),
    Row("Erik Sund said the bridge was not late.", .certain, .negative, .asserted),
    Row("Erik Sund said the bridge wasn’t late.", .certain, .negative, .asserted),
    Row("Erik Sund said the bridge might be late.", .possible, .positive, .hedged),
    Row("Erik Sund said the bridge would probably be late.", .probable, .positive, .hedged),
    Row("Erik Sund said that perhaps the bridge was not late.", .possible, .negative, .hedged),
    Row("Erik Sund warned that the bridge could fall.", .possible, .positive, .asserted),
    Row("Erik Sund suggested that the bridge was late.", .probable, .positive, .asserted),
    Row("Erik Sund believes that the bridge is late.", .probable, .positive, .hedged),
    Row("Erik Sund hopes the bridge will be late.", .possible, .positive, .hedged),
    Row("Erik Sund fears that the bridge will be late.", .possible, .positive, .hedged),
    Row("Erik Sund asked whether the bridge was late.", .certain, .positive, .asserted),
    Row("Erik Sund doubts that the bridge is safe.", .probable, .negative, .hedged),
    Row("Erik Sund claimed that the bridge was late.", .certain, .positive, .alleged),
    Row("Erik Sund alleged that the bridge might be late.", .possible, .positive, .alleged),
    Row("A source said that the bridge was late.", .certain, .positive, .alleged),
    Row("Erik Sund said the bridge was reportedly late.", .certain, .positive, .alleged),
    Row("Erik Sund denied that the bridge was late.", .certain, .negative, .denied),
    Row("Erik Sund did not deny that the bridge was late.", .certain, .positive, .asserted),
    Row("Erik Sund rejected the plan.", .certain, .negative, .denied),
    Row("Erik Sund has not conceded that the bridge is late.", .certain, .negative, .denied),
    Row("Erik Sund does not want to open the bridge.", .certain, .negative, .asserted),
    Row("Erik Sund does not believe that the bridge is late.", .probable, .negative, .denied),
    Row("In May Erik Sund said the bridge was late in May.", .certain, .positive, .asserted),
    Row("The bridge, Erik Sund said, was not late.", .certain, .negative, .asserted),
    Row("Erik Sund opened the bridge in Oslo.", .certain, .positive, .asserted),
    Row("Erik Sund may open the bridge in Oslo.", .possible, .positive, .hedged),
    Row("Erik Sund never opened the bridge in Oslo.", .certain, .negative, .asserted),
    Row("Erik Sund will open the bridge in Oslo.", .certain, .positive, .asserted),
    Row("Erik Sund suspects that the bridge is late.", .probable, .positive, .hedged),
    Row("Erik Sund contends that the bridge is late.", .certain, .positive, .alleged),
    Row("Erik Sund predicted that the bridge will be late.", .probable, .positive, .hedged),
    Row("Erik Sund asked when the bridge was opened.", .certain, .positive, .asserted),
    Row("Erik Sund asked the workers to open the bridge.", .certain, .positive, .asserted),
    Row("Erik Sund hopes to open the bridge.", .certain, .positive, .asserted),
    Row("Erik Sund called the story “a fabrication”.", .certain, .negative, .denied),
    Row("Erik Sund called the bridge “a marvel”.", .certain, .positive, .asserted),
    Row("Erik Sund said the bridge could not be saved.", .certain, .negative, .asserted),
    Row("Erik Sund said the bridge could be saved.", .possible, .positive, .asserted),
    Row("Erik Sund opened the bridge in Oslo as soon as possible.", .certain, .positive, .asserted),
    Row("Erik Sund said he thinks the bridge is late.", .probable, .positive, .asserted),
    Row("“I think the bridge is late,” Erik Sund said.", .probable, .positive, .asserted),
    Row("“They think the bridge is late,” Erik Sund said.", .certain, .positive, .asserted),
    Row("Erik Sund said the bank believes the bridge may fall.", .certain, .positive, .asserted),
    Row("Reports said that the bridge was late.", .certain, .positive, .alleged),
    Row("The bank’s report said that the bridge was late.", .certain, .positive, .asserted),
    Row("People said that the bridge was late.", .certain, .positive, .alleged),
    Row("Two people in the room said the bridge was late.", .certain, .positive, .asserted),
  ])
  func `cue, hedges and negation make the stance`(_ row: Row) throws {
    let claims = try Findings(row.text).analysis.attributions
    let claim = try #require(claims.first { $0.cue != nil } ?? claims.first)
    #expect(claim.certainty == row.certainty)
    #expect(claim.polarity == row.polarity)
    #expect(claim.status == row.status)
  }
}
