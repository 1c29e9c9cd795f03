internal import Corpus
package import Export
package import Search

/// The argument of `:export`: a format, and perhaps a file.
struct ExportWords {
  let format: String
  let file: String?

  init(_ words: String) {
    let format = words.prefix { $0 != " " }
    let file = words.dropFirst(format.count).drop { $0 == " " }
    self.format = format.lowercased()
    self.file = file.isEmpty ? nil : String(file)
  }
}

extension Action.Argument {
  /// A format; without a file the dialog asks for one.
  static let exportFormat = Action.Argument(
    "FORMAT [FILE]", isOptional: true,
    offering: { state, typed in
      typed.contains(" ") ? [] : state.formats.map { Candidate($0.name + " ", $0.summary) }
    },
    refusing: { state, typed in
      let format = ExportWords(typed).format
      let names = state.formats.map(\.name)
      return names.contains(format) ? nil : .unknown(format, amongst: names)
    })
}

/// Names for files that are safe everywhere.
package enum FileName {
  /// UTF-8 bytes: short enough to be read in a listing, long enough to tell two sections apart.
  private static let longest = 60

  /// A file name without extension from titles: their words in lower case, with `-` between them.
  ///
  /// At most 60 bytes, and no word is cut that fits; `export` where nothing is left. What the titles
  /// before it have room to spare goes to the next, and one that repeats another is left out.
  package static func stem(_ titles: [String]) -> String {
    var parts: [[String]] = []
    for title in titles {
      let words = words(of: title)
      if !words.isEmpty, !parts.contains(where: { $0.starts(with: words) }) { parts.append(words) }
    }
    // The longest titles share what the shorter ones leave.
    var room = longest - max(parts.count - 1, 0)
    var shares: [Int: Int] = [:]
    let order = parts.indices.sorted { (length(of: parts[$0]), $0) < (length(of: parts[$1]), $1) }
    for (done, index) in order.enumerated() {
      let share = min(length(of: parts[index]), room / (parts.count - done))
      shares[index] = share
      room -= share
    }
    let stem = parts.indices.map { beginning(of: parts[$0], bytes: shares[$0] ?? 0) }
      .filter { !$0.isEmpty }.joined(separator: "-")
    return stem.isEmpty ? "export" : stem
  }

  /// The words of letters and digits, in lower case; an apostrophe is no end of one.
  private static func words(of title: String) -> [String] {
    let letters = title.lowercased().filter { $0 != "'" && $0 != "’" }
    return letters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func length(of words: [String]) -> Int {
    words.reduce(-1) { $0 + 1 + $1.utf8.count }
  }

  /// As many words as fit, and of the first as much as fits; the last is none that another should
  /// follow.
  private static func beginning(of words: [String], bytes: Int) -> String {
    var kept: [String] = []
    var room = bytes
    for word in words {
      if kept.isEmpty {
        var start = ""
        for letter in word where start.utf8.count + String(letter).utf8.count <= room {
          start.append(letter)
        }
        if !start.isEmpty { kept = [start] }
      } else if word.utf8.count < room {
        kept.append(word)
      } else {
        while kept.count > 1, let last = kept.last, joining.contains(last) { kept.removeLast() }
        break
      }
      room = kept.isEmpty ? bytes : bytes - length(of: kept)
    }
    return kept.joined(separator: "-")
  }

  private static let joining: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]
}

extension ExportChoice {
  /// What a search has found: the claims, where all of it was found by its claims, else the
  /// sections; in reading order.
  package init(found hits: [Hit]) {
    let hits = hits.sorted { ($0.document, $0.section) < ($1.document, $1.section) }
    if !hits.isEmpty && hits.allSatisfy({ !$0.claims.isEmpty }) {
      self = .claims(
        hits.flatMap { hit in
          hit.claims.map { Place(document: hit.document, item: $0) }
        })
    } else {
      self = .sections(hits.map { SectionPlace(document: $0.document, section: $0.section) })
    }
  }
}
