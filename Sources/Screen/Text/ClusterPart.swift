/// The part of a grapheme cluster that one glyph shows: nearly always all of it.
///
/// Clusters have no longest form. Without bounds a letter could carry hundreds of marks, which cover
/// the rows around it, or a run of conjuncts be wider than any screen; and a letter can be followed
/// by any number of scalars that no terminal shows, in which words can be hidden.
struct ClusterPart {
  /// What is drawn, before stand-ins.
  let character: Character
  /// UTF-8 bytes of the text that it stands for.
  let bytes: Int
  /// Whether it stands for the whole cluster.
  let isWhole: Bool

  /// Marks on one letter, which is what a cell of ncurses holds.
  static let mostMarks = 4
  /// Cells of a conjunct of several letters; more are shown side by side.
  static let mostCells = 8

  init(_ cluster: Character) {
    let scalars = cluster.unicodeScalars
    let length = cluster.utf8.count
    // Two scalars of three bytes: a letter with a mark, as nearly all that come here.
    guard length > 6 || scalars.contains(where: \.isSuspect) else {
      character = cluster
      bytes = length
      isWhole = true
      return
    }
    var kept = String.UnicodeScalarView()
    var taken = 0
    var cells = 0
    var marks = 0
    for scalar in scalars {
      let width = Width.cells(of: scalar)
      if let last = kept.last, let first = kept.first {
        if scalar.isHidden(after: last, in: first) || width > 0 && cells + width > Self.mostCells {
          break
        }
      }
      marks = width == 0 ? marks + 1 : 0
      cells += width
      taken += UTF8.width(scalar)
      if marks <= Self.mostMarks || kept.isEmpty { kept.append(scalar) }
    }
    character = String(kept).first ?? cluster
    bytes = taken
    isWhole = taken == length
  }
}

extension UTF8 {
  /// The bytes of a scalar.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x1_0000: 3
    default: 4
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may hide behind another.
  fileprivate var isSuspect: Bool { isJoiner || isVariationSelector || isTag }

  /// Whether nobody would see that it is there: a tag that no flag asks for, a second selector, a
  /// joiner where the script has none.
  fileprivate func isHidden(after last: Unicode.Scalar, in first: Unicode.Scalar) -> Bool {
    if isTag { return first != "\u{1F3F4}" }
    if isVariationSelector { return last.isVariationSelector || last.isTag || last.isJoiner }
    return isJoiner && (last.isJoiner || last.value < 0x300)
  }

  /// The non-joiner and the joiner.
  private var isJoiner: Bool { value == 0x200C || value == 0x200D }

  private var isVariationSelector: Bool {
    0xFE00...0xFE0F ~= value || 0xE0100...0xE01EF ~= value || 0x180B...0x180D ~= value
  }

  private var isTag: Bool { 0xE0020...0xE007F ~= value }
}
