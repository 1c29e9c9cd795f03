/// A command being typed behind a colon.
package struct CommandPrompt: Sendable {
  package private(set) var editor = LineEditor()
  /// What it can be completed with.
  package private(set) var candidates: [Candidate] = []
  /// The candidate that stands in the line, an index into `candidates`.
  package private(set) var chosen: Int?
  /// Characters of the line that no candidate replaces.
  private var start = 0
  /// How many lines back the person has gone, and what they had typed before that.
  private var recalled = 0
  private var draft = ""
  /// Why the line could not be done.
  package var failure: CommandError?
  /// Where the keys went before, and what they meant there.
  var origin: Mode
  package let context: Context

  init(_ text: String, over state: State) {
    origin = state.mode
    context = state.context
    replace(with: text, state)
    draft = text
  }

  /// Changes what is typed.
  mutating func edit(_ state: State, _ change: (inout LineEditor) -> Void) {
    let before = editor.text
    change(&editor)
    guard editor.text != before else { return }
    recalled = 0
    draft = editor.text
    look(state)
  }

  private mutating func replace(with text: String, _ state: State) {
    editor = LineEditor(text)
    look(state)
  }

  private mutating func look(_ state: State) {
    let completion = Completion(editor.text, in: context, state)
    candidates = completion.candidates
    start = completion.start
    chosen = nil
    failure = nil
  }

  /// Puts the next candidate into the line, or the one before for -1.
  ///
  /// Where there is only one and it stands there, it goes on behind it. False where there is none.
  mutating func complete(by step: Int, _ state: State) -> Bool {
    if chosen != nil, candidates.count == 1 { look(state) }
    guard !candidates.isEmpty else { return false }
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : -1)
    let index = (next + candidates.count) % candidates.count
    chosen = index
    failure = nil
    editor = LineEditor(String(editor.text.prefix(start)) + candidates[index].text)
    return true
  }

  /// Recalls an earlier line that begins with what was typed: older for 1, newer for -1.
  ///
  /// False where there is none.
  mutating func recall(by step: Int, _ state: State) -> Bool {
    let fitting = state.commands.filter { $0.hasPrefix(draft) }
    let wanted = recalled + step
    guard 0...fitting.count ~= wanted else { return false }
    recalled = wanted
    replace(with: wanted == 0 ? draft : fitting[fitting.count - wanted], state)
    return true
  }
}
