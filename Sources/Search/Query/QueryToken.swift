/// A piece of a query, and the place where it begins.
struct QueryToken: Hashable, Sendable {
  /// What the piece is.
  enum Kind: Hashable, Sendable {
    case open
    case close
    case and
    case or
    case not
    case near(distance: Int)
    case words(Query.Words)
    case pattern(Pattern)
    case field(Field, Query.Words)
    case years(ClosedRange<Int>)
    case scores(ClosedRange<Int>)
    case scope(Query.Scope)
  }

  /// What it is.
  var kind: Kind
  /// Characters of the query before it.
  var position: Int
}
