/// The labels of the name model: where in a name of which kind a word is.
///
/// Beginning, inside, last and unit-length words are told apart (Ratinov and Roth 2009).
package enum NameLabel {
  /// The kinds of names that the model knows.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case person
    case organization
    case place
  }

  /// A name by its tokens.
  package struct Name: Sendable {
    package var tokens: Range<Int>
    package var kind: Kind
    /// The least lead of a label of its words.
    package var lead: Float

    package init(tokens: Range<Int>, kind: Kind, lead: Float) {
      self.tokens = tokens
      self.kind = kind
      self.lead = lead
    }
  }

  /// No name: 0; then, for each kind, beginning, inside, last, unit.
  package static let count = 1 + 4 * Kind.allCases.count

  package static let grammar = LabelGrammar(
    labels: count,
    first: { $0 == 0 || opens($0) },
    last: { $0 == 0 || closes($0) },
    follows: { label, before in
      before == 0 || closes(before)
        ? label == 0 || opens(label)
        : isInside(label) && kind(label) == kind(before)
    })

  private static func place(_ label: Int) -> Int { (label - 1) & 3 }
  private static func opens(_ label: Int) -> Bool { label > 0 && place(label) % 3 == 0 }
  private static func closes(_ label: Int) -> Bool { label > 0 && place(label) >= 2 }
  private static func isInside(_ label: Int) -> Bool {
    label > 0 && (place(label) == 1 || place(label) == 2)
  }
  private static func kind(_ label: Int) -> Int { (label - 1) >> 2 }

  /// The labels of a sentence's tokens, given the names in it.
  package static func labels(of names: [Name], in sentence: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: sentence.count)
    for name in names {
      let base = 1 + 4 * name.kind.rawValue
      for token in name.tokens {
        let isFirst = token == name.tokens.lowerBound
        let isLast = token == name.tokens.upperBound - 1
        let place: UInt8 = isFirst && isLast ? 3 : isFirst ? 0 : isLast ? 2 : 1
        labels[token - sentence.lowerBound] = base + place
      }
    }
    return labels
  }

  /// The names that the labels of a sentence's tokens make.
  static func names(_ labels: [SequenceModel.Label], from start: Int) -> [Name] {
    var names: [Name] = []
    var begin = 0
    for (index, label) in labels.enumerated() where label.label > 0 {
      let value = Int(label.label)
      if opens(value) { begin = index }
      guard closes(value), let kind = Kind(rawValue: UInt8(kind(value))) else { continue }
      let lead = labels[begin...index].map(\.lead).min() ?? 0
      names.append(Name(tokens: start + begin..<start + index + 1, kind: kind, lead: lead))
    }
    return names
  }
}

/// Marks where the names of the lists are in a text: the longest of several words first.
///
/// One look into a hash table for each run of at most six words that begins with a capital.
struct PhraseMarker {
  /// For each token, what the lists say of the phrase it is part of and its place in it; 0 for none.
  private(set) var marks: [UInt32]

  static let longest = 6

  init(_ annotated: AnnotatedText, table: ClusterTable?) {
    marks = Array(repeating: 0, count: annotated.tokens.count)
    guard let table else { return }
    for sentence in annotated.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard annotated.tokens[index].isCapitalized,
          let (length, kinds) = Self.match(at: index, sentence.tokens, annotated, table)
        else {
          index += 1
          continue
        }
        for offset in 0..<length {
          let place: UInt32 =
            length == 1 ? 3 : offset == 0 ? 0 : offset == length - 1 ? 2 : 1
          marks[index + offset] = kinds << 2 | place | 1 << 31
        }
        index += length
      }
    }
  }

  private static func match(
    at start: Int, _ sentence: Range<Int>, _ annotated: AnnotatedText, _ table: ClusterTable
  ) -> (length: Int, kinds: UInt32)? {
    var hash = PhraseHash()
    var best: (Int, UInt32)?
    for length in 1...min(longest, sentence.upperBound - start) {
      hash.combine(annotated.spelling(start + length - 1).lower)
      if let found = table.clusters(of: hash.value) { best = (length, found.fine) }
    }
    return best
  }
}

/// The hash of a phrase from those of its words in lower case.
package struct PhraseHash {
  private var state: UInt32 = 0x811C_9DC5

  package init() {}

  package mutating func combine(_ lower: UInt32) {
    state = (state ^ lower) &* 0x0100_0193
    state ^= state >> 15
  }

  /// Never 0, which marks an empty place.
  package var value: UInt32 { state == 0 ? 1 : state }
}
