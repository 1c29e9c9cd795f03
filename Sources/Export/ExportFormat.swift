package import Corpus

/// A format that a corpus can be written in; a new one is a row of `all` and a file in `Formats`.
package struct ExportFormat: Sendable {
  /// What it is asked for by, on the command line and in the menu.
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String
  /// The bytes of the chosen part; the same choice gives the same bytes.
  package let render: @Sendable (Corpus, ExportChoice) -> [UInt8]

  /// Every format, in the order they are offered.
  package static let all: [ExportFormat] = [.markdown, .json, .csv]

  /// The format of a name, if there is one.
  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  /// The format that a file's name ends in, in any case; nil where it ends in none.
  package static func forFile(named path: String) -> ExportFormat? {
    let path = path.lowercased()
    return all.first { path.hasSuffix(".\($0.fileExtension)") || path.hasSuffix(".\($0.name)") }
  }
}

/// What wrote an export.
package enum Generator {
  package static let name = "dragoman"
  /// The version of the program, which `--version` prints too.
  package static let version = "0.1.0"
}

/// A score as it is shown and written: `0.90`.
package enum Score {
  /// Two decimals of a score from 0 to 1; what lies outside counts as the nearer end.
  package static func text(_ score: Float) -> String {
    // The lesser of a number and NaN is the number, whichever comes first.
    let hundredths = Int((Float.minimum(Float.maximum(score, 0), 1) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}

/// Text that can be printed and pasted without doing anything.
enum PlainText {
  /// The text with a visible stand-in for each control character but tabs and line ends, and for
  /// each mark that turns the direction of what follows.
  ///
  /// Control pictures for the old controls, U+FFFD for the others. Takes valid UTF-8; one pass.
  static func visible(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        result.append(contentsOf: [0xE2, 0x90, 0x80 + byte])
      } else if byte == 0x7F {
        result.append(contentsOf: [0xE2, 0x90, 0xA1])
      } else if let length = unseenLength(in: text, at: index) {
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += length - 1
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  static func visible(_ text: String) -> String {
    String(decoding: visible(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes of a control above U+007F or a mark of direction; nil where there is none.
  private static func unseenLength(in text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count else { return nil }
    let second = text[index + 1]
    switch text[index] {
    case 0xC2: return second < 0xA0 ? 2 : nil
    case 0xD8: return second == 0x9C ? 2 : nil
    case 0xE2:
      guard index + 2 < text.count else { return nil }
      let third = text[index + 2]
      let isMark =
        second == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
        || second == 0x81 && (0xA6...0xA9).contains(third)
      return isMark ? 3 : nil
    default: return nil
    }
  }
}
