internal import Explorer

/// One key of the configuration, or all keys of a table: the one place that reads it, prints it and
/// says what it is for.
///
/// `ConfigurationOption.all` is what a file is checked against, what `dragoman config` prints, and the table of
/// `docs/configuration.md`.
package struct ConfigurationOption: Sendable {
  /// The table that the key is in; nil for none.
  package let table: String?
  /// The key; nil where the keys of the table are names of something.
  package let key: String?
  /// One line, lower case, without a full stop.
  package let meaning: String
  /// What it can be.
  package let allowed: String
  /// Takes a value for a key; throws what is wrong with it, in words.
  let read: @Sendable (inout Configuration, _ names: [String], TOMLValue) throws(Refusal) -> Void
  /// The keys with their values in TOML, and those that only show what is in force without them.
  let write: @Sendable (Configuration) -> [Line]

  /// Why a value is not taken: nil where it is none of those allowed.
  struct Refusal: Error {
    var message: String?
  }

  /// A line of the configuration as it is printed.
  struct Line: Hashable {
    var key: String
    var value: String
    /// Whether it is commented out, for a person to begin with.
    var isSample = false
  }
}

/// Options by the kind of their values.
extension ConfigurationOption {
  /// One of some words.
  static func choice<Value>(
    _ key: String, _ meaning: String, _ words: [(String, Value)],
    _ field: any WritableKeyPath<Configuration, Value> & Sendable
  ) -> ConfigurationOption where Value: Hashable & Sendable {
    ConfigurationOption(
      table: nil, key: key, meaning: meaning,
      allowed: words.map { TOMLText.quoted($0.0) }.joined(separator: ", ")
    ) { configuration, _, value throws(Refusal) in
      guard case .string(let word) = value, let found = words.first(where: { $0.0 == word })
      else { throw Refusal() }
      configuration[keyPath: field] = found.1
    } write: { configuration in
      let word = words.first { $0.1 == configuration[keyPath: field] }?.0 ?? ""
      return [Line(key: key, value: TOMLText.quoted(word))]
    }
  }

  static func flag(
    _ key: String, _ meaning: String, _ field: any WritableKeyPath<Configuration, Bool> & Sendable
  ) -> ConfigurationOption {
    ConfigurationOption(table: nil, key: key, meaning: meaning, allowed: "true, false") {
      configuration, _, value throws(Refusal) in
      guard case .boolean(let flag) = value else { throw Refusal() }
      configuration[keyPath: field] = flag
    } write: {
      [Line(key: key, value: String($0[keyPath: field]))]
    }
  }

  static func number(
    _ key: String, in table: String? = nil, _ meaning: String, _ range: ClosedRange<Int>,
    _ field: any WritableKeyPath<Configuration, Int> & Sendable
  ) -> ConfigurationOption {
    ConfigurationOption(
      table: table, key: key, meaning: meaning,
      allowed: "a number from \(range.lowerBound) to \(range.upperBound)"
    ) { configuration, _, value throws(Refusal) in
      guard case .integer(let number) = value, range.contains(number) else { throw Refusal() }
      configuration[keyPath: field] = number
    } write: {
      [Line(key: key, value: String($0[keyPath: field]))]
    }
  }

  static func text(
    _ key: String, _ meaning: String, allowed: String,
    _ field: any WritableKeyPath<Configuration, String> & Sendable
  ) -> ConfigurationOption {
    ConfigurationOption(table: nil, key: key, meaning: meaning, allowed: allowed) {
      configuration, _, value throws(Refusal) in
      guard case .string(let text) = value else { throw Refusal() }
      configuration[keyPath: field] = text
    } write: {
      [Line(key: key, value: TOMLText.quoted($0[keyPath: field]))]
    }
  }
}
