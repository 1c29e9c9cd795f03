import Explorer
import Testing

struct LineEditorTests {
  @Test func `typing inserts at the cursor`() {
    var editor = LineEditor("ac")
    editor.moveLeft()
    editor.insert("b")
    #expect(editor.text == "abc")
    #expect(editor.head == "ab")
  }

  @Test func `what a terminal sends in pieces is one letter`() {
    var editor = LineEditor("abX")
    editor.moveLeft()
    for scalar in "👨‍👩‍👧".unicodeScalars { editor.insert(Character(scalar)) }
    #expect(editor.text == "ab👨‍👩‍👧X")
    #expect(editor.head == "ab👨‍👩‍👧")
    editor.deleteBackward()
    #expect(editor.text == "abX")
    editor.insert("\u{301}")
    #expect(editor.text == "ab\u{301}X" && editor.head == "ab\u{301}")
  }

  @Test func `a pasted line end becomes a blank`() {
    var editor = LineEditor("a")
    editor.insert("\n")
    #expect(editor.text == "a ")
  }

  @Test func `deleting a word takes the blanks after it`() {
    var editor = LineEditor("nuclear deal  ")
    editor.deleteWord()
    #expect(editor.text == "nuclear ")
    editor.deleteWord()
    editor.deleteWord()
    #expect(editor.isEmpty)
  }

  @Test func `deleting to either end keeps the rest`() {
    var editor = LineEditor("abcd")
    editor.moveLeft()
    editor.moveLeft()
    var other = editor
    editor.deleteToStart()
    #expect(editor.text == "cd" && editor.cursor == 0)
    other.deleteToEnd()
    #expect(other.text == "ab" && other.cursor == 2)
  }

  @Test func `a wide letter with marks is one step`() {
    var editor = LineEditor("e\u{301}港")
    editor.deleteBackward()
    #expect(editor.text == "e\u{301}")
    editor.deleteBackward()
    editor.deleteBackward()
    #expect(editor.isEmpty)
  }
}
