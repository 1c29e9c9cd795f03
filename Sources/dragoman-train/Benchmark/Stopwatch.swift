import Glibc

/// Measures processor time.
enum Stopwatch {
  /// Does something and adds how long it took, in seconds of this thread's processor time.
  static func time<Result>(_ seconds: inout Double, _ work: () -> Result) -> Result {
    let start = now()
    let result = work()
    seconds += now() - start
    return result
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
