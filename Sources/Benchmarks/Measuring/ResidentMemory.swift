import Foundation

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
