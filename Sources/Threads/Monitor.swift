internal import Glibc

/// A value that threads share under a lock, and whose changes they can wait for.
///
/// A class, because the threads share it; unchecked, because the compiler does not know that the
/// lock guards the value.
@safe
package final class Monitor<State: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var state: State

  /// A monitor of an initial value.
  package init(_ state: State) {
    self.state = state
    unsafe pthread_mutex_init(lock, nil)
    // A clock that is never set: otherwise setting it would change how long a wait lasts.
    var attributes = pthread_condattr_t()
    unsafe pthread_condattr_init(&attributes)
    unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    unsafe pthread_cond_init(change, &attributes)
    unsafe pthread_condattr_destroy(&attributes)
  }

  deinit {
    unsafe pthread_cond_destroy(change)
    unsafe pthread_mutex_destroy(lock)
    unsafe change.deallocate()
    unsafe lock.deallocate()
  }

  /// Reads or changes the value while no other thread does, and wakes the threads that wait.
  package func withLock<Result>(_ body: (inout State) -> Result) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer {
      unsafe pthread_cond_broadcast(change)
      unsafe pthread_mutex_unlock(lock)
    }
    return body(&state)
  }

  /// Calls `body` with the value now and after each change, until it returns a result.
  ///
  /// Other threads can use the value between the calls, not during one.
  package func wait<Result>(until body: (inout State) -> Result?) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&state) { return result }
      unsafe pthread_cond_wait(change, lock)
    }
  }

  /// Calls `body` in the same way, and returns nil if there is no result in time.
  package func wait<Result>(
    milliseconds: Int, until body: (inout State) -> Result?
  ) -> Result? {
    var end = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &end)
    end.tv_sec += milliseconds / 1000
    end.tv_nsec += milliseconds % 1000 * 1_000_000
    if end.tv_nsec >= 1_000_000_000 {
      end.tv_sec += 1
      end.tv_nsec -= 1_000_000_000
    }
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&state) { return result }
      if unsafe pthread_cond_timedwait(change, lock, &end) == ETIMEDOUT { return body(&state) }
    }
  }
}
