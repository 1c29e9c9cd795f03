/// The clusters of one document by the words that a shorter name may share with them.
///
/// Each question is one look-up, so that a document of many names is not compared name by name.
/// All lists are chains in one array.
struct ClusterIndex {
  /// What a cluster shares with the words that it is found by.
  enum Relation: UInt64 {
    /// The first word.
    case first
    /// The last word, also after a particle: "al-Assad" answers to "Assad".
    case last
    /// The last word but one, after a forename: "Barrientos" of two surnames.
    case lastButOne
    /// The first and the last word.
    case ends
    /// All words but the first.
    case tail
    /// The letters that abbreviate it.
    case initials
  }

  private struct Link {
    var cluster: Int32
    /// -1 at the end of a chain.
    var next: Int32 = -1
  }

  /// How many of a list are looked at: bounds the cost where thousands of names share their words.
  private static let reach = 256

  private var chains = FingerprintTable()
  /// Where each chain begins and ends in `links`.
  private var bounds: [(first: Int32, last: Int32)] = []
  private var links: [Link] = []

  /// Adds a cluster by its name; names of one word stand for nothing shorter.
  mutating func add(_ name: Int, of names: NameTable, at cluster: Int) {
    let words = names.words(name)
    guard words.count > 1, let first = words.first, let last = words.last else { return }
    add(cluster, by: first, .first)
    add(cluster, by: Fingerprint([first, last]), .ends)
    add(cluster, by: Fingerprint(words.dropFirst()), .tail)
    add(cluster, by: names.initials(name), .initials)
    if words.count > 2 { add(cluster, by: words[words.endIndex - 2], .lastButOne) }
    add(cluster, by: last, .last)
    if let bare = names.afterHyphen(name) { add(cluster, by: bare, .last) }
  }

  private mutating func add(_ cluster: Int, by words: Fingerprint, _ relation: Relation) {
    let link = Int32(truncatingIfNeeded: links.count)
    links.append(Link(cluster: Int32(truncatingIfNeeded: cluster)))
    let chain = chains.number(of: words.salted(relation.rawValue), orElse: bounds.count)
    if chain == bounds.count {
      bounds.append((link, link))
    } else {
      links[Int(bounds[chain].last)].next = link
      bounds[chain].last = link
    }
  }

  /// The first cluster that fits among those that share words in one way.
  func first(_ relation: Relation, _ words: Fingerprint, where fits: (Int) -> Bool) -> Int? {
    var found: Int?
    visit(relation, words) { cluster in
      if fits(cluster) { found = cluster }
      return found == nil
    }
    return found
  }

  /// The cluster that fits among those that share words in any of some ways, if just one does.
  func only(
    _ relations: Relation..., by words: Fingerprint, where fits: (Int) -> Bool
  ) -> Match {
    var match = Match.none
    for relation in relations {
      visit(relation, words) { cluster in
        if match != .one(cluster), fits(cluster) {
          match = match == .none ? .one(cluster) : .several
        }
        return match != .several
      }
    }
    return match
  }

  /// Whether one cluster fits, or several.
  enum Match: Equatable {
    case none
    case one(Int)
    case several

    /// The cluster that is the only one.
    var cluster: Int? {
      if case .one(let cluster) = self { cluster } else { nil }
    }
  }

  private func visit(
    _ relation: Relation, _ words: Fingerprint, _ goesOn: (Int) -> Bool
  ) {
    guard let chain = chains.number(of: words.salted(relation.rawValue)) else { return }
    var link = bounds[chain].first
    var steps = 0
    while link >= 0, steps < Self.reach, goesOn(Int(links[Int(link)].cluster)) {
      link = links[Int(link)].next
      steps += 1
    }
  }
}
