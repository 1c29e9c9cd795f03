/// A path as the system takes it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Comparable {
  let bytes: [UInt8]

  /// A path as it was given, without the parts that lead nowhere: `./`, `//` and a last `/`.
  init(_ path: String) {
    var bytes: [UInt8] = []
    let slash = UInt8(ascii: "/")
    if path.utf8.first == slash { bytes.append(slash) }
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if let last = bytes.last, last != slash { bytes.append(slash) }
      bytes.append(contentsOf: part)
    }
    // The current folder has no name of its own; its entries need none before theirs.
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path of an entry of the folder at this path.
  func entry(_ name: [UInt8]) -> FilePath {
    guard let last = bytes.last else { return FilePath(bytes: name) }
    return FilePath(bytes: last == UInt8(ascii: "/") ? bytes + name : bytes + [0x2F] + name)
  }

  /// For people: what is no UTF-8 in it repaired.
  var description: String { bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self) }

  /// Calls with the path as the system takes it.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let name = bytes.isEmpty ? [UInt8(ascii: ".")] : bytes
    let path = name.map(CChar.init(bitPattern:)) + [0]
    return unsafe body(path)
  }

  static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
