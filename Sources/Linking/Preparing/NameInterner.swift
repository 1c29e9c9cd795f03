/// The names of one document, each key with a number of its own.
struct NameInterner {
  private var positions: [String: Int] = [:]
  private var positionOfKey: [NameKey: Int] = [:]
  private var entries: [(key: NameKey, words: [Fingerprint])] = []

  var count: Int { entries.count }

  /// The number of a name's key; a spelling that comes again costs one look-up.
  mutating func position(of name: String) -> Int {
    if let position = positions[name] { return position }
    let key = NameKey(name)
    let position = positionOfKey[key] ?? entries.count
    if position == entries.count {
      entries.append((key, key.words.map { Fingerprint($0) }))
      positionOfKey[key] = position
    }
    positions[name] = position
    return position
  }

  func key(_ position: Int) -> NameKey { entries[position].key }

  /// The fingerprints of a key's words, in order.
  func words(_ position: Int) -> [Fingerprint] { entries[position].words }
}
