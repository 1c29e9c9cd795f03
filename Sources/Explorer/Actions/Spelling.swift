/// What a person may have meant by a word that is not known.
package enum Spelling {
  /// The nearest of some words, if it is near: at most a third of the letters replaced, added or
  /// left out, two at most (Levenshtein 1965).
  package static func nearest(to word: String, in words: [String]) -> String? {
    let allowed = min(2, max(word.count / 3, 1))
    guard word.count <= 64 else { return nil }
    let distances = words.map { ($0, distance(Array(word), Array($0), limit: allowed)) }
    return distances.filter { $0.1 <= allowed }.min { $0.1 < $1.1 }?.0
  }

  private static func distance(_ one: [Character], _ other: [Character], limit: Int) -> Int {
    guard abs(one.count - other.count) <= limit else { return limit + 1 }
    var row = Array(0...other.count)
    for (line, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in other.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
