/// A value that a configuration can give to a key.
enum TOMLValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([TOMLValue])
  /// A fraction, a date or a time, as written: no key takes one.
  case other(String)

  /// The value in a message; what is long is cut.
  var words: String {
    switch self {
    case .string(let text):
      TOMLText.quoted(text.count > 40 ? text.prefix(40) + "…" : text)
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    case .list: "a list"
    case .other(let words): words
    }
  }
}

/// A key with its value, and where it stands.
struct TOMLEntry: Hashable, Sendable {
  /// The tables it is in, from the outermost, and its own name.
  var path: [String]
  var value: TOMLValue
  /// From 1.
  var line: Int
}
