import Corpus
import Explorer

/// A conversation with the explorer line by line: what is typed, and what is said to it.
struct PlainDialogue {
  private var driver: Driver
  private var reader = PlainReader()
  private(set) var hasLeft = false
  /// What was said first.
  let beginning: [String]

  init(_ corpus: Corpus = Sample.corpus, _ notices: [Notice] = []) {
    driver = Driver(corpus)
    if !notices.isEmpty { driver.send(.loaded(corpus, driver.state.progress, notices)) }
    beginning = reader.list(driver.state)
  }

  /// Effects that were left to the program.
  var effects: [Effect] { driver.effects }
  var state: State { driver.state }

  /// Types a line, and gives what is said to it.
  mutating func type(_ line: String) -> [String] {
    switch reader.request(line, driver.state) {
    case .leave:
      hasLeft = true
      return []
    case .say(let lines): return lines
    case .send(let messages):
      driver.effects = []
      for message in messages {
        driver.send(message)
        if driver.state.note != nil { break }
      }
      return reader.answer(driver.effects, driver.state)
    }
  }

  /// Tells what the program has to say of itself.
  mutating func tell(_ message: Message) -> [String] {
    driver.send(message)
    return reader.answer([], driver.state)
  }

  /// Types lines, and gives what is said to the last.
  mutating func type(all lines: String...) -> [String] {
    var said: [String] = []
    for line in lines { said = type(line) }
    return said
  }
}
