internal import CHTML

/// What HTML's parser makes of a page: its nodes in their order, each before those inside it.
///
/// Whoever walks over it goes from node to node and needs no stack of the machine, however deep the
/// markup is.
struct MarkupTree {
  let nodes: [dragoman_html_node]
  private let attributes: [dragoman_html_attribute]
  /// The words of all nodes and attributes.
  let text: [UInt8]

  /// Parses a page, of which HTML's rules make a tree whatever it holds.
  ///
  /// - Parameter html: Valid UTF-8.
  /// - Throws: Where far more nodes would come of it than of any page.
  init(_ html: [UInt8]) throws(ReadingError) {
    var tree = unsafe dragoman_html_tree()
    let memory = Self.leastMemory + html.count * Self.growth
    let fits = unsafe html.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress else { return false }
        return unsafe dragoman_html_parse(start, bytes.count, memory, &tree)
      }
    }
    defer { unsafe dragoman_html_free(&tree) }
    guard fits else { throw html.isEmpty ? .empty : .tangled }
    nodes = unsafe Array(UnsafeBufferPointer(start: tree.nodes, count: tree.node_count))
    attributes = unsafe Array(
      UnsafeBufferPointer(start: tree.attributes, count: tree.attribute_count))
    text = unsafe UnsafeRawBufferPointer(start: tree.text, count: tree.text_length).map { $0 }
  }

  /// Of memory, what a page may take for each of its bytes, and what any may: a page of tags alone takes
  /// half of it.
  private static let growth = 120
  private static let leastMemory = 1 << 24

  func tag(_ node: Int) -> GumboTag { GumboTag(rawValue: UInt32(nodes[node].tag)) }

  func isText(_ node: Int) -> Bool { nodes[node].tag == UInt16(DRAGOMAN_HTML_TEXT) }

  /// The node after the last one inside a node.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The words of a node that is text.
  func words(_ node: Int) -> Range<Int> {
    Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].length)
  }

  /// The words of all text inside a node.
  func allWords(_ node: Int) -> [UInt8] {
    (node..<end(node)).filter(isText).flatMap { text[words($0)] }
  }

  /// Where an attribute's value is in `text`; nil where the node has none.
  func value(_ key: dragoman_html_key, of node: Int) -> Passage? {
    let first = Int(nodes[node].first_attribute)
    for attribute in attributes[first..<first + Int(nodes[node].attribute_count)]
    where attribute.key == key {
      return Passage(text, Int(attribute.start), Int(attribute.end))
    }
    return nil
  }

  /// Whether a node has an attribute with a value, ASCII letters in any case.
  func has(_ key: dragoman_html_key, _ value: StaticString, _ node: Int) -> Bool {
    guard let found = self.value(key, of: node) else { return false }
    return found.length == value.utf8CodeUnitCount && found.hasPrefix(value)
  }
}
