/// The last component of a path, in parts.
struct FileName {
  /// With its extension.
  let full: String
  /// In lower case, without the dot; empty where there is none.
  let `extension`: String
  /// The name as words: without extension, hyphens and underscores as spaces.
  let title: String

  init(path: String) {
    var name = path.utf8[...]
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      name = name[name.index(after: slash)...]
    }
    full = String(decoding: name, as: UTF8.self)
    var stem = name
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex {
      stem = name[..<dot]
      `extension` = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
    } else {
      `extension` = ""
    }
    title = Self.words(stem)
  }

  private static func words(_ stem: some Sequence<UInt8>) -> String {
    var words: [UInt8] = []
    for byte in stem {
      let isSpace = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20
      if !isSpace {
        words.append(byte)
      } else if words.last != 0x20, !words.isEmpty {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    // Only standard input, `-`, has a name without words.
    return words.isEmpty ? "standard input" : String(decoding: words, as: UTF8.self)
  }
}
