/// A query as it was understood.
package struct Query: Hashable, Sendable {
  package init() {}
}

/// Why a query cannot be read, and where.
package struct QueryError: Error, Hashable, Sendable {
  /// Characters of the query before the place.
  package var position: Int
  /// Lower case, without a full stop.
  package var message: String
}
