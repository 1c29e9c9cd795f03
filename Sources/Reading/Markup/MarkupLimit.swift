internal import Corpus

/// HTML without the tags that are too deep inside others, too many attributes, and scripts.
///
/// HTML's parser looks through all open elements again and again, so the deeper a page is, the longer
/// it takes for each tag; and through all attributes of a tag for each of them. Browsers ignore tags that
/// are too deep as well. Scripts, styles and comments are most of many a page, and nothing to read.
struct MarkupLimit {
  /// More than this no page has on purpose.
  private static let deepest = 250
  /// Of those that the parser opens again in each paragraph.
  private static let deepestStyles = 30
  /// More than so many attributes no tag has.
  private static let mostAttributes = 400
  /// More names than these share a number.
  private static let mostNames = 500

  private var html: [UInt8]
  /// Whether a tag that ends in `/>` is empty.
  private let isXML: Bool
  private var open: [UInt64: Int] = [:]
  private var left: [UInt64: Int] = [:]
  /// What is nothing to read.
  private var cuts: [Range<Int>] = []
  private var depth = 0
  private var styles = 0

  /// The page with what is too deep as white space, each line where it was; two passes.
  static func applied(to html: [UInt8], isXML: Bool) -> [UInt8] {
    var limit = MarkupLimit(html: html, isXML: isXML)
    limit.run()
    return limit.withoutCuts
  }

  private init(html: [UInt8], isXML: Bool) {
    self.html = html
    self.isXML = isXML
  }

  private mutating func run() {
    var index = next(UInt8(ascii: "<"), from: 0)
    while index + 1 < html.count {
      let second = html[index + 1]
      let end: Int
      if second == UInt8(ascii: "!"), Passage(html, index, html.count).hasPrefix("<!--") {
        end = after("-->", from: index + 4)
        if end - 3 > index + 4 { cuts.append(index + 4..<end - 3) }
      } else if second == UInt8(ascii: "/"), index + 2 < html.count,
        Passage.isLetter(html[index + 2])
      {
        end = endTag(index)
      } else if Passage.isLetter(second), second < 0x80 {
        end = startTag(index)
      } else {
        end = index + 1
      }
      index = next(UInt8(ascii: "<"), from: end)
    }
  }

  private mutating func endTag(_ start: Int) -> Int {
    let name = nameEnd(start + 2)
    let end = min(next(UInt8(ascii: ">"), from: name) + 1, html.count)
    let key = key(start + 2..<name)
    if let count = left[key], count > 0 {
      left[key] = count - 1
      blank(start..<end)
    } else if key != 0, let count = open[key], count > 0 {
      open[key] = count - 1
      depth -= 1
      if Self.styleKeys.contains(key) { styles -= 1 }
    }
    return end
  }

  private mutating func startTag(_ start: Int) -> Int {
    let name = nameEnd(start + 1)
    let (end, attributes) = tagEnd(name)
    if attributes > Self.mostAttributes { blank(name..<end - 1) }
    let key = key(start + 1..<name)
    if Self.rawKeys.contains(key) {
      let textEnd = endOfRawText(start + 1..<name, from: end)
      if textEnd > end, Self.scriptKeys.contains(key), !isData(name..<end) {
        cuts.append(end..<textEnd)
      }
      return textEnd
    }
    guard !Self.flatKeys.contains(key) else { return end }
    if isXML, end - start > 3, html[end - 2] == UInt8(ascii: "/") {
      blank(start..<end)
      return end
    }
    let isStyle = Self.styleKeys.contains(key)
    if depth >= Self.deepest || isStyle && styles >= Self.deepestStyles {
      left[key, default: 0] += 1
      blank(start..<end)
    } else {
      open[key, default: 0] += 1
      depth += 1
      if isStyle { styles += 1 }
    }
    return end
  }

