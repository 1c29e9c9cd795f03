import Explorer
import Screen
import TestSupport
import Testing

struct KeyNameTests {
  @Test(arguments: [
    "ctrl-o", "Ctrl-O", "CTRL+o", "C-o", "c-O", "^o", "<C-o>", "<ctrl-O>", "Control-o",
  ])
  func `control is written in many ways`(name: String) {
    #expect(Key(name: name) == .control("o"))
  }

  @Test(arguments: ["M-x", "Alt-x", "<A-x>", "meta-x", "alt+x"])
  func `so is Alt`(name: String) {
    #expect(Key(name: name) == .alt("x"))
  }

  @Test(arguments: [
    ("PageUp", Key.pageUp), ("<CR>", .enter), ("Return", .enter), ("S-Tab", .backTab),
    ("BS", .backspace), ("escape", .escape), ("<lt>", .character("<")), ("-", .character("-")),
    ("C--", .control("-")), ("A-Left", .altLeft), ("Shift-g", .character("G")),
    ("M-S-e", .alt("E")), ("F12", .function(12)), ("space", .character(" ")),
    ("f", .character("f")),
    ("<", .character("<")), ("é", .character("é")), ("Ctrl-Space", .control(" ")),
  ])
  func `names of other programs are read`(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "ctrl-", "pgdwn", "f99", "f0", "C-", "\n", "S-1", "gg", "\u{7}", "M-nil"])
  func `what is no key is none`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `every key is read as it is written`() {
    let codes: [Key.Code] =
      [
        .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown,
      ] + (1...63).map { .function($0) }
    let modifiers = (UInt8(0)...7).map { Key.Modifiers(rawValue: $0) }
    var keys = codes.flatMap { code in modifiers.map { Key(code, $0) } }
    let characters =
      (0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) } + Array("éß東İ→≤e\u{301}")
    for character in characters {
      keys += [.character(character), .alt(character)]
      if !character.isUppercase { keys.append(.control(character)) }
    }
    for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
  }

  @Test(arguments: ["Ctrl-W h", "<C-w>h", "C-w  h", "ctrl-w h"])
  func `keys one after the other have blanks between them, or brackets around them`(name: String) {
    #expect(Keystrokes(name: name) == Keystrokes(.control("w"), .character("h")))
    #expect(Keystrokes(name: name)?.name == "Ctrl-W h")
  }

  @Test func `a misspelt name is not taken for letters one after the other`() {
    #expect(Keystrokes(name: "pgdwn") == nil)
    #expect(Keystrokes(name: "g pgdwn") == nil)
    #expect(Keystrokes(name: "<C-w><nokey>") == nil)
    #expect(Keystrokes(name: "") == nil)
  }

  @Test(arguments: 0..<20)
  func `any text is a name or none`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let letters = Array("<>-+^cCmMsSaAf1 xé東\u{301}\u{1B}\n")
    for _ in 0..<500 {
      let name = String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? " "
        })
      if let keys = Keystrokes(name: name) {
        #expect(Keystrokes(name: keys.name) == keys, "\(name)")
      }
      _ = KeyScript.keys(in: name)
    }
  }
}
