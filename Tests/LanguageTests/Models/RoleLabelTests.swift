import Language
import TestSupport
import Testing

struct RoleLabelTests {
  @Test(arguments: UInt64(1)...30)
  func `sources and contents come back from their labels`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var roles = RoleLabel.Roles()
    var token = 50
    while token < 90 {
      let piece = token..<token + Int.random(in: 1...6, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: roles.source.append(piece)
      case 1: roles.content.append(piece)
      default: break
      }
      token = piece.upperBound
    }
    let labels = RoleLabel.labels(of: roles, in: 50..<token)
    let found = RoleLabel.roles(labels, from: 50)
    #expect(found.source == roles.source)
    #expect(found.content == roles.content)
    #expect(isAllowed(labels, RoleLabel.grammar))
  }

  @Test func `a source inside a content parts it`() {
    var roles = RoleLabel.Roles()
    roles.source = [3..<5]
    roles.content = [0..<8]
    let labels = RoleLabel.labels(of: roles, in: 0..<10)
    let found = RoleLabel.roles(labels, from: 0)
    #expect(found.source == [3..<5])
    #expect(found.content == [0..<3, 5..<8])
    #expect(isAllowed(labels, RoleLabel.grammar))
  }

  @Test func `what reaches out of the window is cut`() {
    var roles = RoleLabel.Roles()
    roles.source = [0..<12]
    roles.content = [18..<30]
    let labels = RoleLabel.labels(of: roles, in: 10..<20)
    let found = RoleLabel.roles(labels, from: 10)
    #expect(found.source == [10..<12])
    #expect(found.content == [18..<20])
  }

  @Test func `a piece that nothing opens is none`() {
    let found = RoleLabel.roles([2, 4, 0, 3, 4], from: 0)
    #expect(found.source.isEmpty)
    #expect(found.content == [3..<5])
  }

  @Test func `cues come back from their labels`() {
    let cues = [3..<4, 4..<7, 9..<10]
    let labels = CueLabel.labels(of: cues, in: 2..<12)
    #expect(CueLabel.cues(labels, from: 2) == cues)
    #expect(isAllowed(labels, CueLabel.grammar))
    #expect(CueLabel.cues([2, 0], from: 0).isEmpty)
  }
}
