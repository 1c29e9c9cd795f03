internal import Explorer

extension Configuration {
  /// Reads a file; a line that is wrong is told, and the rest holds.
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
