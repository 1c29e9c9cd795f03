/// Legends of pictures and videos, known by their credit or by how they begin.
enum CaptionFinder {
  /// Whether a piece is a caption; longer ones than a legend's are not.
  static func isCaption(_ piece: Passage) -> Bool {
    guard piece.length <= 600,
      opensAsCaption(piece) || endsInCredit(piece) || describesPicture(piece)
        || namesFile(piece) || namesYear(piece)
    else { return false }
    return piece.wordCount(limit: 81) <= 80
  }

  /// "Protest in Oslo 05.jpg": the picture's file, where the picture stood.
  private static func namesFile(_ piece: Passage) -> Bool {
    piece.wordCount(limit: 13) <= 12 && pictureFiles.contains { piece.hasSuffix($0) }
  }

  private static let pictureFiles: [StaticString] = [
    ".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".webm", ".ogv",
  ]

  /// "Emperor Akihito in 2016": who is seen, and when.
  private static func namesYear(_ piece: Passage) -> Bool {
    guard piece.length <= 60 else { return false }
    let line = piece.last == UInt8(ascii: ".") ? piece.upTo(piece.end - 1) : piece
    let words = line.words
    guard words.count >= 3, words.count <= 7, let year = words.last, year.length == 4,
      year.hasPrefix("19") || year.hasPrefix("20"), year.isPageNumber,
      words[words.count - 2].hasPrefix("in"), words[words.count - 2].length == 2
    else { return false }
    return words.dropLast(2).allSatisfy { Passage.isUpper($0.first) || $0.first >= 0xC3 }
  }

  /// "Photo: …", "Figure 3: …".
  private static func opensAsCaption(_ piece: Passage) -> Bool {
    for word in legends where piece.hasPrefix(word) {
      let after = piece.from(piece.start + word.utf8CodeUnitCount)
      if after.first == UInt8(ascii: ":") { return true }
      if after.hasPrefix("by ") || after.hasPrefix("credit") || after.hasPrefix("courtesy") {
        return piece.wordCount(limit: 9) <= 8
      }
    }
    for word in figures where piece.hasPrefix(word) {
      var index = piece.start + word.utf8CodeUnitCount
      let digits = index
      while index < piece.end, Passage.isDigit(piece.text[index]) { index += 1 }
      guard index > digits else { return false }
      return index == piece.end || ":.-(".utf8.contains(piece.text[index])
    }
    return false
  }

  private static let legends: [StaticString] = [
    "photo", "image", "picture", "photograph", "caption", "video", "credit", "photos", "art",
  ]

  private static let figures: [StaticString] = ["figure ", "fig. ", "fig ", "plate "]

  /// "(NAME / AGENCY)", "(Photo: …)", "[AP Photo/…]", "… via Getty Images", "… © Name".
  private static func endsInCredit(_ piece: Passage) -> Bool {
    if let bracket = lastBracket(piece) { return isCredit(bracket) }
    if endsInAgency(piece) || namesMaker(piece) { return true }
    guard let mark = lastCopyrightSign(in: piece) else { return false }
    let holder = piece.from(mark + 2)
    return holder.wordCount(limit: 7) <= 6 && !holder.endsSentence
  }

  /// A legend that ends with who has made the picture: "… Image: Anna Berg".
  private static func namesMaker(_ piece: Passage) -> Bool {
    guard piece.length <= 240 else { return false }
    for index in max(piece.start, piece.end - 90)..<max(piece.start, piece.end - 8)
    where piece.text[index] == 0x20 {
      let rest = piece.from(index)
      guard makers.contains(where: { rest.hasPrefix($0) }) else { continue }
      return rest.wordCount(limit: 13) <= 12
    }
    return false
  }

  private static let makers: [StaticString] = [
    "image: ", "photo: ", "photo by ", "image by ", "picture: ", "photograph by ",
  ]

  /// An agency's name ends in a letter, as hardly a paragraph does.
  private static func endsInAgency(_ piece: Passage) -> Bool {
    guard Passage.isLower(Passage.lower(piece.last)) else { return false }
    return agencySuffixes.contains { piece.hasSuffix($0) }
  }

  private static let agencySuffixes: [StaticString] = [
    "/afp", "/reuters", "/ap", "/getty", "getty images", "ap photo", "/epa", "/upi", "/xinhua",
    "/anadolu", "/shutterstock", "via reuters", "via ap", "via afp", "wikimedia commons",
    "/getty images", "/bloomberg", "/tass",
  ]

  private static func isCredit(_ bracket: Passage) -> Bool {
    guard bracket.wordCount(limit: 13) <= 12 else { return false }
    if creditOpeners.contains(where: { bracket.hasPrefix($0) }) { return true }
    if endsInAgency(bracket) { return true }
    return namesBothSidesOfSlash(bracket)
  }

  private static let creditOpeners: [StaticString] = [
    "photo:", "photo by", "photo credit", "photograph by", "photograph:", "image:", "image by",
    "image credit", "picture:", "credit:", "source:", "ap photo", "file photo", "©", "video:",
    "courtesy of", "photo courtesy", "getty", "reuters/",
  ]

  /// "ANNA BERG / DPA" but not "and/or" nor "(Chile/Peru)": one side has to be set off or be a name.
  private static func namesBothSidesOfSlash(_ bracket: Passage) -> Bool {
    guard let slash = bracket.firstIndex(of: UInt8(ascii: "/")),
      !bracket.text[bracket.start..<bracket.end].contains(where: Passage.isDigit)
    else { return false }
    let (name, agency) = (bracket.upTo(slash), bracket.from(slash + 1))
    guard Passage.isUpper(name.first) || name.first >= 0xC3, Passage.isUpper(agency.first) else {
      return false
    }
    return name.wordCount(limit: 2) == 2
      || (name.end < slash && agency.start > slash + 1 && agency.isCapitals)
  }

  /// What is in the brackets that end a piece.
  private static func lastBracket(_ piece: Passage) -> Passage? {
    let close = piece.last
    guard close == UInt8(ascii: ")") || close == UInt8(ascii: "]") else { return nil }
    let open = close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    guard let start = piece.text[piece.start..<piece.end].lastIndex(of: open) else { return nil }
    return Passage(piece.text, start + 1, piece.end - 1).from(start + 1)
  }

  private static func lastCopyrightSign(in piece: Passage) -> Int? {
    var last: Int?
    var next = piece
    // © is C2 A9.
    while let lead = next.firstIndex(of: 0xC2) {
      if piece.hasWords("©", at: lead) { last = lead }
      next.start = lead + 1
    }
    return last
  }

  /// "This video explores …", "In this photo, …": a legend that lost its picture.
  private static func describesPicture(_ piece: Passage) -> Bool {
    guard piece.hasPrefix("this ") || piece.hasPrefix("in this ") else { return false }
    let words = piece.words.prefix(5).map(\.lowercased)
    guard words.count >= 4 else { return false }
    if words[0] == "this", pictures.contains(words[1]), words[1] != "picture" {
      return words[2].hasSuffix("s") && words[2] != "was" && words[2] != "is"
        && piece.wordCount(limit: 61) <= 60
    }
    guard words[0] == "in", words[1] == "this" else { return false }
    let noun = words[2].hasSuffix(",") ? String(words[2].dropLast()) : words[2]
    return pictures.contains(noun) || (noun == "file" && words[3].hasPrefix("p"))
      || (noun == "handout" && words[3].hasPrefix("p"))
  }

  private static let pictures: Set<String> = [
    "video", "clip", "footage", "photo", "photograph", "image", "infographic", "slideshow",
    "gallery", "animation", "screenshot", "picture",
  ]
}
