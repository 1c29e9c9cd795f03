internal import CLexicons
internal import Corpus

/// The names of all lists, for the table that `dragoman-train` makes of them.
package enum PhraseList {
  /// A phrase by the hash of its words, and what the lists say of it as bits, never 0.
  package struct Entry: Sendable {
    package var hash: UInt32
    package var kinds: UInt32
  }

  /// Every phrase of at most six words.
  package static func entries() -> [Entry] {
    var entries: [(String, UInt32)] = []
    for row in WordList(DRAGOMAN_LEXICON_NAMES).rows where row.count > 1 {
      entries.append((row[0], NameLexicon.kinds(ofLetters: Array(row[1].utf8))))
    }
    for row in WordList(DRAGOMAN_LEXICON_STATES).rows where row.count > 1 {
      let bits: [String: UInt32] = ["d": 1 << 9, "c": 1 << 10]
      entries.append((row[0], bits[row[1]] ?? 1 << 8))
    }
    for row in WordList(DRAGOMAN_LEXICON_KNOWN_ORGANIZATIONS).rows {
      entries += row.map { ($0, 1 << 11) }
    }
    var merged: [UInt32: UInt32] = [:]
    for (phrase, kinds) in entries {
      let text = DocumentText(phrase)
      let tokens = Tokenizer.tokens(of: text, in: text.span)
      guard !tokens.isEmpty, tokens.count <= PhraseMarker.longest else { continue }
      var hash = PhraseHash()
      for token in tokens { hash.combine(Spelling(text.bytes[token.span.range]).lower) }
      merged[hash.value, default: 0] |= kinds
    }
    return merged.sorted { $0.key < $1.key }.map { Entry(hash: $0.key, kinds: $0.value) }
  }
}
