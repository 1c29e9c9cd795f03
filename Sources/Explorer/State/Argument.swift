extension Action {
  /// The argument of an action on the command line.
  package struct Argument: Sendable {
    /// As the help writes it, in capitals: `FORMAT FILE`.
    package let placeholder: String
    /// Whether the action can do without: it then asks in a way of its own.
    package let isOptional: Bool
    /// What may be meant, given what has been typed; what does not fit it is left out later.
    let candidates: @Sendable (_ state: State, _ typed: String) -> [Candidate]
    /// Why what has been typed is not accepted, with the place counted from the argument's first
    /// character; nil where it can.
    let complaint: @Sendable (_ state: State, _ typed: String) -> CommandError?

    init(
      _ placeholder: String, isOptional: Bool = false,
      offering candidates: @escaping @Sendable (State, String) -> [Candidate] = { _, _ in [] },
      refusing complaint: @escaping @Sendable (State, String) -> CommandError? = { _, _ in nil }
    ) {
      self.placeholder = placeholder
      self.isOptional = isOptional
      self.candidates = candidates
      self.complaint = complaint
    }

    /// One of some words, in any case.
    static func one(
      of placeholder: String, _ candidates: @escaping @Sendable (State) -> [Candidate]
    ) -> Argument {
      Argument(placeholder, offering: { state, _ in candidates(state) }) { state, typed in
        let words = candidates(state).map(\.text)
        if words.contains(where: { $0.lowercased() == typed.lowercased() }) { return nil }
        return .unknown(typed, amongst: words)
      }
    }

    /// As the help writes it: in brackets where it may be left out.
    package var words: String { isOptional ? "[\(placeholder)]" : placeholder }
  }
}

/// Something that a line being typed can be completed with.
package struct Candidate: Hashable, Sendable {
  /// What the completion inserts.
  package var text: String
  /// One line about it.
  package var help: String

  package init(_ text: String, _ help: String = "") {
    self.text = text
    self.help = help
  }
}

/// Why a command line cannot be run, and where it goes wrong.
package struct CommandError: Error, Hashable, Sendable {
  /// The character of the line where it stops making sense, from 0.
  package var position: Int
  /// Lower case, without a full stop.
  package var message: String

  package init(position: Int = 0, message: String) {
    self.position = position
    self.message = message
  }

  /// A word that is none of those it could be.
  static func unknown(_ word: String, amongst words: [String]) -> CommandError {
    let near = Spelling.nearest(to: word.lowercased(), in: words).map { "; \($0)?" }
    let some = words.prefix(6).joined(separator: ", ") + (words.count > 6 ? ", …" : "")
    return CommandError(message: "“\(word)” is not one of \(some)\(near ?? "")")
  }

  /// The same error in a line with more text before.
  func moved(by characters: Int) -> CommandError {
    CommandError(position: position + characters, message: message)
  }
}
