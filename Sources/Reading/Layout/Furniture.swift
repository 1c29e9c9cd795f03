internal import Corpus

/// What belongs to the page and not to the article, known by its words.
///
/// A new phrase is a line in one of the lists below.
enum Furniture {
  /// The kind of a line that is furniture wherever it stands; nil for any other.
  static func kind(of line: Passage) -> Block.Kind? {
    guard line.length <= 120 else { return nil }
    if line.first == 0xC2, line.hasPrefix("©") { return .shareBar }
    // What begins with a small letter may be the last line of a wrapped paragraph.
    guard line.first < 0x80, !Passage.isLower(line.first) else { return nil }
    if let kind = wholeLines[key(line)] { return kind }
    if let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: 40),
      let kind = labels[key(line.upTo(colon))]
    {
      return kind
    }
    if isReadingTime(line) { return .readingTime }
    return isNoticeOfRights(line) ? .shareBar : nil
  }

  /// Whether a line of related links is followed by them: it says no more than what they are.
  static func announcesLinks(_ line: Passage) -> Bool {
    wholeLines[key(line)] == .relatedLinks
  }

  /// Whether a line is nothing but the name of a place to share on.
  ///
  /// It is furniture only beside other furniture: an article may have a heading "Facebook".
  static func isNetworkName(_ line: Passage) -> Bool {
    line.length <= 24 && networks.contains(key(line))
  }

  /// The line in lower case, without what it ends in: "You may also like..." and "Share this:".
  private static func key(_ line: Passage) -> String {
    var line = line
    for mark in [" ", ">", "»", "|", ":", "!", "...", "…", " "] {
      while line.hasSuffix(mark) { line.end -= mark.utf8.count }
    }
    return line.lowercased
  }

  /// "Reading time: 3 minutes" is among the labels; "3 min read" is told here.
  private static func isReadingTime(_ line: Passage) -> Bool {
    guard Passage.isDigit(line.first), line.length <= 30 else { return false }
    let words = line.words.map(\.lowercased)
    guard words.count >= 2, words.contains("read") || words.contains("reading") else {
      return line.hasSuffix("-minute read") || line.hasSuffix("-min read")
    }
    return words[1].hasPrefix("min") || words[0].hasSuffix("min")
      || words[0].hasSuffix("-minute")
  }

  private static func isNoticeOfRights(_ line: Passage) -> Bool {
    line.hasSuffix("all rights reserved") || line.hasSuffix("all rights reserved.")
      || line.hasPrefix("copyright ©") || line.hasPrefix("copyright (c)")
  }

  private static let wholeLines: [String: Block.Kind] = table([
    (
      .shareBar,
      [
        "share", "share this", "share this article", "share this post", "share this story",
        "share this page", "share on facebook", "share on twitter", "share on x",
        "share on linkedin", "share on whatsapp", "share via email", "share the article",
        "tweet this", "follow us", "follow us on", "like this", "like us on facebook",
        "email this", "print this", "copy link", "copy url", "click to share", "subscribe",
        "subscribe now", "subscribe to our newsletter", "sign up", "sign up now",
        "sign up for our newsletter", "newsletter", "join our newsletter", "advertisement",
        "advertising", "sponsored", "sponsored content", "article continues below",
        "story continues below", "leave a reply", "leave a comment", "post a comment",
        "comments", "no comments", "view comments", "show comments", "log in", "sign in",
        "cookie policy", "privacy policy", "terms of use", "back to top", "skip to content",
      ]
    ),
    (
      .relatedLinks,
      [
        "you may also like", "you might also like", "you may like", "you may also be interested in",
        "related", "related articles", "related article", "related posts", "related post",
        "related stories", "related news", "related links", "related content", "related topics",
        "read more", "read also", "also read", "read next", "more on this", "more on this story",
        "more on this topic", "more stories", "more from this author", "more like this",
        "most read", "most popular", "trending", "trending now", "recommended",
        "recommended for you", "recommended reading", "editor's picks", "editors' picks",
        "up next", "don't miss", "latest news", "previous article", "next article",
        "previous post", "next post", "previous", "next", "previous story", "next story",
      ]
    ),
    (
      .date,
      [
        "published", "published on", "posted", "posted on", "updated", "updated on",
        "last updated", "last updated on", "last modified",
      ]
    ),
    (.byline, ["written on", "written by", "by", "author", "authors"]),
  ])

  /// What stands before a colon, with the furniture itself behind it.
  private static let labels: [String: Block.Kind] = table([
    (.readingTime, ["reading time", "estimated reading time", "read time", "time to read"]),
    (.shareBar, ["share on", "share this", "follow us", "follow us on", "subscribe", "share via"]),
    (
      .relatedLinks,
      [
        "read more", "read also", "also read", "read next", "related", "related article",
        "related articles", "more on this", "you may also like", "don't miss", "up next", "tags",
        "tagged", "categories", "category", "filed under", "previous article", "previous post",
        "next article", "next post",
      ]
    ),
  ])

  private static let networks: Set<String> = [
    "facebook", "twitter", "x", "x (twitter)", "x (formerly twitter)", "twitter/x", "linkedin",
    "instagram", "whatsapp", "telegram", "pinterest", "reddit", "youtube", "tiktok", "tumblr",
    "threads", "mastodon", "bluesky", "messenger", "pocket", "flipboard", "email", "e-mail",
    "print", "pdf", "copy", "more", "vk", "line", "sms", "skype", "snapchat", "rss", "google+",
  ]

  private static func table(_ rows: [(Block.Kind, [String])]) -> [String: Block.Kind] {
    var table: [String: Block.Kind] = [:]
    for (kind, phrases) in rows {
      for phrase in phrases { table[phrase] = kind }
    }
    return table
  }
}
