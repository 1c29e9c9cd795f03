internal import Files
internal import Glibc

/// Asks the person at the terminal.
enum Chooser {
  /// The most choices that are shown.
  private static let mostChoices = 20

  /// Asks on standard error for one of some choices; nil where nobody can be asked.
  ///
  /// - Throws: `Failure` where the answer is not the number of one.
  static func ask(_ question: String, among choices: [String]) throws(Failure) -> Int? {
    guard Descriptor.isTerminal(STDIN_FILENO), Descriptor.isTerminal(STDERR_FILENO) else {
      return nil
    }
    for (index, choice) in choices.prefix(mostChoices).enumerated() {
      let number = "\(index + 1)"
      let blanks = String(repeating: " ", count: max(3 - number.count, 0))
      StandardError.writeRaw(blanks + number + "  " + VisibleText.line(choice) + "\n")
    }
    if choices.count > mostChoices {
      StandardError.writeRaw("     and \(choices.count - mostChoices) more\n")
    }
    StandardError.writeRaw(question + " ")
    let answer = readLine().flatMap { Int($0.filter { $0 != " " }) } ?? 0
    guard answer > 0, answer <= min(choices.count, mostChoices) else {
      throw Failure("none of them was chosen")
    }
    return answer - 1
  }
}
