internal import Corpus
internal import Screen

/// A number as people write it: `3,214`.
package func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: place)
    place -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}

/// A number with its noun, which takes an s for any number but one.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

/// Text set flush right in a number of cells.
func flushRight(_ text: String, cells: Int) -> String {
  String(repeating: " ", count: max(cells - Width.cells(of: text), 0)) + text
}

/// Text set flush left in a number of cells.
func flushLeft(_ text: String, cells: Int) -> String {
  text + String(repeating: " ", count: max(cells - Width.cells(of: text), 0))
}

/// The end of a text, at most a number of cells of it; what is cut off is an ellipsis.
func tail(_ text: String, cells: Int) -> String {
  if Width.cells(of: text) <= cells { return text }
  var kept: [Character] = []
  var room = cells - 1
  for character in text.reversed() {
    room -= Width.cells(of: String(character))
    if room < 0 { break }
    kept.append(character)
  }
  return cells > 0 ? "…" + String(kept.reversed()) : ""
}

/// The end of a text as `tail` gives it, without what is left of a word that it cuts.
func wordTail(_ text: String, cells: Int) -> String {
  let end = tail(text, cells: cells)
  guard end != text, let blank = end.firstIndex(of: " ") else { return end }
  return "…" + end[blank...]
}

/// The lines of a text at a width; where there are more than `limit`, the last ends in `…`.
func wrapped(_ text: String, columns: Int, limit: Int) -> [String] {
  let bytes = Array(text.utf8)
  var ranges = Wrap.lines(of: text, columns: columns)
  let isCut = ranges.count > limit
  if isCut { ranges.removeSubrange(limit...) }
  var lines = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  if isCut, let last = lines.popLast() {
    let fits = Width.cells(of: last) < columns
    lines.append((fits ? last : String(last.dropLast())) + "…")
  }
  return lines
}
