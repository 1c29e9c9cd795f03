internal import Corpus
internal import Glibc

/// The paths that an explorer is opened on: as they were typed, which its documents' paths begin
/// with, and as they are from anywhere.
struct OpenedPaths: Sendable {
  private struct Root {
    /// Without parts that lead nowhere; empty for the current folder.
    var typed: String
    var absolute: String
  }

  private let roots: [Root]

  init(_ paths: [String], resolving resolve: (String) -> String = Self.resolved) {
    roots = paths.map { path in
      let parts = path.split(separator: "/").filter { $0 != "." }
      let typed = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
      return Root(typed: typed, absolute: resolve(typed.isEmpty ? "." : typed))
    }
  }

  /// As they are from anywhere, in the order of their bytes.
  var absolutePaths: [String] {
    roots.map(\.absolute).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// A name for a file about these paths, whatever their order and way of writing.
  var fileName: String {
    var hash = StableHash()
    for path in absolutePaths { hash.combine(path) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A document's path as it is from anywhere; nil where it lies in none of these.
  func absolute(_ path: String) -> String? {
    for root in roots {
      if let rest = Self.rest(of: path, in: root.typed) { return Self.joined(root.absolute, rest) }
    }
    return nil
  }

  /// The path that a document has here; nil where it lies in none of these.
  func typed(_ path: String) -> String? {
    for root in roots {
      if let rest = Self.rest(of: path, in: root.absolute) { return Self.joined(root.typed, rest) }
    }
    return nil
  }

  /// What of a path stands behind a folder's, empty where it is the folder's own.
  private static func rest(of path: String, in folder: String) -> Substring? {
    if path == folder { return "" }
    if folder.isEmpty { return path.hasPrefix("/") ? nil : path[...] }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(start) ? path.dropFirst(start.count) : nil
  }

  private static func joined(_ folder: String, _ rest: Substring) -> String {
    if rest.isEmpty { return folder }
    return folder.isEmpty || folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
  }

  /// A path without links; where it leads nowhere, made absolute by its letters.
  private static func resolved(_ path: String) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    guard !path.hasPrefix("/"), let folder = unsafe getcwd(nil, 0) else { return path }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder) + "/" + path
  }

  /// Paths from anywhere as a person in the current folder would type them.
  static func shortened(_ paths: [String]) -> [String] {
    let here = resolved(".")
    return paths.map { path in
      if path == here { return "." }
      let start = here.hasSuffix("/") ? here : here + "/"
      return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }
  }
}
