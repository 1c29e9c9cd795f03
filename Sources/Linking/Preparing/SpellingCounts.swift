internal import Corpus

/// Counts how the clusters of one document are spelled.
struct SpellingCounts {
  /// Where a spelling stands, or its bytes while the text is not known to have it.
  private struct Place {
    var span: TextSpan?
    var bytes: [UInt8]
  }

  /// How often one cluster is spelled in one way.
  private struct Entry {
    var cluster: Int
    var place: Int
    var asName: UInt32 = 0
    var asSurface: UInt32 = 0
  }

  private let text: DocumentText
  private var numbers = FingerprintTable()
  private var places: [Place] = []
  private var entries = EntryTable()
  private var scratch: [UInt8] = []
  /// The spellings that the text does not have, one after the other.
  private(set) var extra: [UInt8] = []

  init(_ text: DocumentText) { self.text = text }

  /// Counts a candidate's name and its words as they are, on one line and without an article.
  ///
  /// - Parameter name: The fingerprint of the candidate's name.
  mutating func count(_ candidate: Candidate, _ name: Fingerprint, of cluster: Int) {
    let surface = count(surface: candidate.span, of: cluster)
    if name == surface.words {
      entries.list[surface.entry].asName += 1
      return
    }
    let place = numbers.number(of: name, orElse: places.count)
    if place == places.count { places.append(Place(bytes: Array(candidate.name.utf8))) }
    entries.list[entries.position(cluster, place)].asName += 1
  }

  private mutating func count(
    surface span: TextSpan, of cluster: Int
  ) -> (words: Fingerprint, entry: Int) {
    let isWhole = isOnOneLine(span)
    if !isWhole { scratch = Array(text.singleLine(span).utf8) }
    var words = isWhole ? text.bytes[span.range] : scratch[...]
    if Self.hasArticle(words) { words = words.dropFirst(4) }
    let fingerprint = Fingerprint(words)
    let place = numbers.number(of: fingerprint, orElse: places.count)
    if place == places.count {
      places.append(Place(bytes: isWhole ? [] : Array(words)))
    }
    if isWhole, places[place].span == nil {
      places[place] = Place(span: TextSpan(words.startIndex, words.endIndex), bytes: [])
    }
    let entry = entries.position(cluster, place)
    entries.list[entry].asSurface += 1
    return (fingerprint, entry)
  }

  /// Whether words are in the text as they are shown: single spaces between them, no line's end.
  private func isOnOneLine(_ span: TextSpan) -> Bool {
    var isAfterSpace = true
    for byte in text.bytes[span.range] {
      if 0x09...0x0D ~= byte { return false }
      if byte == 0x20 && isAfterSpace { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace
  }

  private static func hasArticle(_ words: ArraySlice<UInt8>) -> Bool {
    words.count >= 4 && words[words.startIndex] | 0x20 == 0x74
      && words.dropFirst().prefix(3).elementsEqual([0x68, 0x65, 0x20])
  }

  // MARK: Result

  /// The spellings of all clusters, those of each after those of the one before.
  struct Lists {
    fileprivate(set) var spellings: [ClusterTable.Spelling] = []
    /// Where those of each cluster begin.
    fileprivate var starts: [Int]

    subscript(_ cluster: Int) -> ArraySlice<ClusterTable.Spelling> {
      spellings[starts[cluster]..<starts[cluster + 1]]
    }
  }

  /// The spellings of each cluster, once for each.
  ///
  /// - Parameter root: The cluster that a cluster has gone into, or itself.
  mutating func byCluster(_ count: Int, root: (Int) -> Int) -> Lists {
    var whole = EntryTable()
    for entry in entries.list {
      let position = whole.position(root(entry.cluster), entry.place)
      whole.list[position].asName += entry.asName
      whole.list[position].asSurface += entry.asSurface
    }
    let spans = places.map { span(of: $0) }
    var starts = [Int](repeating: 0, count: count + 1)
    for entry in whole.list { starts[entry.cluster + 1] += 1 }
    for cluster in 0..<count { starts[cluster + 1] += starts[cluster] }
    var next = starts
    let empty = ClusterTable.Spelling(start: 0, length: 0)
    var lists = Lists(
      spellings: Array(repeating: empty, count: whole.list.count), starts: starts)
    for entry in whole.list {
      let span = spans[entry.place]
      lists.spellings[next[entry.cluster]] = ClusterTable.Spelling(
        start: span.start, length: UInt32(span.length), asName: entry.asName,
        asSurface: entry.asSurface)
      next[entry.cluster] += 1
    }
    return lists
  }

  private mutating func span(of place: Place) -> TextSpan {
    if let span = place.span { return span }
    let start = text.count + extra.count
    extra += place.bytes
    return TextSpan(start, text.count + extra.count)
  }

  /// Entries, each cluster and place once.
  private struct EntryTable {
    var list: [Entry] = []
    private var positions = FingerprintTable()

    mutating func position(_ cluster: Int, _ place: Int) -> Int {
      let position = positions.number(of: Fingerprint(cluster, place), orElse: list.count)
      if position == list.count { list.append(Entry(cluster: cluster, place: place)) }
      return position
    }
  }
}
