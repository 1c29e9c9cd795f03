/// The part of a grapheme cluster that one glyph shows: nearly always all of it.
///
/// A cluster can have any length. Without bounds, a letter could have hundreds of marks, which cover
/// the rows around it, or a run of conjuncts could be wider than any screen; and words can hide in
/// scalars after a letter that no terminal shows.
struct ClusterPart {
  /// The part, before stand-ins.
  let character: Character
  /// Its length in the text, in UTF-8 bytes.
  let bytes: Int
  /// Whether it is the whole cluster.
  let isWhole: Bool

  /// Marks on one letter: as many as a cell of ncurses holds.
  static let mostMarks = 4
  /// Cells of a conjunct of several letters; a wider one becomes several glyphs.
  static let mostCells = 8

  init(_ cluster: Character) {
    let scalars = cluster.unicodeScalars
    let length = cluster.utf8.count
    // Up to two scalars of three bytes, a letter with a mark, are nearly all clusters that get here.
    guard length > 6 || scalars.contains(where: \.isSuspect) else {
      character = cluster
      bytes = length
      isWhole = true
      return
    }
    var kept = String.UnicodeScalarView()
    var read = 0
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
      read += UTF8.width(scalar)
      if marks <= Self.mostMarks || kept.isEmpty { kept.append(scalar) }
    }
    character = String(kept).first ?? cluster
    bytes = read
    isWhole = read == length
  }
}

extension UTF8 {
  /// The length of a scalar in bytes.
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
  /// Whether it may hide after another scalar.
  fileprivate var isSuspect: Bool { isJoiner || isVariationSelector || isTag }

  /// Whether a terminal would not show it: a tag outside a flag, a second selector, a joiner in a
  /// script without joiners.
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

/// A scalar of the commonest scripts and signs that is always a cluster if another one follows.
///
/// It is assigned and visible, and no rule of segmentation (UAX #29) joins it to the scalar before.
/// Any other scalar is merely slower; `GlyphsTests` compares the two ways.
struct SingleLetter {
  let scalar: Unicode.Scalar
  /// In UTF-8 bytes.
  let length: Int
  let isWide: Bool

  /// Decodes the scalar that starts at a place of valid UTF-8.
  init?(_ bytes: [UInt8], at place: Int) {
    let first = bytes[place]
    var value: UInt32
    if 0xC2..<0xE0 ~= first, place + 1 < bytes.count {
      value = UInt32(first & 0x1F)
      length = 2
    } else if 0xE0..<0xF0 ~= first, place + 2 < bytes.count {
      value = UInt32(first & 0x0F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      length = 3
    } else {
      return nil
    }
    value = value << 6 | UInt32(bytes[place + length - 1] & 0x3F)
    switch value {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA,
      0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x2319, 0x2500...0x25FC:
      isWide = false
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF60:
      isWide = true
    default:
      return nil
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
  }
}
