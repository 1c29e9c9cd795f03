internal import CHTML

/// What classes, identifiers, roles and styles say of a page's elements.
struct MarkupHints {
  struct Hint: OptionSet {
    let rawValue: UInt8

    /// Not shown, or shown to be clicked only.
    static let hidden = Hint(rawValue: 1)
    /// Beside the text: menus, footers, advertisements, what to read next.
    static let beside = Hint(rawValue: 2)
    /// What others say below the text.
    static let comments = Hint(rawValue: 4)
    static let author = Hint(rawValue: 8)
    static let date = Hint(rawValue: 16)
    static let caption = Hint(rawValue: 32)
    static let notes = Hint(rawValue: 64)
    /// The text itself.
    static let main = Hint(rawValue: 128)
  }

  /// By node.
  private var hints: [Hint]

  subscript(_ node: Int) -> Hint { hints[node] }

  /// One pass over the attributes of all nodes.
  init(_ tree: MarkupTree) {
    hints = tree.nodes.indices.map { tree.isText($0) ? [] : Self.hint(of: $0, tree) }
  }

  private static func hint(of node: Int, _ tree: MarkupTree) -> Hint {
    var hint = tagHint(node, tree)
    for key in [DRAGOMAN_HTML_CLASS, DRAGOMAN_HTML_ID] {
      guard let value = tree.value(key, of: node) else { continue }
      forEachWord(value) { hint.formUnion(words[$0] ?? []) }
    }
    for key in [DRAGOMAN_HTML_ROLE, DRAGOMAN_HTML_REL, DRAGOMAN_HTML_ITEMPROP] {
      guard let value = tree.value(key, of: node), value.length < 40 else { continue }
      hint.formUnion(values[value.lowercased] ?? [])
    }
    if tree.value(DRAGOMAN_HTML_HIDDEN, of: node) != nil
      || tree.has(DRAGOMAN_HTML_ARIA_HIDDEN, "true", node) || isStyledAway(node, tree)
    {
      hint.insert(.hidden)
    }
    let tag = tree.tag(node)
    // What these are is known from what they hold.
    if tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN {
      hint.formIntersection(.main)
    }
    if tag == GUMBO_TAG_ARTICLE { hint.subtract([.beside, .author, .date, .caption]) }
    return hint
  }

  private static func tagHint(_ node: Int, _ tree: MarkupTree) -> Hint {
    switch tree.tag(node) {
    case GUMBO_TAG_MAIN: .main
    case GUMBO_TAG_TIME: .date
    case GUMBO_TAG_HEADER: holdsTitle(node, tree) ? [] : .beside
    // The number of a note.
    case GUMBO_TAG_SUP:
      tree.has(DRAGOMAN_HTML_CLASS, "reference", node)
        || tree.has(DRAGOMAN_HTML_CLASS, "footnote-ref", node) ? .hidden : []
    case let tag: MarkupElement.isBeside(tag) ? .beside : []
    }
  }

  /// Whether a heading of the first level, or who wrote the page, is in its header.
  private static func holdsTitle(_ node: Int, _ tree: MarkupTree) -> Bool {
    (node..<min(tree.end(node), node + 200)).contains {
      let tag = tree.tag($0)
      return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_TIME
    }
  }

  private static func isStyledAway(_ node: Int, _ tree: MarkupTree) -> Bool {
    guard let style = tree.value(DRAGOMAN_HTML_STYLE, of: node), style.length < 1000 else {
      return false
    }
    let plain = style.text[style.start..<style.end].filter { !Passage.isSpace($0) }
    let rules = Passage(plain, 0, plain.count)
    return rules.text.indices.contains {
      rules.hasWords("display:none", at: $0) || rules.hasWords("visibility:hidden", at: $0)
    }
  }

  // MARK: Words

  /// Goes over the names in a class, and over the words of each: "related-posts", "related", "posts".
  private static func forEachWord(_ value: Passage, _ body: (UInt64) -> Void) {
    var name: UInt64 = 0
    var word: UInt64 = 0
    var parts = 0
    var previous: UInt8 = 0x20
    for index in value.start...min(value.end, value.start + 400) {
      let byte = index < value.end ? value.text[index] : 0x20
      let isPart = Passage.isLetter(byte) || Passage.isDigit(byte)
      if !isPart || Passage.isUpper(byte) && Passage.isLower(previous) {
        if word != 0 { body(word) }
        word = 0
        parts += 1
      }
      if isPart { word = add(byte, to: word) }
      if Passage.isSpace(byte) {
        if name != 0, parts > 1 { body(name) }
        (name, parts) = (0, 0)
      } else {
        name = add(byte, to: name)
      }
      previous = byte
    }
  }

  private static func add(_ byte: UInt8, to key: UInt64) -> UInt64 {
    (key ^ UInt64(Passage.lower(byte))) &* 0x100_0000_01B3 &+ 1
  }

  private static let words: [UInt64: Hint] = {
    var words: [UInt64: Hint] = [:]
    for (hint, names) in [
      (Hint.beside, besides), (.comments, comments), (.author, authors), (.date, dates),
      (.caption, captions), (.notes, notes), (.hidden, hidden),
    ] {
      for name in names.utf8.split(separator: 0x20) {
        words[name.reduce(0) { add($1, to: $0) }, default: []].formUnion(hint)
      }
    }
    return words
  }()

  private static let besides = """
    nav navbar navbox navigation menu submenu breadcrumb breadcrumbs footer masthead sidebar cookie \
    cookies consent gdpr onetrust newsletter subscribe subscription signup pagination pager popup \
    modal overlay lightbox advert adverts advertisement advertising ad ads adslot adsense sponsor \
    sponsored promo promos promotion toolbar topbar share sharing sharebar social socials \
    sharedaddy addthis addtoany related recommended recommendations trending popular mostread \
    most-read outbrain taboola recirc recirculation readmore read-more read-next more-stories \
    up-next widgets widget-area login search searchform printfooter catlinks hatnote ambox toc vector-toc \
    site-header site-footer skip skiplink skip-link paywall donate bio author-bio \
    about-author author-box tags tag-list post-navigation nav-links backlink permalink
    """
  private static let comments = """
    comment comments commentlist comment-list comment-respond disqus respond replies
    """
  private static let authors = """
    byline author-name authorname writtenby written-by p-author article-author post-author \
    entry-author c-byline
    """
  private static let dates = """
    dateline pubdate publish-date published post-date entry-date article-date date-published \
    timestamp posted-on date
    """
  private static let captions = "caption wp-caption-text figcaption thumbcaption"
  private static let notes = "footnotes endnotes"
  private static let hidden = """
    sr-only visually-hidden visuallyhidden screen-reader-text screenreader mw-editsection noprint \
    footnote-backref mw-cite-backlink mw-jump-link
    """

  /// Of roles, relations and properties.
  private static let values: [String: Hint] = [
    "navigation": .beside, "banner": .beside, "contentinfo": .beside, "complementary": .beside,
    "search": .beside, "dialog": .beside, "alertdialog": .beside, "menu": .beside,
    "menubar": .beside, "toolbar": .beside, "tablist": .beside, "main": .main, "author": .author,
    "datepublished": .date, "articlebody": .main, "article": .main,
  ]
}
