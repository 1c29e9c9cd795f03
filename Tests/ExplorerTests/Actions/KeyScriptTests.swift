import Explorer
import Screen
import Testing

struct KeyScriptTests {
  @Test func `characters stand for themselves and names for keys`() {
    #expect(
      KeyScript.keys(in: "j<Enter><ctrl-o><Alt-Left><Space>é")
        == [.character("j"), .enter, .control("o"), .altLeft, .character(" "), .character("é")])
  }

  @Test func `what is no name is typed`() {
    #expect(KeyScript.keys(in: "<x>").count == 3)
    #expect(KeyScript.keys(in: "a<") == [.character("a"), .character("<")])
  }

  @Test func `a bracket can be written where it would open a name`() {
    #expect(KeyScript.keys(in: "<lt>Tab>").first == .character("<"))
    #expect(KeyScript.keys(in: "<lt>Tab>").count == 5)
  }

  @Test(arguments: Set(Action.all.flatMap(\.standardKeys).flatMap(\.keys)))
  func `every key of the table can be written`(key: Key) {
    let script = key.name.count > 1 ? "<\(key.name)>" : key.name
    #expect(KeyScript.keys(in: script) == [key])
  }
}
