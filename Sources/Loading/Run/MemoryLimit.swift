internal import Glibc

/// How much memory the program may hold, so that a folder too large for it is loaded in part.
struct MemoryLimit: Sendable {
  /// In bytes, of the whole process.
  let bytes: Int

  /// A limit of one's own, or four fifths of what the system can give.
  init(_ bytes: Int?) {
    self.bytes = bytes ?? Self.available / 5 * 4
  }

  /// How much may still be taken, in bytes, if a part of the limit is kept for other things.
  func room(keeping part: Double = 0) -> Int {
    max(0, bytes - Int(Double(bytes) * part) - Self.resident)
  }

  /// What the system can give this process, and what it holds; that of its control group, where it
  /// is in one that has a limit.
  private static var available: Int {
    var available = Int.max
    for line in lines("/proc/meminfo") {
      let words = line.split(separator: " ")
      if words.first == "MemAvailable:", words.count > 1, let kilobytes = Int(words[1]) {
        available = kilobytes * 1024 + resident
      }
    }
    for line in lines("/proc/self/cgroup") where line.hasPrefix("0::") {
      var group = String(line.dropFirst(3))
      while true {
        let limit = lines("/sys/fs/cgroup\(group)/memory.max").first.flatMap { Int($0) }
        available = min(available, limit ?? .max)
        guard let slash = group.lastIndex(of: "/") else { break }
        group = String(group[..<slash])
      }
    }
    return available
  }

  /// What the process holds, in bytes.
  private static var resident: Int {
    let words = lines("/proc/self/statm").first?.split(separator: " ") ?? []
    guard words.count > 1, let pages = Int(words[1]) else { return 0 }
    return pages * Int(getpagesize())
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let bytes = try? FileSystem.read(FilePath(path), limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
