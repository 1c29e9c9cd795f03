internal import Corpus

/// Where a document's bytes come from.
struct FoundFile {
  enum Origin {
    case file(FilePath)
    case standardInput
  }

  var origin: Origin
  /// As it was reached from the path given.
  var path: String
}

/// Paths to the files they lead to.
///
/// Each folder and each file is reached once, under the path that needs no symbolic link where
/// there is one; hidden entries are passed by.
struct PathWalker {
  /// By the bytes of their paths.
  private(set) var files: [FoundFile] = []
  /// What was passed by, and is not hidden.
  private(set) var notices: [Notice] = []

  private var found: [FilePath] = []
  private var seen: Set<FileSystem.Status.Identity> = []
  /// Links wait until everything has been reached that is reached without one.
  private var links: [FilePath] = []

  /// Walks paths; `-` is standard input.
  ///
  /// - Throws: `LoadError.noSuchPath` for the first of the paths that is not there.
  init(_ paths: [String]) throws(LoadError) {
    var readsStandardInput = false
    var roots: [FilePath] = []
    for path in paths {
      if path == "-" {
        readsStandardInput = true
      } else {
        let root = FilePath(path)
        guard !path.isEmpty, !path.utf8.contains(0), Self.isThere(root) else {
          throw .noSuchPath(path)
        }
        roots.append(root)
      }
    }
    for root in roots.sorted() { walk(root) }
    while !links.isEmpty {
      let waiting = links.sorted()
      links = []
      for link in waiting { enter(link) }
    }
    files = found.sorted().map { FoundFile(origin: .file($0), path: $0.description) }
    if readsStandardInput {
      let place = files.firstIndex { "-" < $0.path } ?? files.count
      files.insert(FoundFile(origin: .standardInput, path: "-"), at: place)
    }
  }

  /// Whether something stands at a path; what may not be looked at may well be there.
  private static func isThere(_ path: FilePath) -> Bool {
    do throws(FileError) {
      _ = try FileSystem.status(of: path)
      return true
    } catch {
      return error != .system(2) && error != .system(20)
    }
  }

  /// Enters a path, and all that lies below it, unless it is a symbolic link.
  private mutating func walk(_ root: FilePath) {
    var waiting = [root]
    while let path = waiting.popLast() {
      do throws(FileError) {
        if try FileSystem.status(of: path, followingLinks: false).kind == .symbolicLink {
          links.append(path)
        } else {
          waiting += try entries(behind: path)
        }
      } catch {
        leaveOut(path, error.message)
      }
    }
  }

  /// Follows a symbolic link.
  private mutating func enter(_ link: FilePath) {
    do throws(FileError) {
      for path in try entries(behind: link) { walk(path) }
    } catch .system(2) {
      leaveOut(link, "a symbolic link that leads nowhere")
    } catch {
      leaveOut(link, error.message)
    }
  }

  /// Takes note of a file; gives the entries of a folder, in reverse order, that are to be walked.
  private mutating func entries(behind path: FilePath) throws(FileError) -> [FilePath] {
    let status = try FileSystem.status(of: path)
    switch status.kind {
    case .file:
      if seen.insert(status.identity).inserted { found.append(path) }
      return []
    case .folder:
      guard seen.insert(status.identity).inserted else { return [] }
      return try FileSystem.entries(of: path).filter { $0.first != UInt8(ascii: ".") }
        .map(path.entry).sorted(by: >)
    case .symbolicLink, .other:
      if seen.insert(status.identity).inserted { leaveOut(path, FileError.notAFile.message) }
      return []
    }
  }

  private mutating func leaveOut(_ path: FilePath, _ reason: String) {
    notices.append(Notice(.leftOut, path: path.description, message: reason))
  }
}
