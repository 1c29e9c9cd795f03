internal import Glibc
internal import Synchronization

/// Runs closures one after the other on a thread that lives while there are some.
///
/// A class, because its user and its thread share the jobs.
package final class Worker: Sendable {
  private struct Jobs {
    var waiting: [@Sendable () -> Void] = []
    var isRunning = false
  }

  private let jobs = Mutex(Jobs())

  package init() {}

  /// Runs a closure after those before it.
  package func async(_ job: @escaping @Sendable () -> Void) {
    let mustStart = jobs.withLock { jobs in
      jobs.waiting.append(job)
      defer { jobs.isRunning = true }
      return !jobs.isRunning
    }
    if mustStart { Thread.run { [self] in runAll() } }
  }

  /// Waits until nothing is left to run.
  package func wait() {
    while jobs.withLock({ $0.isRunning }) { usleep(1000) }
  }

  private func runAll() {
    while let job = next() { job() }
  }

  private func next() -> (@Sendable () -> Void)? {
    jobs.withLock { jobs in
      guard !jobs.waiting.isEmpty else {
        jobs.isRunning = false
        return nil
      }
      return jobs.waiting.removeFirst()
    }
  }
}
