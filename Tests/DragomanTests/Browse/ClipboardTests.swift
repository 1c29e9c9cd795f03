import Foundation
import Testing

@testable import Dragoman

struct ClipboardTests {
  private func clipboard(_ environment: [String: String], folder: String? = nil) -> Clipboard {
    Clipboard(folder: folder) { environment[$0] }
  }

  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of the standard`(plain: String, encoded: String) {
    #expect(text(Base64.encoded(Array(plain.utf8))) == encoded)
  }

  @Test func `all bytes come through base64`() {
    let bytes = (0...255).map { UInt8($0) }
    let encoded = Base64.encoded(bytes)
    #expect(Data(base64Encoded: Data(encoded)) == Data(bytes))
  }

  @Test func `a terminal is sent OSC 52, in the form that what lies between passes on`() {
    #expect(
      text(clipboard(["TERM": "xterm-256color"]).sequence(for: "foo")) == "\u{1B}]52;c;Zm9v\u{07}")
    #expect(
      text(clipboard(["TERM": "tmux-256color", "TMUX": "socket,1,0"]).sequence(for: "foo"))
        == "\u{1B}]52;c;Zm9v\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\")
    let screen = clipboard(["TERM": "screen", "STY": "1.x"])
      .sequence(for: String(repeating: "foo", count: 100))
    let pieces = text(screen)?.components(separatedBy: "\u{1B}\\") ?? []
    #expect(pieces.count == 3 && pieces.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") })
    #expect(
      pieces.map { $0.dropFirst(2) }.joined()
        == "\u{1B}]52;c;" + String(repeating: "Zm9v", count: 100) + "\u{07}")
  }

  @Test(arguments: ["linux", "dumb", "vt100", ""])
  func `a terminal without a clipboard is sent nothing`(name: String) throws {
    let folder = try TemporaryFolder()
    let clipboard = clipboard(["TERM": name], folder: folder.path)
    #expect(clipboard.sequence(for: "foo") == nil)
    #expect(
      clipboard.keep("foo", takenBy: .nobody)
        == "this terminal has no clipboard for 3 bytes; they are in \(folder.path)/clipboard")
    #expect(try String(contentsOfFile: folder.path + "/clipboard", encoding: .utf8) == "foo")
  }

  @Test func `what is too long goes to the file alone`() throws {
    let folder = try TemporaryFolder()
    let clipboard = clipboard(["TERM": "xterm"], folder: folder.path)
    let long = String(repeating: "x", count: 75_001)
    #expect(clipboard.sequence(for: long) == nil)
    #expect(
      clipboard.keep(long, takenBy: .nobody).contains("too many for the terminal's clipboard"))
    #expect(clipboard.sequence(for: String(long.dropFirst())) != nil)
  }

  @Test func `a file that cannot be written is said`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    let words = clipboard(["TERM": "xterm"], folder: file).keep("x", takenBy: .terminal)
    #expect(
      words.hasPrefix("1 byte sent to the terminal's clipboard; ") && words.contains("not a folder")
    )
  }
}
