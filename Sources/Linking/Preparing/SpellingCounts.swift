internal import Corpus

/// Counts how the clusters of one document are spelled.
struct SpellingCounts {
  private struct Entry: Hashable {
    var cluster: Int
    var spelling: Int
  }

  private let text: DocumentText
  private var positions: [String: Int] = [:]
  /// Where each spelling stands; nil while only names that the text does not have are spelled so.
  private var places: [(words: String, span: TextSpan?)] = []
  private var entryPositions: [Entry: Int] = [:]
  private var entries: [(entry: Entry, asName: UInt32, asSurface: UInt32)] = []
  /// The spellings that the text does not have, one behind the other.
  private(set) var extra: [UInt8] = []

  init(_ text: DocumentText) { self.text = text }

  /// Counts a candidate's name and its words as they stand, on one line and without an article.
  mutating func count(_ candidate: Candidate, of cluster: Int) {
    let surface = self.surface(candidate)
    let spelling = position(of: surface.words, at: surface.span)
    entries[entry(cluster, spelling)].asSurface += 1
    if candidate.name == surface.words {
      entries[entry(cluster, spelling)].asName += 1
    } else {
      entries[entry(cluster, position(of: candidate.name, at: nil))].asName += 1
    }
  }

  /// The words without an article, and where they stand if they are on one line there.
  private func surface(_ candidate: Candidate) -> (words: String, span: TextSpan?) {
    let words = text.singleLine(candidate.span)
    let isWhole =
      words.utf8.count == candidate.span.length
      && !text.bytes[candidate.span.range].contains { (0x09...0x0D).contains($0) }
    guard words.hasPrefix("the ") || words.hasPrefix("The ") else {
      return (words, isWhole ? candidate.span : nil)
    }
    let span = TextSpan(Int(candidate.span.start) + 4, Int(candidate.span.end))
    return (String(words.dropFirst(4)), isWhole ? span : nil)
  }

  private mutating func position(of words: String, at span: TextSpan?) -> Int {
    if let position = positions[words] {
      if places[position].span == nil { places[position].span = span }
      return position
    }
    positions[words] = places.count
    places.append((words, span))
    return places.count - 1
  }

  private mutating func entry(_ cluster: Int, _ spelling: Int) -> Int {
    let entry = Entry(cluster: cluster, spelling: spelling)
    if let position = entryPositions[entry] { return position }
    entryPositions[entry] = entries.count
    entries.append((entry, 0, 0))
    return entries.count - 1
  }

  /// The spellings of each cluster, once for each.
  ///
  /// - Parameter root: The cluster that a cluster has gone into, or itself.
  mutating func byCluster(
    _ count: Int, root: (Int) -> Int
  ) -> [[ClusterTable.Spelling]] {
    var whole = SpellingCounts(text)
    whole.places = places
    for (entry, asName, asSurface) in entries {
      let position = whole.entry(root(entry.cluster), entry.spelling)
      whole.entries[position].asName += asName
      whole.entries[position].asSurface += asSurface
    }
    var spans: [TextSpan] = []
    for (words, span) in places { spans.append(place(words, span)) }
    var lists = [[ClusterTable.Spelling]](repeating: [], count: count)
    for (entry, asName, asSurface) in whole.entries {
      let span = spans[entry.spelling]
      lists[entry.cluster].append(
        ClusterTable.Spelling(
          start: span.start, length: UInt32(span.length), asName: asName, asSurface: asSurface))
    }
    return lists
  }

  private mutating func place(_ words: String, _ span: TextSpan?) -> TextSpan {
    if let span { return span }
    let start = text.count + extra.count
    extra += words.utf8
    return TextSpan(start, text.count + extra.count)
  }
}
