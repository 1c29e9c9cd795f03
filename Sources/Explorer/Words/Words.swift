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

/// A number with its noun, in the plural for any number but one.
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

/// A text that is looked for without regard to case.
package struct Needle {
  private let folded: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    folded = Array(text.lowercased().utf8)
    isASCII = folded.allSatisfy { $0 < 0x80 }
  }

  /// Whether it occurs; ASCII is compared in place, without a copy.
  func occurs(in text: String) -> Bool {
    let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe isASCII(bytes) ? unsafe occurs(in: bytes) : nil
    }
    if let found = found ?? nil { return found }
    return unsafe Array(text.lowercased().utf8).withUnsafeBufferPointer { unsafe occurs(in: $0) }
  }

  /// Whether it occurs in a part of a text; beyond ASCII, as the letters stand there.
  func occurs(in text: DocumentText, _ span: TextSpan) -> Bool {
    if !isASCII { return occurs(in: text.singleLine(span)) }
    return unsafe text.bytes.withUnsafeBufferPointer { bytes in
      unsafe occurs(in: UnsafeBufferPointer(rebasing: bytes[span.range]))
    }
  }

  private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in bytes.indices { unsafe all |= bytes[index] }
    return all < 0x80
  }

  private func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    for start in 0...bytes.count - folded.count where unsafe lower(bytes[start]) == first {
      var length = 1
      while length < folded.count, unsafe lower(bytes[start + length]) == folded[length] {
        length += 1
      }
      if length == folded.count { return true }
    }
    return false
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// Suggestions for a word that is not known.
package enum Spelling {
  /// The nearest of some words, with at most a third of the letters replaced, added or
  /// left out, and two at most (Levenshtein 1965).
  package static func nearest(to word: String, in words: [String]) -> String? {
    let allowed = min(2, max(word.count / 3, 1))
    guard word.count <= 64 else { return nil }
    let letters = Array(word)
    var nearest: (word: String, distance: Int)?
    for word in words where word.utf8.count <= 4 * (letters.count + allowed) {
      let distance = distance(letters, Array(word), limit: allowed)
      if distance <= allowed, distance < nearest?.distance ?? .max { nearest = (word, distance) }
    }
    return nearest?.word
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
