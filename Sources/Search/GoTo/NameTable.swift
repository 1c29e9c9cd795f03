/// Names to be looked through for letters: one array of bytes, and a mask of letters for each.
///
/// Most names are passed over by their mask, without a look at their bytes.
struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var masks: [UInt64] = []

  var count: Int { ends.count }

  /// Adds a name, cut where it is very long.
  mutating func append(_ name: some Sequence<UInt8>) {
    let start = bytes.count
    // Past four gigabytes of names none can be told from another.
    if start < Int(UInt32.max) - 0x10000 {
      FoldedText.append(name.prefix(FuzzyMatcher.longest), to: &bytes)
    }
    masks.append(FoldedText.mask(of: bytes[start...]))
    ends.append(UInt32(bytes.count))
  }

  /// Visits the names that fit, with their score and their length; false where it was called off.
  ///
  /// - Parameters:
  ///   - rows: Those to look at; all where nil.
  ///   - isCancelled: Asked every few thousand names.
  func search(
    _ query: GoToQuery, rows: [UInt32]?, isCancelled: () -> Bool,
    visit: (_ row: UInt32, _ score: Int, _ length: Int) -> Void
  ) -> Bool {
    var matcher = FuzzyMatcher()
    let total = rows?.count ?? count
    let bytes = bytes.span
    var index = 0
    while index < total {
      if index & 0xFFF == 0, isCancelled() { return false }
      let row = rows.map { Int($0[index]) } ?? index
      index &+= 1
      guard masks[row] & query.mask == query.mask else { continue }
      let start = row > 0 ? Int(ends[row &- 1]) : 0
      let name = bytes.extracting(start..<Int(ends[row]))
      var score = 0
      for word in query.words {
        guard let found = matcher.score(of: word, in: name) else {
          score = -1
          break
        }
        score &+= Int(found)
      }
      if score >= 0 { visit(UInt32(row), score, name.count) }
    }
    return true
  }
}
