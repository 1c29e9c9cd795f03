internal import Corpus
internal import Export

/// What `list` can list.
enum Listing: String, CaseIterable {
  case documents
  case sections
  case actors
  case claims

  /// Whether what found each can be told.
  var canExplain: Bool { self == .claims || self == .actors }

  /// What they can be ordered by.
  var orders: [ListOrder] {
    switch self {
    case .documents: [.document, .title, .claims]
    case .sections: [.document, .title, .claims]
    case .actors: [.name, .kind, .mentions, .documents]
    case .claims: [.document, .status, .speaker, .channel, .score]
    }
  }

  /// `claims by document, status`.
  var ordersInWords: String {
    "\(rawValue) by \(orders.map(\.rawValue).joined(separator: ", "))"
  }
}

/// What a listing is ordered by.
enum ListOrder: String, CaseIterable {
  /// As the documents have it.
  case document
  case title
  case name
  case kind
  /// What is in doubt comes first.
  case status
  /// Who is named comes before who is not.
  case speaker
  case channel
  /// The surest first.
  case score
  /// The most first, as with those that follow.
  case mentions
  case documents
  case claims
}

/// By what a row is put in order: a number, then a text.
struct ListKey: Comparable {
  var number = 0
  var text = ""

  /// Without regard to case; who has no name comes last.
  init(_ text: String?) {
    number = text == nil ? 1 : 0
    self.text = text?.lowercased() ?? ""
  }

  init(_ number: Int) { self.number = number }

  static func < (left: ListKey, right: ListKey) -> Bool {
    (left.number, left.text) < (right.number, right.text)
  }
}

/// Something that `list` prints a line of.
protocol ListedItem {
  /// In the order of a pipe.
  static var columns: [Column<Self>] { get }
  /// What found it: added where that is asked for.
  static var explanation: [Column<Self>] { get }
  /// The headings that a terminal shows, the most important first.
  static var screen: [String] { get }
  /// The heading of the column that has most of the room.
  static var widest: String { get }

  /// The file that its place leads to.
  var path: String { get }
  /// One line of JSON.
  var json: [UInt8] { get }

  func key(_ order: ListOrder) -> ListKey
}

extension ListedItem {
  static var explanation: [Column<Self>] { [] }
}

extension Array where Element: ListedItem {
  /// The items in an order; of equal ones the first stays first.
  func sorted(by order: ListOrder) -> [Element] {
    let keys = map { $0.key(order) }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
