/// A score as it is shown and written: `0.90`.
package enum Score {
  /// Two decimals of a score from 0 to 1; what lies outside counts as the nearer end.
  package static func text(_ score: Float) -> String {
    // The lesser of a number and NaN is the number, whichever stands first.
    let hundredths = Int((Float.minimum(Float.maximum(score, 0), 1) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
