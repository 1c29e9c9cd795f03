/// One cell of a frame: a grapheme cluster and its style.
///
/// A frame stores `Slot`s, and makes cells from them on request.
package struct Cell: Hashable, Sendable {
  /// The cluster; nil in the right half of a wide one.
  package var character: Character?
  package var style: Style

  /// A cell of a cluster, or without one the right half of a wide one.
  package init(_ character: Character?, _ style: Style = .plain) {
    self.character = character
    self.style = style
  }

  /// A space in the plain style.
  package static let blank = Cell(" ")
}

/// One cell of a frame as the frame stores it.
///
/// A plain value, so that drawing and comparing thousands of them for each key counts no references.
package struct Slot: Hashable, Sendable {
  /// The cluster, as one number.
  package var content: Content
  package var style: Style

  init(_ content: Content, _ style: Style) {
    self.content = content
    self.style = style
  }

  static let blank = Slot(.blank, .plain)

  /// A scalar, the number of a cluster, or the mark of a cell that continues the one before.
  package struct Content: Hashable, Sendable {
    private let value: UInt32

    private init(value: UInt32) {
      self.value = value
    }

    /// A cluster of one scalar; not NUL, since control characters have stand-ins.
    init(_ scalar: Unicode.Scalar) {
      value = scalar.value
    }

    /// Printable ASCII.
    init(ascii byte: UInt8) {
      value = UInt32(byte)
    }

    /// A cluster of several scalars, by its number in a `ClusterNumbers`.
    init(cluster number: Int) {
      value = Self.firstCluster + UInt32(truncatingIfNeeded: number)
    }

    /// The right half of the wide cluster before it.
    static let continuation = Content(value: 0)
    static let blank = Content(" ")

    /// Whether the cell continues the cluster on its left.
    package var isContinuation: Bool { value == 0 }
    var isBlank: Bool { value == 0x20 }

    /// The scalar of a cluster that has only one; nil for any other content.
    package var scalar: Unicode.Scalar? { isContinuation ? nil : Unicode.Scalar(value) }

    /// The number of a cluster of several scalars; nil for any other content.
    var cluster: Int? { value >= Self.firstCluster ? Int(value - Self.firstCluster) : nil }

    /// Greater than every scalar.
    private static let firstCluster: UInt32 = 1 << 31
  }
}

/// The clusters of several scalars in a frame, numbered in the order in which they were first drawn.
///
/// Two frames may number the same cluster differently, so numbers are compared only after
/// `numbers(in:)`. Clusters that are canonically equivalent, and look the same, share a number.
struct ClusterNumbers: Sendable {
  private(set) var clusters: [Character] = []
  private var known: [Character: Int] = [:]

  subscript(number: Int) -> Character {
    clusters.indices.contains(number) ? clusters[number] : StandIn.replacement
  }

  /// The number of a cluster, which is added if it is new.
  mutating func number(of cluster: Character) -> Int {
    if let number = known[cluster] { return number }
    known[cluster] = clusters.count
    clusters.append(cluster)
    return clusters.count - 1
  }

  /// For each number here, the number of the same cluster in another table.
  ///
  /// Clusters that are missing there get numbers above all of its own. Nil if all numbers mean the
  /// same in both.
  func numbers(in other: ClusterNumbers) -> [Int]? {
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
