/// Why a regular expression cannot be read, and where.
package struct PatternError: Error, Hashable, Sendable {
  /// Unicode scalars of the expression before the place.
  package var offset: Int
  /// Lower case, without a full stop.
  package var message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}
