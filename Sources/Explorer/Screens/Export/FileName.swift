/// Names for files that are safe everywhere.
package enum FileName {
  /// A file name without extension from titles: letters and digits in lower case, `-` for the rest.
  ///
  /// At most 80 characters; `export` where nothing is left.
  package static func stem(_ titles: [String]) -> String {
    let parts = titles.map { part(of: $0, limit: 80 / max(titles.count, 1)) }
    let stem = parts.filter { !$0.isEmpty }.joined(separator: "-")
    return stem.isEmpty ? "export" : stem
  }

  private static func part(of title: String, limit: Int) -> String {
    var result = ""
    var length = 0
    for character in title.lowercased() where length < limit {
      // Only what begins with a letter or digit, so that marks alone leave no trace.
      if character.isLetter || character.isNumber {
        result.append(character)
        length += 1
      } else if character != "'", character != "’", !result.isEmpty, !result.hasSuffix("-") {
        result.append("-")
        length += 1
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result
  }
}
