internal import Files
internal import Glibc

/// A path as the system takes it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Comparable, Sendable {
  /// What is no UTF-8 in it is repaired.
  private let text: String
  /// The path itself, where it is no UTF-8.
  private let raw: [UInt8]?

  private static let slash = UInt8(ascii: "/")

  /// A path as it was given, without the parts that lead nowhere: `./`, `//` and a last `/`.
  init(_ path: String) {
    var bytes: [UInt8] = []
    if path.utf8.first == Self.slash { bytes.append(Self.slash) }
    for part in path.utf8.split(separator: Self.slash) where !part.elementsEqual(".".utf8) {
      if let last = bytes.last, last != Self.slash { bytes.append(Self.slash) }
      bytes.append(contentsOf: part)
    }
    // The current folder has no name of its own; its entries need none before theirs.
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
      raw = nil
    } else {
      text = String(decoding: bytes, as: UTF8.self)
      raw = bytes
    }
  }

  /// The path of an entry of the folder at this path.
  func entry(_ name: some Collection<UInt8>) -> FilePath {
    var bytes = self.bytes
    if let last = bytes.last, last != Self.slash { bytes.append(Self.slash) }
    bytes.append(contentsOf: name)
    return FilePath(bytes: bytes)
  }

  var bytes: [UInt8] { raw ?? Array(text.utf8) }

  /// For people: what is no UTF-8 in it repaired.
  var description: String { text.isEmpty ? "." : text }

  /// The folder that it is an entry of, and its name there; nil for `.`, `..` and `/`.
  var parent: (folder: FilePath, name: [UInt8])? {
    let bytes = bytes
    let name = bytes.suffix(while: { $0 != Self.slash })
    guard !name.isEmpty, !name.elementsEqual("..".utf8) else { return nil }
    let folder = bytes[..<name.startIndex]
    return (
      FilePath(bytes: folder.count > 1 ? Array(folder.dropLast()) : Array(folder)), Array(name)
    )
  }

  /// Calls with the path as the system takes it.
  func withSystemPath<Result, Failure>(
    _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let path =
      raw.map { $0.map(CChar.init(bitPattern:)) + [0] }
      ?? Array((text.isEmpty ? "." : text).utf8CString)
    return try unsafe body(path)
  }

  /// What the path leads to, or the symbolic link there.
  func status(followingLinks: Bool = true) throws(FileError) -> FileStatus {
    try unsafe withSystemPath { path throws(FileError) in
      try unsafe FileStatus(path, followingLinks: followingLinks)
    }
  }

  /// The bytes of a regular file; throws where there are more than a limit.
  func read(limit: Int) throws(FileError) -> [UInt8] {
    try unsafe withSystemPath { path throws(FileError) in
      try unsafe WholeFile.read(path, limit: limit)
    }
  }

  static func < (left: FilePath, right: FilePath) -> Bool {
    if left.raw != nil || right.raw != nil {
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        unsafe bytesPrecede(left, right)
      }
    }
  }
}

/// Whether bytes sort before others; at the system's speed.
func bytesPrecede(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = left.baseAddress, let other = right.baseAddress else {
    return left.count < right.count
  }
  let order = unsafe memcmp(start, other, min(left.count, right.count))
  return order == 0 ? left.count < right.count : order < 0
}

extension BidirectionalCollection {
  /// The longest end all of whose elements meet a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
