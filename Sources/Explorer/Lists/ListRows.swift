internal import Corpus

/// The rows of a list that are shown: all of them, or those that a filter leaves.
package enum ListRows: Hashable, Sendable {
  case all(Int)
  /// Indices into the list, ascending.
  case some([Int])

  package var count: Int {
    switch self {
    case .all(let count): count
    case .some(let indices): indices.count
    }
  }

  /// The index in the list of a row; nil outside.
  package subscript(_ row: Int) -> Int? {
    switch self {
    case .all(let count): row >= 0 && row < count ? row : nil
    case .some(let indices): indices.indices.contains(row) ? indices[row] : nil
    }
  }

  /// The row of an index of the list; nil if the filter hides it.
  package func row(of index: Int) -> Int? {
    switch self {
    case .all(let count): return index >= 0 && index < count ? index : nil
    case .some(let indices):
      let row = indices.partitionPoint { $0 < index }
      return row < indices.count && indices[row] == index ? row : nil
    }
  }
}
