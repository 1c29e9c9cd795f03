/// One article in each format that can hold it.
enum SameArticle {
  static let files: [(path: String, text: String)] = [
    ("article.txt", text), ("article.md", markdown), ("clean.html", clean), ("page.html", page),
  ]

  static let text = """
    Lake Talks Fail After Two Weeks
    By Maria Holm
    3 May 2024

    Foreign Minister Anna Lund said on Monday that the talks with Norland had failed. She told reporters in Oslo that both governments would meet again in the autumn.

    Norland denied that it had left the table. “We are ready to sign,” President Karl Berg said.

    Background
    ==========

    According to the United Nations, the lake supplies water to three million people. A spokesman for the Lake Council, Omar Haddad, warned that the reserves would not last beyond the summer.

    The council asked for three things:

    - a meeting of both ministers in Geneva before the end of May,
    - an open count of the reserves by the United Nations,
    - and a pledge that no dam is built before it ends.

        The water belongs to those who drink it, Haddad wrote in a letter to both governments last week.

    Outlook
    =======

    Berg said that he expected an agreement by December. Lund called this hopeful, and added that her government would not pay for a new dam.

    """

  static let markdown = """
    ---
    title: "Lake Talks Fail After Two Weeks"
    author: Maria Holm
    date: 3 May 2024
    tags: [lake, talks]
    ---

    Foreign Minister Anna Lund said on Monday that the talks with Norland had failed. She told reporters in Oslo that both governments would meet again in the autumn.

    Norland denied that it had left the table. “*We* are ready to sign,” President Karl Berg said.

    ## Background

    According to the [United Nations](https://un.example.org), the lake supplies water to three million people. A spokesman for the Lake Council, Omar Haddad, warned that the reserves would not last beyond the summer.

    The council asked for three things:

    - a meeting of both ministers in Geneva before the end of May,
    - an open count of the reserves by the United Nations,
    - and a pledge that no dam is built before it ends.

    > The water belongs to those who drink it, Haddad wrote in a letter to both governments last week.

    Outlook
    -------

    Berg said that he expected an agreement by December. Lund called this hopeful, and added that her government would not pay for a new dam.

    """

  static let clean = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Lake Talks Fail After Two Weeks</title></head><body>
    <h1>Lake Talks Fail After Two Weeks</h1>
    <p>By Maria Holm</p>
    <p>3 May 2024</p>
    <p>Foreign Minister Anna Lund said on Monday that the talks with Norland had failed. She told reporters in Oslo that both governments would meet again in the autumn.</p>
    <p>Norland denied that it had left the table. “We are ready to sign,” President Karl Berg said.</p>
    <h2>Background</h2>
    <p>According to the <a href="/un">United Nations</a>, the lake supplies water to three million people. A spokesman for the Lake Council, Omar Haddad, warned that the reserves would not last beyond the summer.</p>
    <p>The council asked for three things:</p>
    <ul>
    <li>a meeting of both ministers in Geneva before the end of May,</li>
    <li>an open count of the reserves by the United Nations,</li>
    <li>and a pledge that no dam is built before it ends.</li>
    </ul>
    <blockquote><p>The water belongs to those who drink it, Haddad wrote in a letter to both governments last week.</p></blockquote>
    <h2>Outlook</h2>
    <p>Berg said that he expected an agreement by December. Lund called this hopeful, and added that her government would not pay for a new dam.</p>
    </body></html>

    """

  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Lake Talks Fail After Two Weeks | The Lake Gazette</title>
    <meta property="og:site_name" content="The Lake Gazette"><meta property="og:title" content="Lake Talks Fail After Two Weeks">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Lake Talks Fail After Two Weeks","datePublished":"2024-05-03T08:00:00Z","author":[{"@type":"Person","name":"Maria Holm"}]}]}</script>
    <style>p { color: red }</style></head><body class="single has-sidebar nav-open">
    <div id="onetrust-consent"><p>We use cookies to make this site work. The editor said that you may refuse them at any time, and that nothing is sold.</p><button>Accept</button></div>
    <header class="site-header"><a href="/"><span>The Lake Gazette</span></a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/o">Opinion</a></li></ul></nav></header>
    <div class="wrap"><main><div class="breadcrumbs"><a href="/">Home</a> / <a href="/n">News</a></div>
    <article class="post tag-lake"><header><h1>Lake Talks Fail After Two Weeks</h1>
    <div class="meta"><span class="byline">By <a rel="author" href="/mh">Maria Holm</a></span></div><div><time datetime="2024-05-03T08:00:00Z">3 May 2024</time></div>
    <div class="share-bar"><a href="#">Facebook</a><a href="#">X</a></div></header>
    <div class="entry"><p>Foreign Minister Anna Lund said on Monday that the talks with Norland had failed. She told reporters in Oslo that both governments would meet again in the autumn.</p>
    <p>Norland denied that it had left the table. “We are ready to sign,” President Karl Berg said.</p>
    <h2>Background</h2>
    <p>According to the <a href="/un">United Nations</a>, the lake supplies water to three million people. A spokesman for the Lake Council, Omar Haddad, warned that the reserves would not last beyond the summer.</p>
    <p>The council asked for three things:</p>
    <ul>
    <li>a meeting of both ministers in Geneva before the end of May,</li>
    <li>an open count of the reserves by the United Nations,</li>
    <li>and a pledge that no dam is built before it ends.</li>
    </ul>
    <blockquote><p>The water belongs to those who drink it, Haddad wrote in a letter to both governments last week.</p></blockquote>
    <h2>Outlook</h2>
    <p>Berg said that he expected an agreement by December. Lund called this hopeful, and added that her government would not pay for a new dam.</p>
    <script>var x = "President Karl Berg said that the sky is green.";</script>
    <div class="related-posts"><h3>Related articles</h3><ul><li><a href="/1">Minister Lund says the dam is unsafe</a></li><li><a href="/2">Berg denies all claims</a></li></ul></div>
    </div></article>
    <section id="comments"><h2>3 comments</h2><div class="comment"><p>John Smith said that this is all nonsense and that the minister lied to us again and again.</p></div></section>
    </main><aside class="sidebar"><h3>Most read</h3><ol><li><a href="/3">Prime Minister said he would resign over the budget</a></li></ol></aside></div>
    <footer><p>© 2024 The Lake Gazette. All rights reserved. The publisher said that no part may be copied.</p></footer>
    </body></html>

    """
}
