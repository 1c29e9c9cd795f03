internal import Corpus
internal import Explorer
internal import Files
internal import Glibc

/// Sessions that were left, a file for each set of paths.
struct SessionFolder: Sendable {
  private let path: String

  /// Takes the folder of the program's state.
  init(in folder: String) { path = folder + "/sessions" }

  /// Bytes of a file that are looked at; a session's history makes up to a hundred thousand.
  private static let sizeLimit = 1 << 20
  /// Sessions that are kept; the oldest go first.
  private static let countLimit = 50

  /// Keeps a session of paths; one of the same paths is replaced.
  func write(_ session: SavedSession, of paths: OpenedPaths) throws(OutputError) {
    guard let session = session.renaming(paths.absolute) else { return }
    let text = session.text(openedPaths: paths.absolutePaths)
    try PrivateFile.write(Array(text.utf8), to: path + "/" + paths.fileName)
  }

  /// The session of paths; nil where none was kept, or its file is no session's.
  func session(of paths: OpenedPaths) throws(OutputError) -> SavedSession? {
    try read(paths.fileName)?.session.renaming(paths.typed)
  }

  /// The paths of the session that was left last.
  func latestPaths() throws(OutputError) -> [String]? {
    guard let name = files().last else { return nil }
    return try read(name)?.openedPaths
  }

  /// Removes the oldest sessions, where there are more than anybody comes back to.
  func tidy() {
    for name in files().dropLast(Self.countLimit) { unsafe unlink(path + "/" + name) }
  }

  private func read(
    _ name: String
  ) throws(OutputError) -> (session: SavedSession, openedPaths: [String])? {
    guard let bytes = try PrivateFile.read(path + "/" + name, limit: Self.sizeLimit) else {
      return nil
    }
    return SavedSession.read(String(decoding: bytes, as: UTF8.self))
  }

  /// The names of the files, the one written last at the end.
  private func files() -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var files: [(name: String, written: Duration)] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          unsafe String(cString: name)
        }
      }
      guard name.utf8.count == 16,
        let status = try? unsafe FileStatus(path + "/" + name, followingLinks: false),
        status.kind == .file
      else { continue }
      files.append((name, status.modified))
    }
    return files.sorted { ($0.written, $0.name) < ($1.written, $1.name) }.map(\.name)
  }
}

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

  /// What of a path comes after a folder's, empty where it is the folder's own.
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
