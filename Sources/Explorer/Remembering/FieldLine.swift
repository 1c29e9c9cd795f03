/// A line of a state file: fields separated by tabs, with `\t`, `\n`, `\r` and `\\` for what would
/// end a field or a line.
enum FieldLine {
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
  }

  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func unescaped(_ field: Substring) -> String {
    var text = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      guard isEscaped || scalar == "\\" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard isEscaped else {
        isEscaped = true
        continue
      }
      isEscaped = false
      switch scalar {
      case "t": text += "\t"
      case "n": text += "\n"
      case "r": text += "\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
