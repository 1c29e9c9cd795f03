import Foundation

/// Numbers for tables.
enum Column {
  /// A number with so many digits behind the point, set right in so many cells.
  static func text(_ number: Double, digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", number)
  }

  /// A whole number, set right in so many cells.
  static func text(_ number: Int, width: Int) -> String { String(format: "%\(width)d", number) }
}
