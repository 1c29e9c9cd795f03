internal import Glibc

/// A thread of the operating system that runs one closure.
///
/// Plain POSIX threads: a pool with timers of its own would wake a program that has nothing to do.
package struct Thread: ~Copyable {
  private let handle: pthread_t

  /// Starts a thread; nil where the system has none to give.
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

  /// Lets the thread end by itself.
  package consuming func detach() { pthread_detach(handle) }

  /// Runs a closure on a thread of its own, or here where there is none.
  package static func run(_ body: @escaping @Sendable () -> Void) {
    if let thread = Thread(body) { thread.detach() } else { body() }
  }

  /// Lets other threads go first where there are fewer cores than work.
  ///
  /// Holds for this thread and those that it starts from now on. Under Linux a thread has a
  /// niceness of its own (sched(7)).
  package static func yieldToOthers() {
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
  }

  /// A third of the share that a thread has which does not yield: enough for what goes on behind
  /// a screen, also beside other programs.
  private static let niceness: Int32 = 5

  /// Runs a closure on some threads at once, this one among them, and waits for all.
  ///
  /// Fewer threads run where the system does not give as many.
  package static func concurrently(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      let group = Group(body)
      for _ in 1..<max(count, 1) { group.start() }
      body()
      group.wait()
    }
  }
}

/// What a thread is given to run; a class, because it crosses as a pointer.
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

/// Keeps a thread in an array, which takes no values that cannot be copied.
private final class ThreadBox {
  private var thread: Thread?
  init(_ thread: consuming Thread) { self.thread = consume thread }
  func join() { thread.take()?.join() }
}
