/// Where a document's bytes come from.
struct FoundFile: Sendable {
  enum Origin: Sendable {
    case file(FilePath)
    case standardInput
  }

  var origin: Origin

  /// The path by which files are put in order; standard input is `-`.
  var place: FilePath {
    switch origin {
    case .file(let path): path
    case .standardInput: FilePath("-")
    }
  }

  /// As it was reached from the path given, for people.
  var path: String {
    switch origin {
    case .file(let path): path.description
    case .standardInput: "-"
    }
  }
}
