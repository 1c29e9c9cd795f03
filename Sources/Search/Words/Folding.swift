/// Folds letters, so that case, accents and ligatures do not distinguish words.
///
/// The table has the letters with a base letter in Unicode's canonical decompositions (Unicode
/// Character Database 15.1), and those that English writes with two letters or with another. Any
/// other letter keeps its lower case. The caller drops combining marks.
enum Folding {
  /// The UTF-8 of a lower-case scalar's base letters; nil if it is its own base.
  static func base(of scalar: Unicode.Scalar) -> [UInt8]? { bases[scalar.value] }

  private static let bases: [UInt32: [UInt8]] = {
    var bases: [UInt32: [UInt8]] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars { bases[letter.value] = Array(base.utf8) }
    }
    return bases
  }()

  private static let rows: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æǣǽ"),
    ("b", "ḃḅḇɓ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓɗ"),
    ("dz", "ǆǳ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
    ("f", "ḟ"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸƙǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŋǹṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("st", "ﬅﬆ"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("ρ", "ῤῥ"),
    ("σ", "ς"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    ("\u{627}", "\u{622}\u{623}\u{625}"),
    ("\u{648}", "\u{624}"),
    ("\u{64A}", "\u{626}"),
    ("\u{6C1}", "\u{6C2}"),
    ("\u{6D2}", "\u{6D3}"),
    ("\u{6D5}", "\u{6C0}"),
  ]
}

/// The role of a character outside ASCII in words.
enum CharacterRole {
  case letter
  /// A word of its own, since its script does not separate words.
  case ideograph
  /// Part of a word, but dropped when it is folded.
  case mark
  case separator

  /// The role of a scalar; general punctuation (U+2000–206F) and Latin-1 signs separate words.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    // Soft hyphen, zero-width characters, marks of direction.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: self = .mark
    case 0xA0...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x206F: self = .separator
    case 0x3041...0x30FF, 0x31F0...0x31FF: self = .ideograph
    default: self = Self.listed(scalar.properties)
    }
  }

  private static func listed(_ properties: Unicode.Scalar.Properties) -> CharacterRole {
    if properties.isIdeographic { return .ideograph }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spacingMark: return .letter
    default:
      return properties.isAlphabetic || properties.numericType != nil ? .letter : .separator
    }
  }
}

extension Span<UInt8> {
  /// The scalar of several bytes at a place in UTF-8, with its length.
  ///
  /// A blank of one byte if the bytes are ASCII or malformed.
  func scalar(at place: Int, before limit: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[place]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, place + length <= limit else { return (" ", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? (" ", 1)
  }

  /// Eight bytes as one number, the first lowest; traps if there are fewer.
  @inline(__always)
  func block(at place: Int) -> UInt64 {
    // Any eight bytes are a number, and the bounds are checked.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}

extension [UInt8] {
  /// Overwrites eight bytes with those of a number, the lowest first; traps if there are fewer.
  @inline(__always)
  mutating func store(_ block: UInt64, at place: Int) {
    var span = mutableSpan
    // Any bytes of a number are bytes, and the bounds are checked.
    var bytes = unsafe span.mutableBytes
    bytes.storeBytes(of: block, toByteOffset: place, as: UInt64.self)
  }
}
