import Testing

@testable import Dragoman

struct HyperlinksTests {
  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "7200"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "4800"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true),
    (["TERM": "xterm-256color", "WT_SESSION": "x"], true), (["TERM": "foot"], true),
    (["TERM": "xterm-256color"], false), (["TERM": "linux", "KITTY_WINDOW_ID": "1"], false),
    ([:], false), (["TERM": "screen", "STY": "1", "KITTY_WINDOW_ID": "1"], false),
    (["TERM": "tmux-256color", "TMUX": "x", "KITTY_WINDOW_ID": "1"], false),
    (["TERM": "tmux", "TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false),
    (["TERM": "tmux", "TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
    (["TERM": "tmux", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"], true),
  ])
  func `links go where they are known to be shown`(environment: [String: String], isKnown: Bool) {
    let links = Hyperlinks(.auto, isTerminal: true) { environment[$0] }
    #expect(links.isOn == isKnown)
    #expect(!Hyperlinks(.auto, isTerminal: false) { environment[$0] }.isOn)
    #expect(!Hyperlinks(.never, isTerminal: true) { environment[$0] }.isOn)
    #expect(Hyperlinks(.always, isTerminal: false) { environment[$0] }.isOn)
  }

  @Test func `a link names the host and the whole path, and nothing in it is obeyed`() {
    let links = Hyperlinks(.always, isTerminal: true) { _ in nil }
    let linked = links.linked("x:1", to: "/a b/\u{1B}\u{07}é#?.txt")
    #expect(linked.hasPrefix("\u{1B}]8;;file://"))
    #expect(linked.contains("/a%20b/%1B%07%C3%A9%23%3F.txt\u{1B}\\x:1\u{1B}]8;;\u{1B}\\"))
    #expect(links.linked("x", to: "-") == "x")
    #expect(Hyperlinks(.never, isTerminal: true).linked("x", to: "y") == "x")
  }

  @Test func `in a pipe there are links only where they are asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "harbour.txt")
    let plain = try Program.run("list", "documents", "harbour.txt", in: folder)
    #expect(!plain.text.contains("\u{1B}"))
    let linked = try Program.run(
      "search", "--hyperlink", "always", "peru", "harbour.txt", in: folder)
    #expect(linked.text.contains("harbour.txt\u{1B}\\harbour.txt:3\u{1B}]8;;\u{1B}\\\t"))
  }
}
