internal import ArgumentParser
internal import Corpus
internal import Files
internal import Glibc
internal import Loading

/// The files that a command works on.
struct CorpusInput {
  let paths: [String]
  private let threads: Int
  private var leastScore: Float
  private var cutsSections = true
  /// Whether the command line asks for all claims, whatever a file says.
  private let wantsAll: Bool

  /// The score below which claims are left out by default.
  static let leastScore = Loader.leastScore

  /// Takes the paths named, or those that stand in for none, and a thread a core where none are.
  init(paths: [String], threads: Int? = nil, wantsAll: Bool = false) {
    self.paths = paths.isEmpty ? [Self.standIn] : paths
    self.threads = threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.wantsAll = wantsAll
    leastScore = wantsAll ? 0 : Self.leastScore
  }

  /// - Parameter paths: Those to be taken in place of the options' own.
  init(_ options: PathOptions, paths: [String]? = nil) {
    self.init(paths: paths ?? options.paths, threads: options.threads, wantsAll: options.all)
  }

  /// The same files, with the claims and sections that a person has chosen to see.
  func choosing(_ choices: Choices) -> CorpusInput {
    var input = self
    if !wantsAll { input.leastScore = choices.leastScore }
    input.cutsSections = choices.cutsSections
    return input
  }

  private static var standIn: String {
    (try? unsafe FileStatus("seeds"))?.kind == .folder ? "seeds" : "."
  }

  var loader: Loader {
    Loader(
      paths: paths, threads: threads, leastScore: leastScore, cutsLongSections: cutsSections)
  }

  /// Reads everything; what was left out or repaired goes to standard error.
  ///
  /// - Parameter analysing: Whether names and claims are looked for.
  func load(analysing: Bool = true) throws(Failure) -> Corpus {
    do {
      let result = try loader.load(analysing: analysing)
      for notice in result.notices.grouped(keeping: Self.noticeLimit) {
        StandardError.warn("\(notice.path): \(notice.message)")
      }
      return result.corpus
    } catch {
      throw Failure(Self.words(for: error))
    }
  }

  /// What is wrong; where a command is nearly spelt, it may have been meant.
  private static func words(for error: LoadError) -> String {
    guard case .noSuchPath(let path) = error,
      let command = Suggestion.nearest(to: path, in: CommandName.allCases.map(\.rawValue))
    else { return error.message }
    return "\(path): no such file or folder, nor command; did you mean '\(command)'?"
  }

  /// Of files that were left out for the same reason, so many are listed one by one.
  private static let noticeLimit = 10

  /// Finds a path that is not there before anything is opened.
  func checkPaths() throws(Failure) {
    for path in paths where path != "-" {
      if unsafe access(path, F_OK) != 0 { throw Failure(Self.words(for: .noSuchPath(path))) }
    }
  }
}

/// What is read, and on how many cores.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; - is standard input. Without any: ./seeds, or this folder.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Threads to read with (default: one a core).", valueName: "n"))
  var threads: Int?

  @Flag(
    help: """
      Also the claims that a careful reader would hardly accept: those with a score below \
      \(CorpusInput.leastScore), which are left out otherwise.
      """)
  var all = false

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a number from 1.")
    }
  }
}
