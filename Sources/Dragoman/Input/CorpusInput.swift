internal import Corpus
internal import Glibc
internal import Loading

/// The files that a command works on.
struct CorpusInput {
  let paths: [String]
  private let threads: Int

  init(_ options: PathOptions) {
    paths = options.chosenPaths
    threads = options.threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  var loader: Loader { Loader(paths: paths, threads: threads) }

  /// Reads everything; what was left out or repaired is told on standard error.
  func load() throws(Failure) -> Corpus {
    do {
      let result = try loader.load()
      for notice in result.notices { StandardError.warn("\(notice.path): \(notice.message)") }
      return result.corpus
    } catch {
      throw Failure(error.message)
    }
  }

  /// Finds a path that is not there before anything is opened.
  func checkPaths() throws(Failure) {
    for path in paths where path != "-" {
      if unsafe access(path, F_OK) != 0 { throw Failure(LoadError.noSuchPath(path).message) }
    }
  }
}
