internal import Corpus
internal import Files

/// Paths to the files they lead to, some at a time.
///
/// Each folder and each file is reached once, under the path that needs no symbolic link where
/// there is one; hidden entries are skipped. Files come in the order of their paths' bytes, but
/// for those reached through links, which come last, and for paths that lie within each other's.
///
/// A folder's own entries say what is a file; only links, and what the file system says nothing of,
/// are looked at one by one.
struct PathWalker: Sendable {
  private typealias Identity = FileStatus.Identity

  /// Whether nothing is left to be found.
  var isFinished: Bool { folders.isEmpty && roots.isEmpty && links.isEmpty && !hasStandardInput }

  /// How many files are in the folders entered so far.
  private(set) var fileCount = 0

  private let watch: FolderWatch?
  /// By path, the last first.
  private var roots: [FilePath] = []
  private var hasStandardInput = false
  /// The folders from a root down to the one being walked.
  private var folders: [OpenFolder] = []
  private var seen: Set<FileStatus.Identity>
  /// Links wait until everything has been reached that is reached without one; the last first.
  private var links: [FilePath] = []
  private var newLinks: [FilePath] = []
  private var notices: [Notice] = []
  private var found: [FoundFile] = []

  private struct OpenFolder {
    let path: FilePath
    let listing: FolderListing
    var next = 0
  }

  /// Takes paths; `-` is standard input.
  ///
  /// - Parameter watch: What watches each folder from before it is read.
  /// - Throws: `LoadError.noSuchPath` for the first of the paths that is not there.
  init(_ paths: [String], watch: FolderWatch? = nil) throws(LoadError) {
    for path in paths where path != "-" {
      guard !path.isEmpty, !path.utf8.contains(0), Self.isThere(FilePath(path)) else {
        throw .noSuchPath(path)
      }
    }
    self.init(standing: paths, watch: watch, skipping: [])
  }

  /// Takes paths that have been there, and passes by those that are no longer.
  ///
  /// - Parameter skipped: Files that are not to be found.
  init(
    standing paths: [String], watch: FolderWatch?,
    skipping skipped: Set<FileStatus.Identity>
  ) {
    self.watch = watch
    seen = skipped
    hasStandardInput = paths.contains("-")
    roots = paths.filter { $0 != "-" }.map(FilePath.init).sorted(by: >)
  }

  /// Walks on until so many files or folders have been found; gives the files.
  mutating func next(limit: Int) -> [FoundFile] {
    var entered = 0
    while found.count < limit, entered < limit, !isFinished {
      if folders.isEmpty {
        begin()
      } else {
        entered += step()
      }
    }
    defer { found = [] }
    return found
  }

  /// What was skipped since the last call, and is not hidden.
  mutating func removeNotices() -> [Notice] {
    defer { notices = [] }
    return notices
  }

  /// Whether there is something at a path; what may not be looked at may be there.
  private static func isThere(_ path: FilePath) -> Bool {
    do throws(FileError) {
      _ = try path.status()
      return true
    } catch {
      return !error.isAbsence
    }
  }

  /// Begins with the next path given, or with the next link.
  private mutating func begin() {
    if let root = roots.popLast() {
      watch?.add(root: root)
      look(at: root, isNamed: true)
    } else if hasStandardInput {
      hasStandardInput = false
      found.append(FoundFile(path: FilePath("-"), isStandardInput: true))
      fileCount += 1
    } else if let link = links.popLast() {
      follow(link)
    }
    if roots.isEmpty, links.isEmpty, folders.isEmpty { queueLinks() }
  }

  /// The links found in one round are followed, in the order of their paths, in the next.
  private mutating func queueLinks() {
    links = newLinks.sorted(by: >)
    newLinks = []
  }

  /// Takes the next entry of the innermost folder; gives the number of folders entered.
  private mutating func step() -> Int {
    let last = folders.count - 1
    let index = folders[last].next
    guard index < folders[last].listing.count else {
      folders.removeLast()
      if folders.isEmpty, links.isEmpty, roots.isEmpty { queueLinks() }
      return 0
    }
    folders[last].next += 1
    let entry = folders[last].listing[index]
    let path = folders[last].path.entry(folders[last].listing.name(index))
    let identity = Identity(
      device: folders[last].listing.identity.device, inode: entry.inode)
    switch entry.kind {
    case .file:
      if seen.insert(identity).inserted { found.append(FoundFile(path: path)) }
    case .folder:
      enter(path)
      return 1
    case .symbolicLink: newLinks.append(path)
    case .other: skip(path, identity)
    case .unknown: look(at: path)
    }
    return 0
  }

  /// Asks the system what is at a path; `isNamed` for one that was asked for.
  private mutating func look(at path: FilePath, isNamed: Bool = false) {
    do throws(FileError) {
      let status = try path.status(followingLinks: false)
      if status.kind == .symbolicLink { newLinks.append(path) } else { take(path, status, isNamed) }
    } catch {
      // What has gone since its name was read is not missed.
      if !error.isAbsence { leaveOut(path, error.message) }
    }
  }

  private mutating func follow(_ link: FilePath) {
    do throws(FileError) {
      let status = try link.status()
      take(link, status, true)
    } catch {
      leaveOut(link, error.isAbsence ? "a symbolic link that leads nowhere" : error.message)
    }
  }

  /// Takes what is at a path, whose folder need not be watched.
  private mutating func take(_ path: FilePath, _ status: FileStatus, _ isAlone: Bool) {
    switch status.kind {
    case .file:
      guard seen.insert(status.identity).inserted else { return }
      if isAlone { watch?.add(file: path) }
      fileCount += 1
      found.append(FoundFile(path: path))
    case .folder: if !seen.contains(status.identity) { enter(path) }
    case .symbolicLink, .other: skip(path, status.identity)
    }
  }

  private mutating func enter(_ path: FilePath) {
    do throws(FileError) {
      watch?.add(folder: path)
      let listing = try FolderListing(path)
      guard seen.insert(listing.identity).inserted else { return }
      fileCount += listing.fileCount
      folders.append(OpenFolder(path: path, listing: listing))
    } catch {
      if !error.isAbsence { leaveOut(path, error.message) }
    }
  }

  /// A FIFO, socket or device: never opened, so that nothing waits for it and nothing happens in it.
  private mutating func skip(_ path: FilePath, _ identity: FileStatus.Identity) {
    if seen.insert(identity).inserted { leaveOut(path, FileError.notAFile.message) }
  }

  private mutating func leaveOut(_ path: FilePath, _ reason: String) {
    notices.append(Notice(.leftOut, path: path.description, message: reason))
  }
}

/// A file whose bytes become a document.
struct FoundFile: Sendable {
  /// The path that files are ordered by, as it was reached; `-` for standard input.
  let path: FilePath
  var isStandardInput = false
}
