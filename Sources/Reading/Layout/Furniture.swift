internal import Corpus

/// What belongs to the page and not to the article, known by its words.
///
/// A new phrase is a line in one of the lists below.
enum Furniture {
  /// The kind of a line that is furniture wherever it is; nil for any other.
  static func kind(of line: Passage) -> Block.Kind? {
    guard line.length <= 120 else { return nil }
    if isTimestamp(line) { return .timestamp }
    if line.first == UInt8(ascii: "#"), line.isOrnament { return .masthead }
    if line.first == 0xC2, line.hasPrefix("©") { return .shareBar }
    // What begins with a small letter may be the last line of a wrapped paragraph.
    guard line.first < 0x80, !Passage.isLower(line.first) else { return nil }
    if let kind = wholeLines[withoutMarks(line)] { return kind }
    if let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: 40),
      let kind = labels[withoutMarks(line.upTo(colon))]
    {
      return kind
    }
    if isReadingTime(line) { return .readingTime }
    if isOfSource(line) { return .masthead }
    return isNoticeOfRights(line) ? .shareBar : nil
  }

  /// "From Wikipedia, the free encyclopedia": below the title of what a wiki prints.
  private static func isOfSource(_ line: Passage) -> Bool {
    guard line.hasPrefix("from "), line.length <= 70, let comma = line.firstIndex(of: 0x2C) else {
      return false
    }
    return line.hasWords(", the free ", at: comma)
  }

  /// Whether a line of related links is followed by them: it says no more than what they are.
  static func announcesLinks(_ line: Passage) -> Bool {
    wholeLines[withoutMarks(line)] == .relatedLinks
  }

  /// Whether a line is nothing but the name of a place to share on.
  ///
  /// It is furniture only beside other furniture: an article may have a heading "Facebook".
  static func isNetworkName(_ line: Passage) -> Bool {
    line.length <= 24 && networks[withoutMarks(line)] != nil
  }

  /// A line without what it ends in: "You may also like..." and "Share this:".
  private static func withoutMarks(_ line: Passage) -> Passage {
    var line = line
    guard !Passage.isLower(line.last) else { return line }
    for mark in marks {
      while line.hasSuffix(mark) { line.end -= mark.utf8CodeUnitCount }
    }
    return line
  }

  private static let marks: [StaticString] = [" ", ">", "»", "|", ":", "!", "...", "…", " "]

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

  /// The line of times above a subtitle (WebVTT, SubRip), and the word that such a file opens with.
  private static func isTimestamp(_ line: Passage) -> Bool {
    guard Passage.isDigit(line.first) else { return line.length == 6 && line.hasPrefix("webvtt") }
    guard let arrow = line.firstIndex(of: UInt8(ascii: ">"), limit: 40) else { return false }
    let reach = line.text[line.start...arrow]
    return reach.suffix(3).elementsEqual("-->".utf8)
      && reach.dropLast(3).allSatisfy { Passage.isDigit($0) || " :.,".utf8.contains($0) }
  }

  private static func isNoticeOfRights(_ line: Passage) -> Bool {
    line.hasSuffix("all rights reserved") || line.hasSuffix("all rights reserved.")
      || line.hasPrefix("copyright ©") || line.hasPrefix("copyright (c)")
  }

  private static let wholeLines = Phrases<Block.Kind>([
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
    (
      .masthead,
      [
        "for immediate release", "immediate release", "press release", "news release",
        "jump to content",
        "skip to main content", "skip to navigation", "main menu", "menu", "site map", "rss feeds",
        "contact us", "about us", "media playback is unsupported on your device",
        "media playback is not supported on this device", "listen to this article", "slideshow",
        "all news", "search this site", "table of contents", "contents", "printable version",
        "printer friendly", "an official website of the united states government",
        "here's how you know", "here’s how you know", "official websites use .gov",
        "secure .gov websites use https",
      ]
    ),
  ])

  /// What comes before a colon, with the furniture itself after it.
  private static let labels = Phrases<Block.Kind>([
    (
      .masthead,
      ["contact", "contacts", "media contact", "press contact", "press contacts", "jump to"]
    ),
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

  private static let networks = Phrases<Block.Kind>([
    (
      .shareBar,
      [
        "facebook", "twitter", "x", "x (twitter)", "x (formerly twitter)", "twitter/x", "linkedin",
        "instagram", "whatsapp", "telegram", "pinterest", "reddit", "youtube", "tiktok", "tumblr",
        "threads", "mastodon", "bluesky", "messenger", "pocket", "flipboard", "email", "e-mail",
        "print", "pdf", "copy", "more", "vk", "line", "sms", "skype", "snapchat", "rss", "google+",
      ]
    )
  ])
}
