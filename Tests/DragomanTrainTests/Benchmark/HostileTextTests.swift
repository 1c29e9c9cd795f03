import Testing

@testable import dragoman_train

struct HostileTextTests {
  @Test func `every odd text doubles when it is asked for twice as many words`() {
    for text in HostileText.all {
      let once = Double(text.text(words: 3_000).utf8.count)
      let twice = Double(text.text(words: 6_000).utf8.count)
      #expect(1.9...2.1 ~= twice / once, "\(text.name)")
    }
  }
}
