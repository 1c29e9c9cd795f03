import Testing

@testable import Dragoman

struct ViewerTests {
  @Test(arguments: [
    ("vim", "vim +7 \"$1\""), ("/usr/bin/nvim -R", "/usr/bin/nvim -R +7 \"$1\""),
    ("hx", "hx \"$1\":7"), ("code --wait", "code --wait --goto \"$1\":7"), ("cat", "cat \"$1\""),
  ])
  func `programs are told the line as they take it`(command: String, line: String) {
    #expect(
      Viewer.arguments(command, "a b.txt", line: 7) == ["/bin/sh", "-c", line, "sh", "a b.txt"])
  }

  @Test(arguments: ["-x.txt", "+5"]) func `a path is never taken for an option`(path: String) {
    #expect(Viewer.arguments("vi", path, line: 1).last == "./" + path)
  }

  @Test func `the person's program is taken, the pager for the editor where there is none`() {
    func command(_ viewer: Viewer, _ environment: [String: String]) -> String {
      viewer.command { environment[$0] }
    }
    let all = ["VISUAL": "a", "EDITOR": "b", "PAGER": "c"]
    #expect(command(.editor, all) == "a" && command(.pager, all) == "c")
    #expect(command(.editor, ["PAGER": "c"]) == "c" && command(.pager, ["EDITOR": "b"]) == "less")
  }

  @Test func `what has vanished is said`() {
    #expect(Viewer.editor.open("/nowhere/at/all", line: 1) == "/nowhere/at/all is no longer there")
  }
}
