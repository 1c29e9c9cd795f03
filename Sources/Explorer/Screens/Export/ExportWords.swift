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
