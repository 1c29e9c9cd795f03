import ArgumentParser
import Threads

/// Measures how fast Dragoman loads and searches, beside other engines.
@main
struct DragomanBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-bench",
    abstract: "Measures how fast folders of text are loaded and searched.",
    discussion: """
      Times are those of the processor, so that what else runs hardly counts; measure release \
      builds.
      """,
    subcommands: [
      LoadCommand.self, SearchCommand.self, TypingCommand.self, CompareCommand.self,
      FramesCommand.self,
    ])

  /// Keeps memory as the program that is measured does.
  static func main() {
    Heap.keepFreedMemory()
    main(nil)
  }
}
