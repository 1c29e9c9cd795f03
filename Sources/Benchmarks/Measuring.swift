import Foundation
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

/// The memory that this process holds in the machine.
enum ResidentMemory {
  /// In bytes, as the system's `/proc/self/status` says; 0 where there is none.
  static var bytes: Int {
    bytes(inStatus: (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? "")
  }

  /// What the line `VmRSS` of a process's status says, in bytes.
  static func bytes(inStatus status: String) -> Int {
    for line in status.split(separator: "\n") where line.hasPrefix("VmRSS:") {
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.count > 1 ? (Int(words[1]) ?? 0) * 1024 : 0
    }
    return 0
  }
}

/// What a row of measurements amounts to.
struct Quantiles: Codable, Equatable {
  /// How many there are.
  var n: Int
  var p50: Double
  var p99: Double
  var max: Double

  /// The quantiles of some numbers; each is one of them, the nearest from below by rank.
  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    func quantile(_ part: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }
    n = sorted.count
    p50 = quantile(0.5)
    p99 = quantile(0.99)
    max = sorted.last ?? 0
  }

  /// The number in the middle, or between the two there; 0 of none.
  static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// Numbers and words for tables.
enum TableCell {
  /// A number with so many digits behind the point, set right in so many cells.
  static func text(_ number: Double, digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", number)
  }

  /// Words, set left in so many cells.
  static func text(_ words: String, width: Int) -> String {
    words + String(repeating: " ", count: max(0, width - words.count))
  }

  /// Words, set right in so many cells.
  static func right(_ words: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - words.count)) + words
  }
}
