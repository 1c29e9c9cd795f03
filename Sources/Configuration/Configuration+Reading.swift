internal import Explorer

extension Configuration {
  /// Reads a file; a wrong line is a problem, and the rest is used.
  package static func read(
    _ file: [UInt8]
  ) -> (configuration: Configuration, problems: [Problem]) {
    let reader = TOMLReader(file)
    var configuration = Configuration()
    var problems = reader.problems
    var keyLines: [Int] = []
    for entry in reader.entries {
      do throws(Problem) {
        try configuration.take(entry)
      } catch {
        problems.append(error)
      }
      while keyLines.count < configuration.keys.count { keyLines.append(entry.line) }
    }
    problems += configuration.keyMap.problems.map { problem in
      Problem(line: keyLines[problem.binding], problem.message)
    }
    return (configuration, problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private mutating func take(_ entry: TOMLEntry) throws(Problem) {
    let name = entry.path.joined(separator: ".")
    guard let (option, names) = ConfigurationOption.find(entry.path) else {
      throw Problem(line: entry.line, ConfigurationOption.unknown(entry.path))
    }
    do throws(ConfigurationOption.Refusal) {
      try option.read(&self, names, entry.value)
    } catch {
      let message =
        error.message ?? "\(name) cannot be \(entry.value.words); allowed: \(option.allowed)"
      throw Problem(line: entry.line, message)
    }
  }
}

extension ConfigurationOption {
  /// The option that a path names, and the names that are left for it.
  static func find(_ path: [String]) -> (option: ConfigurationOption, names: [String])? {
    for option in all {
      let own = [option.table, option.key].compactMap(\.self)
      if option.key != nil ? path == own : path.count > own.count && path.starts(with: own) {
        return (option, Array(path.dropFirst(own.count)))
      }
    }
    return nil
  }

  /// What is wrong with a path that names no option.
  fileprivate static func unknown(_ path: [String]) -> String {
    let table = path.count > 1 ? path[0] : nil
    let tables = Set(all.compactMap(\.table)).sorted()
    if let table, !tables.contains(table) {
      return unknown("table", table, among: tables)
    }
    if table == nil, tables.contains(path[0]) {
      return "\(path[0]) is a table: its keys stand below [\(path[0])]"
    }
    let keys = all.filter { $0.table == table }.compactMap(\.key)
    return unknown(
      "option", path.dropFirst(table == nil ? 0 : 1).joined(separator: "."), among: keys)
  }
}

/// Something in a configuration file that does not hold; what else is in it does.
package struct Problem: Hashable, Sendable, Error {
  /// From 1; nil where the whole file is meant.
  package var line: Int?
  /// In characters, from 1; nil where the line says enough.
  package var column: Int?
  /// What is wrong and what is allowed, lower case, without a full stop.
  package var message: String

  package init(line: Int? = nil, column: Int? = nil, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The problem as compilers write it: `config.toml:3:9: …`.
  package func text(inFile path: String) -> String {
    var place = path
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}
