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
  static func choice<Value: Hashable & Sendable>(
    _ key: String, _ meaning: String, _ words: [(String, Value)],
    _ field: any WritableKeyPath<Configuration, Value> & Sendable
  ) -> ConfigurationOption {
    let allowed = words.map { TOMLText.quoted($0.0) }.joined(separator: ", ")
    return option(key, meaning, allowed: allowed, field) { value in
      guard case .string(let word) = value else { return nil }
      return words.first { $0.0 == word }?.1
    } write: { value in
      TOMLText.quoted(words.first { $0.1 == value }?.0 ?? "")
    }
  }

  static func flag(
    _ key: String, _ meaning: String, _ field: any WritableKeyPath<Configuration, Bool> & Sendable
  ) -> ConfigurationOption {
    option(key, meaning, allowed: "true, false", field) { value in
      if case .boolean(let flag) = value { flag } else { nil }
    } write: {
      String($0)
    }
  }

  static func number(
    _ key: String, in table: String? = nil, _ meaning: String, _ range: ClosedRange<Int>,
    _ field: any WritableKeyPath<Configuration, Int> & Sendable
  ) -> ConfigurationOption {
    let allowed = "a number from \(range.lowerBound) to \(range.upperBound)"
    return option(key, in: table, meaning, allowed: allowed, field) { value in
      if case .integer(let number) = value, range.contains(number) { number } else { nil }
    } write: {
      String($0)
    }
  }

  static func text(
    _ key: String, _ meaning: String, allowed: String,
    _ field: any WritableKeyPath<Configuration, String> & Sendable
  ) -> ConfigurationOption {
    option(key, meaning, allowed: allowed, field) { value in
      if case .string(let text) = value { text } else { nil }
    } write: {
      TOMLText.quoted($0)
    }
  }

  /// A key whose value is one field of the configuration.
  ///
  /// - Parameters:
  ///   - read: The value that TOML gives; nil where it is not allowed.
  ///   - write: The value in TOML.
  private static func option<Value>(
    _ key: String, in table: String? = nil, _ meaning: String, allowed: String,
    _ field: any WritableKeyPath<Configuration, Value> & Sendable,
    read: @escaping @Sendable (TOMLValue) -> Value?,
    write: @escaping @Sendable (Value) -> String
  ) -> ConfigurationOption {
    ConfigurationOption(table: table, key: key, meaning: meaning, allowed: allowed) {
      configuration, _, value throws(Refusal) in
      guard let value = read(value) else { throw Refusal() }
      configuration[keyPath: field] = value
    } write: {
      [Line(key: key, value: write($0[keyPath: field]))]
    }
  }
}