  /// Whether a script is what a page says of itself.
  private func isData(_ attributes: Range<Int>) -> Bool {
    attributes.count < 400
      && attributes.contains { Passage(html, $0, attributes.upperBound).hasPrefix("ld+json") }
  }

  /// The page without its cuts, of which the line ends stay.
  private var withoutCuts: [UInt8] {
    if cuts.isEmpty { return html }
    var kept: [UInt8] = []
    kept.reserveCapacity(html.count)
    var copied = 0
    for cut in cuts {
      kept += html[copied..<cut.lowerBound]
      var line = next(0x0A, from: cut.lowerBound)
      while line < cut.upperBound {
        kept.append(0x0A)
        line = next(0x0A, from: line + 1)
      }
      copied = cut.upperBound
    }
    return kept + html[copied...]
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where html[index] != 0x0A { html[index] = 0x20 }
  }

  // MARK: Finding

  private func next(_ byte: UInt8, from start: Int) -> Int {
    start < html.count ? html.span.firstIndex(of: byte, in: start..<html.count) : html.count
  }

  private func after(_ words: StaticString, from start: Int) -> Int {
    let first = unsafe words.utf8Start[0]
    var index = next(first, from: start)
    while index < html.count {
      if Passage(html, index, html.count).hasPrefix(words) {
        return index + words.utf8CodeUnitCount
      }
      index = next(first, from: index + 1)
    }
    return html.count
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < html.count, !Passage.isSpace(html[end]), html[end] != UInt8(ascii: ">"),
      html[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return end
  }

  /// Where a tag ends, and how many attributes it may have; a `>` in the quotation marks of a value
  /// does not end it.
  private func tagEnd(_ start: Int) -> (end: Int, attributes: Int) {
    var index = start
    var attributes = 0
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let byte = html[index]
      index += 1
      if byte == UInt8(ascii: "=") {
        while index < html.count, Passage.isSpace(html[index]) { index += 1 }
        guard index < html.count else { break }
        let mark = html[index]
        if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
          index = next(mark, from: index + 1) + 1
          attributes += 1
        }
      } else if Passage.isSpace(byte) || byte == UInt8(ascii: "/") {
        let next = index < html.count ? html[index] : 0x20
        if !Passage.isSpace(next), next != UInt8(ascii: "/") { attributes += 1 }
      }
    }
    return (min(index + 1, html.count), attributes)
  }

  private func endOfRawText(_ name: Range<Int>, from start: Int) -> Int {
    var index = next(UInt8(ascii: "<"), from: start)
    while index + 1 + name.count < html.count {
      let candidate = html[(index + 2)..<(index + 2 + name.count)]
      if html[index + 1] == UInt8(ascii: "/"),
        candidate.elementsEqual(html[name], by: { Passage.lower($0) == Passage.lower($1) })
      {
        return index
      }
      index = next(UInt8(ascii: "<"), from: index + 1)
    }
    return html.count
  }

  // MARK: Names

  /// A number for a name; of those that have none of their own, 0, no end tag is taken for granted.
  private func key(_ name: Range<Int>) -> UInt64 {
    let key = Self.key(html[name])
    return open[key] != nil || open.count < Self.mostNames ? key : 0
  }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 &* 0x100_0000_01B3 &+ UInt64(Passage.lower($1)) }
  }

  private static func keys(_ names: String) -> Set<UInt64> {
    Set(names.utf8.split(separator: 0x20).map { key($0) })
  }

  /// Elements that hold no others, or end where the next of their kind begins.
  private static let flatKeys = keys(
    """
    area base br col embed hr img input link meta param source track wbr html head body p li dt dd \
    tr td th thead tbody tfoot colgroup option optgroup rb rt rp rtc
    """)

  private static let styleKeys = keys("a b big code em font i nobr s small strike strong tt u")

  private static let scriptKeys = keys("script style")

  /// Elements whose text holds no tags.
  private static let rawKeys = keys(
    "script style title textarea xmp iframe noembed noframes plaintext")
}
