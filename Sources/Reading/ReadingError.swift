/// Why a file is not a document.
package enum ReadingError: Error, Equatable, Sendable {
  /// It holds NUL bytes or is full of control characters.
  case binary
  /// It holds nothing but white space.
  case empty
  /// Its decoded text would not fit the offsets that positions are kept in.
  case tooLong

  /// What is wrong and what to do, lower case, without a full stop.
  package var message: String {
    switch self {
    case .binary: "not a text file; convert it to plain text first"
    case .empty: "holds no text"
    case .tooLong: "longer than 4 GB of text; split it into smaller files"
    }
  }
}
