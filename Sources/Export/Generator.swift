/// What wrote an export.
package enum Generator {
  package static let name = "dragoman"
  package static let version = "0.1.0"
}
