/// One cell of a frame as the frame keeps it: a plain value, so that drawing and comparing
/// thousands of them a key counts no references.
package struct Slot: Hashable, Sendable {
  /// What stands in the cell, as one number.
  package var content: Content
  package var style: Style

  init(_ content: Content, _ style: Style) {
    self.content = content
    self.style = style
  }

  static let blank = Slot(.blank, .plain)

  /// A scalar, a place in the frame's table of clusters, or that the cell continues the one before.
  package struct Content: Hashable, Sendable {
    private let value: UInt32

    private init(value: UInt32) {
      self.value = value
    }

    /// A cluster of one scalar, which is not NUL: control characters have stand-ins.
    init(_ scalar: Unicode.Scalar) {
      value = scalar.value
    }

    /// Printable ASCII.
    init(ascii byte: UInt8) {
      value = UInt32(byte)
    }

    /// A cluster of several scalars, by its number in a `ClusterTable`.
    init(cluster number: Int) {
      value = Self.firstCluster + UInt32(truncatingIfNeeded: number)
    }

    /// The right half of the wide cluster before it.
    static let continuation = Content(value: 0)
    static let blank = Content(" ")

    package var isContinuation: Bool { value == 0 }
    var isBlank: Bool { value == 0x20 }

    /// The scalar of a cluster that has only one.
    package var scalar: Unicode.Scalar? { isContinuation ? nil : Unicode.Scalar(value) }

    /// The number of a cluster that has several.
    var cluster: Int? { value >= Self.firstCluster ? Int(value - Self.firstCluster) : nil }

    /// Above every scalar.
    private static let firstCluster: UInt32 = 1 << 31
  }
}
