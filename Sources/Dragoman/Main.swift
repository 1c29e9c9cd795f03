internal import ArgumentParser
internal import Export
internal import Files
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
    // A closed pipe and a file past the limit are errors of write(2), not by a signal
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
      for detail in failure.details {
        StandardError.writeRaw("  \(VisibleText.line(detail))\n")
      }
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

/// The words that, first on the command line, are commands and not paths.
enum CommandName: String, CaseIterable {
  case browse
  case export
  case search
  case list
  case actor
  case config
  case manual
  /// The argument parser's own.
  case help
}

/// The exit statuses.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  /// Bad usage, unreadable input or unwritable output.
  case failed = 2
}

/// Why a command stopped short, in words for its user.
struct Failure: Error, Equatable {
  /// Lower case: what, where and what to do.
  var message: String
  /// Lines below it, such as what may be meant.
  var details: [String]
  var status: ExitStatus

  init(_ message: String, details: [String] = [], status: ExitStatus = .failed) {
    self.message = message
    self.details = details
    self.status = status
  }
}

extension OutputError {
  /// What, where and what to do; lower case.
  var message: String {
    switch self {
    case .closed:
      "standard output was closed"
    case .standardOutput(let code):
      "cannot write to standard output: \(Self.words(for: code))"
    case .exists(let path):
      "\(path): there is a file already; choose another name, or replace it with --force"
    case .file(let path, let code):
      "\(path): cannot be written: \(Self.words(for: code))"
    }
  }

  private static func words(for code: Int32) -> String {
    switch code {
    case ENOSPC: "the disk is full; free some space or choose another place"
    case EFBIG: "it is larger than files may be there; choose another place, or export less"
    case EDQUOT: "your quota on that disk is used up; choose another place"
    case EROFS: "the disk is read-only; choose another place"
    case EACCES, EPERM: "permission denied; choose a place that is yours"
    case ENOENT: "there is no such folder; create it first"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder; name a file in it"
    case ENAMETOOLONG: "the name is too long"
    default: SystemError.words(for: code)
    }
  }
}
