internal import Glibc

/// How the lead of a label over the best other is read as a probability.
enum Lead {
  /// The probability, from 0.5 up, by the logistic curve; `scale` is the lead at which it is 0.73.
  static func confidence(_ lead: Float, scale: Float = 200) -> Float {
    1 / (1 + expf(-max(0, lead) / scale))
  }
}
