internal import ArgumentParser
internal import Export
internal import Glibc
internal import Threads

/// The command line: `browse` where no subcommand is named.
@main
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Browse documents by who claims what, about whom, how surely, and through whom.",
    discussion: """
      Without a subcommand the explorer opens on the files and folders named: on ./seeds, or the \
      current folder, where none is.

        dragoman                             open the explorer
        dragoman reports/ notes.txt          open it on a folder and a file
        dragoman search 'by:iran sanctions'  print the sections that answer
        dragoman list claims | grep denied   print a claim a line
        dragoman actor 'united nations'      print one actor's dossier
        dragoman export -f json > all.json   write all, for other programs

      Your shell completes commands, options and paths with what \
      'dragoman --generate-completion-script bash' prints; zsh and fish are known too.

      Exit status: 0 done, 1 nothing found, 2 bad usage or nothing that could be read.
      """,
    version: Generator.version,
    subcommands: [
      BrowseCommand.self, ExportCommand.self, SearchCommand.self, ListCommand.self,
      ActorCommand.self, ConfigCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() {
    Heap.keepFreedMemory()
    // A pipe that nobody reads and a file past the limit are told by write(2), not by a signal
    // that ends the program with a file half-written.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Parses and runs one command, and says what went wrong.
  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      if let paths = BrowseCommand.plainPaths(arguments) {
        try BrowseCommand.open(CorpusInput(paths: paths))
        return .done
      }
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let failure as Failure {
      StandardError.write(failure.message)
      return failure.status
    } catch OutputError.closed {
      return .done
    } catch let error as OutputError {
      StandardError.write(error.message)
      return .failed
    } catch {
      return show(error)
    }
  }

  /// Help, version, completions and usage errors, which the argument parser throws alike.
  private static func show(_ error: any Error) -> ExitStatus {
    let text = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      StandardError.writeRaw(text + "\n")
      return .failed
    }
    do {
      var output = StandardOutput()
      try output.write(text + "\n")
      try output.flush()
      return .done
    } catch {
      guard error != .closed else { return .done }
      StandardError.write(error.message)
      return .failed
    }
  }
}
