/// Runs closures one after the other on a thread of its own.
///
/// The thread is started for the first of them and then waits for more: to start one takes longer
/// than to wake one, and where others fill the program's memory at that moment, longer than a key
/// may. A class, because its users share it.
package final class Worker: Sendable {
  private struct Jobs {
    var waiting: [@Sendable () -> Void] = []
    var isStarted = false
    var isRunning = false
    /// Whether the worker is gone, and its thread ends with the last job.
    var isEnding = false
  }

  private let jobs = Monitor(Jobs())

  package init() {}

  deinit { jobs.withLock { $0.isEnding = true } }

  /// Runs a closure after those before it.
  package func async(_ job: @escaping @Sendable () -> Void) {
    let mustStart = jobs.withLock { jobs in
      jobs.waiting.append(job)
      defer { jobs.isStarted = true }
      return !jobs.isStarted
    }
    if mustStart { start() }
  }

  private func start() {
    if let thread = Thread({ [jobs] in Self.runAll(jobs) }) { return thread.detach() }
    // Where the system has no thread to give, what waits is run here.
    while let job = jobs.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) { job() }
    jobs.withLock { $0.isStarted = false }
  }

  /// Waits until nothing is left to run.
  package func wait() {
    jobs.wait { $0.waiting.isEmpty && !$0.isRunning ? () : nil }
  }

  /// Takes the jobs and not the worker, which would never end then.
  private static func runAll(_ jobs: Monitor<Jobs>) {
    while let job = next(jobs) {
      job()
      jobs.withLock { $0.isRunning = false }
    }
  }

  private static func next(_ jobs: Monitor<Jobs>) -> (@Sendable () -> Void)? {
    jobs.wait { jobs in
      if jobs.waiting.isEmpty { return jobs.isEnding ? .some(nil) : nil }
      jobs.isRunning = true
      return jobs.waiting.removeFirst()
    }
  }
}
