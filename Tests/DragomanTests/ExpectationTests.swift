import Foundation
import Testing

/// The expectations themselves: a slip in them would be blamed on the engine.
struct ExpectationTests {
  static let documents = ["third", "fourth"]

  @Test(arguments: documents)
  func `what is expected of a claim stands in the text, its content once`(
    _ name: String
  ) throws {
    let expectation = try Expectation(named: name)
    let text = try String(
      contentsOf: Expectation.folder.appending(path: name + ".txt"), encoding: .utf8)
    for claim in expectation.claims {
      #expect(text.ranges(of: claim.content).count == 1, "\(claim.content)")
      #expect(text.contains(claim.cue))
      #expect(claim.source.map(text.contains) != false)
    }
    for actor in expectation.actors {
      #expect(actor.forms.contains(where: text.contains), "\(actor.name)")
    }
  }

  @Test(arguments: documents)
  func `sources and channels are among the actors expected`(_ name: String) throws {
    let expectation = try Expectation(named: name)
    let names = Set(expectation.actors.map(\.name))
    for claim in expectation.claims {
      #expect(claim.actor.map(names.contains) != false)
      #expect(claim.via.map(names.contains) != false)
    }
  }
}
