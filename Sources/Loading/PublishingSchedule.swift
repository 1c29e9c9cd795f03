/// When a growing corpus is worth linking anew.
///
/// Linking costs as much as the corpus is large. Published when it has doubled, or after eight
/// times what the last linking took, it stays a fraction of the whole work.
struct PublishingSchedule {
  private let clock = ContinuousClock()
  private var lastCount = 0
  private var lastEnd: ContinuousClock.Instant
  private var lastCost = Duration.zero
  private var start: ContinuousClock.Instant?

  init() { lastEnd = ContinuousClock().now }

  /// Whether a corpus of so many documents is due; if so, its linking is taken to begin now.
  mutating func begins(documentCount: Int) -> Bool {
    guard start == nil, documentCount > lastCount else { return false }
    let now = clock.now
    let pause = now - lastEnd
    let isDue =
      lastCount == 0
      ? documentCount >= 8 || pause >= .milliseconds(20)
      : documentCount >= lastCount * 2 || pause >= max(lastCost * 8, .milliseconds(500))
    guard isDue else { return false }
    start = now
    lastCount = documentCount
    return true
  }

  /// Takes note that linking has ended.
  mutating func ends() {
    let now = clock.now
    if let start { lastCost = now - start }
    start = nil
    lastEnd = now
  }
}
