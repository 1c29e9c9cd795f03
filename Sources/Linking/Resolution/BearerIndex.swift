internal import Corpus

/// The names of one document by the words that a description may call their bearers.
///
/// Finding the nearest bearer before or behind a description is a binary search.
struct BearerIndex: Sendable {
  private var byTitle: [String: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]
  private var papers: [Int] = []
  /// The titles of the bearers in `byTitle`.
  private var titles: [Int: Set<String>] = [:]

  /// - Parameter actors: For each candidate of the analysis, the actor it stands for.
  init(_ analysis: Analysis, actors: [ActorIndex?], registry: ActorRegistry) {
    let heads = Set(analysis.candidates.compactMap(Self.head))
    guard !heads.isEmpty else { return }
    for index in analysis.candidates.indices where analysis.candidates[index].form == .name {
      guard let actor = actors[index] else { continue }
      let titles = registry.titles(of: actor).intersection(heads)
      for title in titles { byTitle[title, default: []].append(index) }
      if !titles.isEmpty { self.titles[index] = registry.titles(of: actor) }
      guard registry.kind(of: actor) == .organization else { continue }
      let words = registry.key(of: actor).words
      for word in titles.union(heads.intersection(words)) {
        byWord[word, default: []].append(index)
      }
      if let last = words.last, Self.paperEndings.contains(last) { papers.append(index) }
    }
  }

  /// The word a description is about, if it is one.
  static func head(of candidate: Candidate) -> String? {
    guard candidate.form == .nominal else { return nil }
    return candidate.title.split(separator: " ").last.map(String.init)
  }

  /// The last name before a description whose bearer its head describes.
  func last(before index: Int, head: String, in description: Candidate) -> Int? {
    switch description.kind {
    case .person: return closest(to: description.title, among: byTitle[head], before: index)
    case .organization:
      let named = Self.last(byWord[head], before: index)
      let paper = Self.paperHeads.contains(head) ? Self.last(papers, before: index) : nil
      return [named, paper].compactMap { $0 }.max()
    default: return nil
    }
  }

  /// Of the last bearers of a head the one whose titles share most words with a description: "the
  /// first minister" is not the minister for ports.
  private func closest(to description: String, among list: [Int]?, before index: Int) -> Int? {
    guard let list else { return nil }
    let words = Set(description.split(separator: " ").map(String.init))
    let recent = list.prefix(list.partitionPoint { $0 < index }).suffix(12).reversed()
    return recent.max {
      shared(words, $0) < shared(words, $1) || shared(words, $0) == shared(words, $1) && $0 < $1
    }
  }

  private func shared(_ words: Set<String>, _ bearer: Int) -> Int {
    titles[bearer]?.intersection(words).count ?? 0
  }

  /// The first name behind a candidate whose bearer has a head as title.
  func firstPerson(behind index: Int, head: String) -> Int? {
    guard let list = byTitle[head] else { return nil }
    let at = list.partitionPoint { $0 <= index }
    return at < list.count ? list[at] : nil
  }

  private static func last(_ list: [Int]?, before index: Int) -> Int? {
    guard let list else { return nil }
    let at = list.partitionPoint { $0 < index }
    return at > 0 ? list[at - 1] : nil
  }

  /// Whether a head says no more than that it is some body.
  static func isGeneric(_ head: String) -> Bool { genericHeads.contains(head) }

  /// Whether a name is that of a public office, which nobody calls a company or a group.
  static func isOffice(_ name: NameKey) -> Bool {
    name.words.contains { offices.contains($0) }
  }

  private static let genericHeads: Set<String> = [
    "group", "company", "firm", "party", "bloc", "organization", "organisation", "body", "movement",
    "association", "charity", "club", "coalition", "outlet", "business", "corporation",
  ]
  private static let offices: Set<String> = [
    "ministry", "court", "council", "commission", "parliament", "assembly", "senate", "government",
    "police", "army", "navy", "department", "embassy", "treasury",
  ]
  private static let paperHeads: Set<String> = [
    "paper", "newspaper", "daily", "weekly", "magazine", "outlet", "broadcaster",
  ]
  private static let paperEndings: Set<String> = [
    "times", "telegraph", "post", "guardian", "herald", "tribune", "journal", "gazette", "news",
    "chronicle", "observer", "independent", "mail", "express", "mirror", "star", "sun", "press",
    "courier", "standard", "monitor", "radio", "television", "tv", "dispatch", "examiner",
  ]
}
