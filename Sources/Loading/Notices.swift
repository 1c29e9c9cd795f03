package import Corpus
internal import Glibc

/// Why the system does not give a file's bytes.
enum FileError: Error, Equatable {
  /// A system call failed with this `errno`.
  case system(Int32)
  case tooLarge(limit: Int)
  /// A FIFO, socket or device.
  case notAFile
  /// Too large for the memory that is left.
  case noMemory

  /// Whether nothing stands at the path.
  var isAbsence: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

  /// The reason, lower case, without a full stop.
  var message: String {
    switch self {
    case .system(EACCES), .system(EPERM): "permission denied; check who may read it"
    case .system(ENOENT): "no such file or folder"
    case .system(ELOOP): "symbolic links that lead in a circle"
    case .system(EMFILE), .system(ENFILE): "too many open files; raise the limit with ulimit -n"
    case .system(let code): unsafe String(cString: strerror(code)).lowercased()
    case .tooLarge(let limit): "larger than \(Self.size(limit)); split it into smaller files"
    case .noMemory: "too large for the memory that is left; split it into smaller files"
    case .notAFile: "not a regular file; pipe its contents in and name - instead"
    }
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GB" }
    return bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }

  /// The error of the system call that has just failed.
  static var last: FileError { .system(errno) }
}

/// Notices that say the same.
private struct Group: Hashable {
  var severity: Notice.Severity
  var message: String
}

extension [Notice] {
  /// The notices by path, with few that say the same: what more there is of them is one, at the end.
  ///
  /// Ten thousand files that may not be read are one thing to be told, not ten thousand. Notices
  /// that all say something else are summed up in the same way when they are very many.
  package func grouped(keeping limit: Int) -> [Notice] {
    guard count > limit else { return self }
    let mostGroups = 20
    var counts: [Group: Int] = [:]
    var kept: [Notice] = []
    var summaries: [Notice] = []
    var summaryOfGroup: [Group: Int] = [:]
    for notice in self {
      var group = Group(severity: notice.severity, message: notice.message)
      if counts[group] == nil, counts.count >= mostGroups { group.message = "for other reasons" }
      counts[group, default: 0] += 1
      if counts[group, default: 0] <= limit {
        kept.append(notice)
      } else if let summary = summaryOfGroup[group] {
        summaries[summary].fileCount += notice.fileCount
      } else {
        summaryOfGroup[group] = summaries.count
        summaries.append(
          Notice(
            notice.severity, path: "", message: group.message, fileCount: notice.fileCount))
      }
    }
    for var summary in summaries {
      summary.path = "and \(withCommas(summary.fileCount)) more"
      kept.append(summary)
    }
    return kept
  }

  /// A number with commas: 9,990.
  private func withCommas(_ number: Int) -> String {
    let digits = String(number)
    var words = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { words.append(",") }
      words.append(digit)
    }
    return words
  }
}
