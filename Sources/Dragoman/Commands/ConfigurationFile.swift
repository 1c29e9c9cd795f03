internal import Configuration
internal import Corpus
internal import Explorer
internal import Files
internal import Glibc

/// A file that a configuration is read from.
struct ConfigurationFile {
  let path: String
  /// Whether the person named it: then it has to be there.
  private let isNamed: Bool

  /// Takes the file that was named, else the one in the person's folder; nil where there is none.
  init?(named path: String?, folders: UserFolders = UserFolders()) {
    if let path {
      self.path = HomeFolder.expand(path)
      isNamed = true
    } else {
      guard let folder = folders.configuration else { return nil }
      self.path = folder + "/config.toml"
      isNamed = false
    }
  }

  /// Reads the file, and says what of it does not hold.
  ///
  /// Without the file everything is as it is by default. Throws where a file that was named cannot
  /// be read; another that cannot is a problem.
  func read() throws(Failure) -> (configuration: Configuration, problems: [Problem]) {
    do throws(Problem) {
      guard let bytes = try bytes() else { return (Configuration(), []) }
      return Configuration.read(bytes)
    } catch {
      if isNamed { throw Failure(error.text(inFile: path)) }
      return (Configuration(), [error])
    }
  }

  /// Far more than anybody writes, and read in a moment.
  private static let mostBytes = 1 << 20

  /// The bytes of the file; nil where it need not be there and is not.
  ///
  /// Only a file is read: a pipe might never end, nor even begin.
  private func bytes() throws(Problem) -> [UInt8]? {
    if path == "/dev/null" { return nil }
    do throws(FileError) {
      return try unsafe WholeFile.read(path, limit: Self.mostBytes)
    } catch {
      if error.isAbsence, !isNamed { return nil }
      switch error {
      case .system(EISDIR): throw Problem("is a folder, not a file")
      case .system(let code): throw Problem("cannot be read: \(SystemError.words(for: code))")
      case .notAFile: throw Problem("is not a file")
      case .tooLarge:
        throw Problem("is larger than \(Self.mostBytes) bytes, which no configuration is")
      }
    }
  }
}

/// What a person has chosen, by a file and by the environment.
struct Choices {
  var settings = Settings()
  /// Whether text beyond ASCII can be shown.
  var isUnicode = true
  /// The score below which claims are left out.
  private(set) var leastScore = CorpusInput.leastScore
  /// Whether long text below a lone heading is cut at its paragraphs.
  private(set) var cutsSections = true
  /// What of the file does not hold.
  var notices: [Notice] = []

  init() {}

  /// Reads the file that is named, or the person's own; throws where one that is named cannot be
  /// read.
  ///
  /// What of the file does not hold is a notice. Without a file this is one system call.
  init(fileNamed name: String?) throws(Failure) {
    let locale = LocaleEncoding()
    guard let file = ConfigurationFile(named: name) else {
      take(Configuration(), locale)
      return
    }
    let (configuration, problems) = try file.read()
    take(configuration, locale)
    notices = problems.map { problem in
      let place = problem.line.map { "\(file.path):\($0)" } ?? file.path
      return Notice(.remark, path: place, message: problem.message)
    }
  }

  private mutating func take(_ configuration: Configuration, _ locale: LocaleEncoding) {
    settings = configuration.settings(isUnicode: locale.isUnicode)
    isUnicode = configuration.drawsUnicode(locale.isUnicode)
    leastScore = Float(configuration.leastScore) / 100
    cutsSections = configuration.cutsSections
  }
}
