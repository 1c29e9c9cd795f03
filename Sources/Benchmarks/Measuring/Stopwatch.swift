import Glibc

/// Seconds that something took.
struct Elapsed: Equatable {
  /// Of the processor, on all threads of the process.
  var processor = 0.0
  var wall = 0.0

  static func + (left: Elapsed, right: Elapsed) -> Elapsed {
    Elapsed(processor: left.processor + right.processor, wall: left.wall + right.wall)
  }
}

/// Measures time by the system's clocks.
enum Stopwatch {
  /// Does something and says how long it took.
  static func time<Result>(
    _ work: () throws -> Result
  ) rethrows -> (result: Result, duration: Elapsed) {
    let (processor, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    let result = try work()
    let duration = Elapsed(
      processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor, wall: now(CLOCK_MONOTONIC) - wall)
    return (result, duration)
  }

  /// Does something and says how much of this thread's processor time it took, in seconds.
  static func threadTime(_ work: () throws -> Void) rethrows -> Double {
    let start = now(CLOCK_THREAD_CPUTIME_ID)
    try work()
    return now(CLOCK_THREAD_CPUTIME_ID) - start
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
