internal import Configuration
internal import Corpus
internal import Explorer

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
