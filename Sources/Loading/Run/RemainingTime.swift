/// How long a stage of the loading will still take, from how far it has come.
struct RemainingTime: Sendable {
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant?
  private var doneAtStart = 0

  /// Below it, a rate is a guess.
  private static let leastTime = Duration.milliseconds(800)

  /// Seconds, of a stage that has done a part of something; nil while one cannot tell.
  mutating func seconds(done: Int, of all: Int) -> Int? {
    let now = clock.now
    guard let start else {
      start = now
      doneAtStart = done
      return nil
    }
    let time = now - start
    guard time >= Self.leastTime, done > doneAtStart, all >= done else { return nil }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return Int((seconds * Double(all - done) / Double(done - doneAtStart)).rounded(.up))
  }

  /// Begins to measure another stage.
  mutating func restart() { start = nil }
}
