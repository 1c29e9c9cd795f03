internal import Glibc

/// A thread of the operating system that runs one closure.
///
/// Plain POSIX threads: a pool with timers of its own would wake a program that has nothing to do.
package struct Thread: ~Copyable {
  private let handle: pthread_t

  /// Starts a thread; nil if the system refuses one.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    let job = unsafe Unmanaged.passRetained(Job(body))
    let status = unsafe pthread_create(
      &handle, nil,
      { job in
        if let job = unsafe job { unsafe Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      unsafe job.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits until the closure has returned.
  package consuming func join() { _ = pthread_join(handle, nil) }

  /// Lets the thread run on by itself; nothing can wait for it then.
  package consuming func detach() { pthread_detach(handle) }

  /// Runs a closure on a new thread, or before returning if the system refuses one.
  package static func run(_ body: @escaping @Sendable () -> Void) {
    if let thread = Thread(body) { thread.detach() } else { body() }
  }

  /// Lowers the priority of this thread and of those it starts from now on.
  ///
  /// On Linux each thread has its own niceness (sched(7)), so other threads are not affected.
  package static func lowerPriority() {
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
  }

  /// A third of the share of a normal thread: enough for background work, also beside other
  /// programs.
  private static let niceness: Int32 = 5

  /// Runs a closure on `count` threads at once, including this one, and waits for all of them.
  ///
  /// Fewer threads run if the system refuses some.
  package static func concurrently(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      let group = Group(body)
      for _ in 1..<max(count, 1) { group.start() }
      body()
      group.wait()
    }
  }
}

/// The closure of a thread; a class, because it is passed as a pointer.
private final class Job: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Threads that run the same closure.
private final class Group {
  private let body: @Sendable () -> Void
  private var handles: [ThreadBox] = []

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  func start() {
    if let thread = Thread(body) { handles.append(ThreadBox(thread)) }
  }

  func wait() {
    for box in handles { box.join() }
    handles = []
  }
}

/// Holds a thread in an array, whose elements must be copyable.
private final class ThreadBox {
  private var thread: Thread?
  init(_ thread: consuming Thread) { self.thread = consume thread }
  func join() { thread.take()?.join() }
}

/// Runs closures one after another on a thread of its own.
///
/// The first closure starts the thread, which then waits for more: starting a thread takes longer
/// than waking one, and while other threads allocate heavily, longer than a key may take. A class,
/// because its users share it.
package final class Worker: Sendable {
  private struct Jobs {
    var waiting: [@Sendable () -> Void] = []
    var isStarted = false
    var isRunning = false
    /// Whether the worker is gone, so that its thread ends after the last job.
    var isEnding = false
  }

  private let jobs = Monitor(Jobs())

  /// A worker without a thread yet.
  package init() {}

  deinit { jobs.withLock { $0.isEnding = true } }

  /// Runs a closure after those that were passed before, and returns at once.
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
    // The system refuses a thread: run the waiting jobs here.
    while let job = jobs.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) { job() }
    jobs.withLock { $0.isStarted = false }
  }

  /// Waits until all closures have returned.
  package func wait() {
    jobs.wait { $0.waiting.isEmpty && !$0.isRunning ? () : nil }
  }

  /// Captures the jobs and not the worker, which would otherwise never be released.
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
