/// Whether a text is well-formed XML, as far as pictures use it: elements, attributes in double
/// quotes, character data and the five entities.
struct XMLCheck {
  private var rest: Substring.UnicodeScalarView
  private var open: [String] = []

  /// What is wrong first; nil where nothing is.
  static func problem(in text: String) -> String? {
    var check = XMLCheck(rest: Substring(text).unicodeScalars)
    if let scalar = text.unicodeScalars.first(where: { !isAllowed($0) }) {
      return "U+\(String(scalar.value, radix: 16)) has no place in XML"
    }
    return check.run()
  }

  /// XML 1.0, production 2, without what it discourages, and without marks of direction.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  private mutating func run() -> String? {
    while let scalar = rest.first {
      if scalar == "<" {
        if let problem = tag() { return problem }
      } else {
        if open.isEmpty, scalar != "\n" { return "text outside the root" }
        if let problem = character(scalar) { return problem }
      }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> String? {
    if scalar == ">" { return "a bare >" }
    rest.removeFirst()
    guard scalar == "&" else { return nil }
    let name = String(rest.prefix { $0 != ";" }.prefix(5))
    guard ["lt", "gt", "amp", "quot", "apos"].contains(name) else { return "entity \(name)" }
    rest = rest.dropFirst(name.unicodeScalars.count + 1)
    return nil
  }

  private mutating func tag() -> String? {
    rest.removeFirst()
    let isEnd = rest.first == "/"
    if isEnd { rest.removeFirst() }
    let name = takeName()
    if name.isEmpty { return "a tag without a name" }
    if isEnd {
      guard open.popLast() == name, rest.popFirst() == ">" else { return "end of \(name)" }
      return nil
    }
    var names: Set<String> = []
    while rest.first == " " {
      rest.removeFirst()
      let attribute = takeName()
      guard names.insert(attribute).inserted, rest.popFirst() == "=", rest.popFirst() == "\"" else {
        return "attribute \(attribute)"
      }
      while let scalar = rest.first, scalar != "\"" {
        if scalar == "<" { return "a bare < in \(attribute)" }
        if let problem = character(scalar) { return problem }
      }
      guard rest.popFirst() == "\"" else { return "\(attribute) is not closed" }
    }
    if rest.first == "/" {
      rest.removeFirst()
    } else {
      open.append(name)
    }
    return rest.popFirst() == ">" ? nil : "tag \(name)"
  }

  private mutating func takeName() -> String {
    let name = rest.prefix { $0.properties.isAlphabetic || $0 == ":" || $0 == "-" }
    rest = rest.dropFirst(name.count)
    return String(name)
  }
}
