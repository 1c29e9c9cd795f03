package import Corpus

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
