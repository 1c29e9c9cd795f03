package import Corpus

/// Why nothing could be loaded.
package enum LoadError: Error, Hashable, Sendable {
  /// A path that was asked for is not there.
  case noSuchPath(String)
  /// The one path that was asked for cannot be read; the reason is the system's, lower case.
  case unreadable(String, reason: String)
  /// There is not one document at the paths; the notices say what was left out, and why.
  case nothingToRead([String], notices: [Notice])

  /// What is wrong, where, and what to do, lower case, without a full stop.
  package var message: String {
    switch self {
    case .noSuchPath(let path):
      return "\(path): no such file or folder; check the spelling"
    case .unreadable(let path, let reason):
      return "\(path): cannot be read: \(reason)"
    case .nothingToRead(let paths, let notices):
      if notices.count == 1, let only = notices.first { return "\(only.path): \(only.message)" }
      let place = paths.joined(separator: ", ")
      guard let first = notices.first else {
        return "\(place): holds no files to read; name a file or folder of text"
      }
      return "\(place): none of \(notices.count) files could be read; the first was "
        + "\(first.path): \(first.message)"
    }
  }
}
