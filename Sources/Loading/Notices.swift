package import Corpus
internal import Files
internal import Glibc

extension FileError {
  /// The reason for readers, lower case, without a full stop: what is wrong and what to do.
  var message: String {
    switch self {
    case .system(EACCES), .system(EPERM): "permission denied; check who may read it"
    case .system(ENOENT): "no such file or folder"
    case .system(ELOOP): "symbolic links that lead in a circle"
    case .system(EMFILE), .system(ENFILE): "too many open files; raise the limit with ulimit -n"
    case .system(let code): SystemError.words(for: code)
    case .tooLarge(let limit): "larger than \(Self.size(limit)); split it into smaller files"
    case .notAFile: "not a regular file; pipe its contents in and name - instead"
    }
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GB" }
    return bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}

/// Notices that say the same.
private struct Group: Hashable {
  var severity: Notice.Severity
  var message: String
}

extension [Notice] {
  /// The notices, with at most `limit` that say the same; one at the end sums up the rest of them.
  ///
  /// Ten thousand files that may not be read are one thing to say, not ten thousand. From the
  /// twenty-first message on, all that differ are summed up together. Linear.
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
