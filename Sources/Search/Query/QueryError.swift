/// Why a query cannot be read, and where.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Characters of the query before the place.
  package var position: Int
  /// Lower case, without a full stop.
  package var message: String

  package init(position: Int, message: String) {
    self.position = position
    self.message = message
  }

  /// The message with its place, counted from 1 as people count.
  package var description: String { "position \(position + 1): \(message)" }
}
