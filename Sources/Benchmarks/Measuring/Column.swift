import Foundation

/// Numbers and words for tables.
enum Column {
  /// A number with so many digits behind the point, set right in so many cells.
  static func text(_ number: Double, digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", number)
  }

  /// Words, set left in so many cells.
  static func text(_ words: String, width: Int) -> String {
    words + String(repeating: " ", count: max(0, width - words.count))
  }

  /// Words, set right in so many cells.
  static func right(_ words: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - words.count)) + words
  }
}
