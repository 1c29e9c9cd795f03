/// What wrote an export.
package enum Generator {
  package static let name = "dragoman"
  /// The version of the program, which `--version` prints too.
  package static let version = "0.1.0"
}
