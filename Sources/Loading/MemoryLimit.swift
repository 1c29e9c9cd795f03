internal import Glibc

/// How much memory the program may hold, so that a folder too large for it is loaded in part.
struct MemoryLimit: Sendable {
  /// In bytes, of the whole process.
  let bytes: Int
  /// In bytes, of its addresses (`ulimit -v`); more than there are where none is set.
  private let addresses = Self.addressLimit / 5 * 4

  /// A limit of one's own, or four fifths of what the system can give.
  init(_ bytes: Int?) {
    self.bytes = bytes ?? Self.available / 5 * 4
  }

  /// How much may still be taken, in bytes, if a part of the limit is kept for other things.
  func room(keeping part: Double = 0) -> Int {
    let held = Self.held
    return max(
      0, min(Self.less(bytes, part) - held.resident, Self.less(addresses, part) - held.addresses))
  }

  private static func less(_ limit: Int, _ part: Double) -> Int {
    limit - Int(Double(limit) * part)
  }

  private static var addressLimit: Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else {
      return .max
    }
    return Int(clamping: limit.rlim_cur)
  }

  /// What the system can give this process, and what it holds; that of its control group, where it
  /// is in one that has a limit.
  private static var available: Int {
    var available = Int.max
    for line in lines("/proc/meminfo") {
      let words = line.split(separator: " ")
      if words.first == "MemAvailable:", words.count > 1, let kilobytes = Int(words[1]) {
        available = kilobytes * 1024 + held.resident
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

  /// What the process holds, in bytes: of memory, and of addresses.
  private static var held: (resident: Int, addresses: Int) {
    let words = lines("/proc/self/statm").first?.split(separator: " ") ?? []
    guard words.count > 1, let all = Int(words[0]), let pages = Int(words[1]) else { return (0, 0) }
    return (pages * Int(getpagesize()), all * Int(getpagesize()))
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let bytes = try? FilePath(path).read(limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
