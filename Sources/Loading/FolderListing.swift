internal import Files
internal import Glibc

/// A folder's entries that are not hidden, in the order in which paths below it sort.
///
/// The names lie in one array. What each entry is, and the number that its file goes by inside the
/// system, come from the folder itself, so that no file has to be looked at.
struct FolderListing: Sendable {
  /// What an entry is, as far as the folder says.
  enum Kind: UInt8, Sendable {
    case file
    case folder
    case symbolicLink
    case other
    /// The file system does not say it.
    case unknown
  }

  private struct Entry: Sendable {
    /// The first bytes in which names of this folder differ, so that few names are compared.
    var key: UInt64
    var start: Int
    var length: UInt16
    var kind: Kind
    var inode: UInt64

    var range: Range<Int> { start..<start + Int(length) }
  }

  /// The folder itself.
  let identity: FileStatus.Identity
  /// How many of the entries are files.
  private(set) var fileCount = 0

  private var names: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads a folder; sorting takes time n log n in the entries.
  init(_ path: FilePath) throws(FileError) {
    guard let folder = unsafe path.withSystemPath({ unsafe opendir($0) }) else { throw .last }
    defer { unsafe _ = closedir(folder) }
    identity = try FileStatus(descriptor: unsafe dirfd(folder)).identity
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      unsafe add(entry)
    }
    guard errno == 0 else { throw .last }
    sort()
  }

  var count: Int { entries.count }

  /// What an entry is, and its file's number on the folder's device.
  subscript(_ index: Int) -> (kind: Kind, inode: UInt64) {
    (entries[index].kind, entries[index].inode)
  }

  /// An entry's name.
  func name(_ index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    // A slash ends a folder's name, so that it sorts as the paths below it do.
    let length = Int(entry.length) - (entry.kind == .folder ? 1 : 0)
    return names[entry.start..<entry.start + length]
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>) {
    let kind: Kind =
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .symbolicLink
      case Int(DT_UNKNOWN): .unknown
      default: .other
      }
    let start = names.count
    let isHidden = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
      if unsafe name.first == UInt8(ascii: ".") { return true }
      let end = unsafe name.firstIndex(of: 0) ?? name.count
      unsafe names.append(contentsOf: name[..<end])
      return false
    }
    guard !isHidden else { return }
    if kind == .folder { names.append(UInt8(ascii: "/")) }
    if kind == .file { fileCount += 1 }
    entries.append(
      Entry(
        key: 0, start: start, length: UInt16(names.count - start), kind: kind,
        inode: unsafe UInt64(entry.pointee.d_ino)))
  }

  private mutating func sort() {
    let shared = sharedPrefix()
    unsafe names.withUnsafeBufferPointer { names in
      for index in entries.indices {
        let name = unsafe UnsafeBufferPointer(rebasing: names[entries[index].range])
        entries[index].key = unsafe Self.key(name, from: shared)
      }
      entries.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        return unsafe bytesPrecede(
          UnsafeBufferPointer(rebasing: names[left.range]),
          UnsafeBufferPointer(rebasing: names[right.range]))
      }
    }
  }

  /// How many bytes all names begin with.
  private func sharedPrefix() -> Int {
    guard let first = entries.first else { return 0 }
    let model = names[first.range]
    var length = model.count
    for entry in entries {
      length = zip(model.prefix(length), names[entry.range]).prefix { $0 == $1 }.count
      if length == 0 { break }
    }
    return length
  }

  /// Eight bytes of a name as a number that compares as they do.
  private static func key(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in start..<start + 8 {
      key = key << 8 | (index < name.count ? unsafe UInt64(name[index]) : 0)
    }
    return key
  }
}
