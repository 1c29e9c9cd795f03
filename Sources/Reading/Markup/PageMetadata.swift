internal import CHTML

/// What a page's `meta`, `title` and JSON-LD say of it.
struct PageMetadata {
  private(set) var values = Metadata()
  /// How good the source of each value is; the lower, the better.
  private var ranks: [Subject: Int] = [:]
  private var titles: [(rank: Int, value: Metadata.Value)] = []

  private enum Subject {
    case title
    case author
    case date
    case site
  }

  /// One pass over the nodes.
  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices where !tree.isText(node) {
      switch tree.tag(node) {
      case GUMBO_TAG_META: addMeta(node, tree)
      case GUMBO_TAG_TITLE where values.windowTitle == nil:
        let words = Self.singleLine(tree.allWords(node))
        if !words.isEmpty {
          values.windowTitle = Metadata.Value(words: words, line: Int(tree.nodes[node].line))
        }
      case GUMBO_TAG_SCRIPT where tree.has(DRAGOMAN_HTML_TYPE, "application/ld+json", node):
        addLinkedData(tree.allWords(node), line: Int(tree.nodes[node].line))
      default: continue
      }
    }
    values.titles = titles.sorted { $0.rank < $1.rank }.map(\.value)
  }

  private mutating func addMeta(_ node: Int, _ tree: MarkupTree) {
    guard let content = tree.value(DRAGOMAN_HTML_CONTENT, of: node), !content.isEmpty else {
      return
    }
    for key in [DRAGOMAN_HTML_PROPERTY, DRAGOMAN_HTML_NAME, DRAGOMAN_HTML_ITEMPROP] {
      guard let name = tree.value(key, of: node), name.length < 50,
        let (subject, rank) = Self.names[name.lowercased]
      else { continue }
      let words = Self.singleLine(content.text[content.start..<content.end])
      add(subject, rank, words, line: Int(tree.nodes[node].line))
    }
  }

  private mutating func add(_ subject: Subject, _ rank: Int, _ words: String, line: Int) {
    switch subject {
    case .title:
      if !words.isEmpty { titles.append((rank, Metadata.Value(words: words, line: line))) }
    case .author where rank < ranks[subject, default: .max]:
      guard let name = Metadata.name(words) else { return }
      ranks[subject] = rank
      values.author = Metadata.Value(words: name, line: line)
    case .date where rank < ranks[subject, default: .max]:
      guard let date = Metadata.date(words) else { return }
      ranks[subject] = rank
      values.date = Metadata.Value(words: date, line: line)
    case .site: values.siteName = values.siteName ?? words
    case .author, .date: break
    }
  }

  /// Takes what a page says of its article in JSON-LD.
  private mutating func addLinkedData(_ bytes: [UInt8], line: Int) {
    guard let root = JSONValue(bytes), let article = Self.article(in: root) else { return }
    if let headline = article["headline"]?.string {
      add(.title, 1, Self.singleLine(Array(headline.utf8)), line: line)
    }
    if let names = article["author"].map(Self.names(of:)), !names.isEmpty {
      add(.author, 0, names.joined(separator: " and "), line: line)
    }
    if let date = article["datePublished"]?.string { add(.date, 0, date, line: line) }
  }

  /// The first object that has a headline or a date; in lists and graphs as well.
  private static func article(in value: JSONValue) -> JSONValue? {
    if value["headline"] != nil || value["datePublished"] != nil { return value }
    let inner = value["@graph"]?.items ?? value["mainEntity"].map { [$0] } ?? value.items
    return inner?.lazy.compactMap { article(in: $0) }.first
  }

  private static func names(of value: JSONValue) -> [String] {
    if let name = value.string ?? value["name"]?.string { return [name] }
    return value.items?.prefix(5).flatMap { names(of: $0) } ?? []
  }

  static func singleLine(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
      .split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  private static let names: [String: (Subject, Int)] = [
    "og:title": (.title, 0), "twitter:title": (.title, 2), "dc.title": (.title, 3),
    "citation_title": (.title, 1), "dcterms.title": (.title, 3),
    "author": (.author, 1), "article:author": (.author, 2), "dc.creator": (.author, 3),
    "dcterms.creator": (.author, 3), "byl": (.author, 2), "parsely-author": (.author, 2),
    "sailthru.author": (.author, 2), "citation_author": (.author, 2),
    "article:published_time": (.date, 1), "datepublished": (.date, 2), "date": (.date, 3),
    "dc.date": (.date, 3), "dc.date.issued": (.date, 2), "dcterms.issued": (.date, 2),
    "pubdate": (.date, 2), "publishdate": (.date, 2), "publish-date": (.date, 2),
    "parsely-pub-date": (.date, 2), "sailthru.date": (.date, 2),
    "citation_publication_date": (.date, 2), "dcterms.created": (.date, 4),
    "og:site_name": (.site, 0), "application-name": (.site, 1),
  ]
}
