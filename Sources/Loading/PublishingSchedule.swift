/// When a growing corpus is worth publishing again.
///
/// Linking costs as much as the corpus is large. Published after ten times what the last one took,
/// it stays a fraction of the whole work.
struct PublishingSchedule: Sendable {
  /// What would be published.
  struct Counts: Equatable, Sendable {
    var documents = 0
    var analysed = 0
  }

  /// How soon a corpus is wanted.
  enum Urgency: Sendable {
    /// There is nothing to be seen yet.
    case first
    /// What is on the screen has been analysed.
    case prioritized
    case usual
  }

  private let clock = ContinuousClock()
  private var last = Counts()
  private var lastEnd: ContinuousClock.Instant
  private var lastProgress: ContinuousClock.Instant
  private var lastCost = Duration.zero
  private var start: ContinuousClock.Instant?

  init() {
    lastEnd = clock.now
    lastProgress = lastEnd
  }

  /// Whether anything has been published.
  var hasBegun: Bool { last != Counts() }

  /// Whether a reader would by now have seen an empty screen.
  var hasWaited: Bool { clock.now - lastEnd > .milliseconds(30) }

  /// Counts the time to the next publication from now on.
  mutating func restart() {
    lastEnd = clock.now
    lastProgress = lastEnd
  }

  /// Whether a corpus is due; if so, it is taken to be made and published from now on.
  mutating func begins(_ counts: Counts, _ urgency: Urgency) -> Bool {
    guard start == nil, counts != last, counts.documents > 0 else { return false }
    let now = clock.now
    let pause: Duration =
      switch urgency {
      case .first: .zero
      case .prioritized: max(.milliseconds(40), lastCost * 3)
      case .usual where counts.analysed == 0: max(.milliseconds(150), lastCost * 20)
      case .usual: max(.milliseconds(250), lastCost * 10)
      }
    guard now - lastEnd >= pause else { return false }
    begin(counts)
    return true
  }

  /// Takes note that a corpus is made and published from now on, due or not.
  mutating func begin(_ counts: Counts) {
    start = clock.now
    last = counts
  }

  /// Takes note that a corpus has been published.
  mutating func ends() {
    let now = clock.now
    if let start { lastCost = now - start }
    start = nil
    lastEnd = now
    lastProgress = now
  }

  /// Whether the reader should hear how far loading has come, though there is no new corpus.
  mutating func isProgressDue() -> Bool {
    let now = clock.now
    guard now - lastProgress >= .milliseconds(200) else { return false }
    lastProgress = now
    return true
  }
}

/// How long a stage of the loading will still take, from how far it has come.
struct RemainingTime: Sendable {
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant?
  private var doneAtStart = 0

  /// Below it, a rate is a guess.
  private static let leastTime = Duration.milliseconds(800)

  /// Seconds, of a stage that has done a part of something; nil while it is unknown.
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
