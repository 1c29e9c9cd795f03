/// The clusters of several scalars in a frame, numbered in the order they were first drawn in.
///
/// Two frames may number the same cluster differently, so numbers are compared only after
/// `numbers(in:)`. Clusters that are canonically equivalent, which look the same, have one number.
struct ClusterTable: Sendable {
  private(set) var clusters: [Character] = []
  private var known: [Character: Int] = [:]

  subscript(number: Int) -> Character {
    clusters.indices.contains(number) ? clusters[number] : StandIn.replacement
  }

  /// The number of a cluster, a new one if need be.
  mutating func number(of cluster: Character) -> Int {
    if let number = known[cluster] { return number }
    known[cluster] = clusters.count
    clusters.append(cluster)
    return clusters.count - 1
  }

  /// For each number here the number of the same cluster in another table.
  ///
  /// Clusters that it lacks get numbers of their own above all of its. Nil where all numbers mean
  /// the same in both.
  func numbers(in other: ClusterTable) -> [Int]? {
    if clusters.count <= other.clusters.count,
      clusters.elementsEqual(other.clusters.prefix(clusters.count))
    {
      return nil
    }
    return clusters.enumerated().map { number, cluster in
      other.known[cluster] ?? other.clusters.count + number
    }
  }
}
