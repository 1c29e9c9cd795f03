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
