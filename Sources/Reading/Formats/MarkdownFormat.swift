internal import CMarkdown
internal import Corpus
internal import Glibc

/// Markdown with GitHub's tables and footnotes, and what stands before it between lines of dashes.
///
/// It is read through the page that it is written to make, so that HTML inside it is read like any.
struct MarkdownFormat: DocumentFormat {
  let name = "Markdown"
  let fileExtensions = ["md", "markdown"]

  /// Never: nothing tells it from plain text.
  func recognises(_ bytes: [UInt8]) -> Bool { false }

  func parse(_ bytes: [UInt8], marks: [HeadingMark]) throws(ReadingError) -> ParsedDocument {
    let decoded = try TextDecoder.decode(bytes)
    guard decoded.text.count <= Self.longest else { throw .tangled }
    let front = FrontMatter(decoded.text)
    let html = MarkupLimit.applied(to: Self.page(MarkdownLimit(front.body)), isXML: false)
    guard !html.isEmpty else { throw .empty }
    let tree = try MarkupTree(html)
    let draft = DraftReader.draft(of: tree, MarkupHints(tree), hasOwnLines: true)
    let isKept = [Bool](repeating: true, count: draft.blocks.count)
    let head = DocumentHead(
      draft, front.metadata, isKept: isKept, isForeign: isKept.map { !$0 })
    guard
      var document = MarkupDocument.parsed(draft, head, isKept: isKept, marks: marks)
    else { throw .empty }
    document.repairs = decoded.repairs
    return document
  }

  /// Bytes of the longest text.
  private static let longest = 1 << 25

  /// Its registry is no matter of one thread, and so is filled once.
  private static let isPrepared: Bool = {
    dragoman_markdown_prepare()
    return true
  }()

  private static func page(_ markdown: MarkdownLimit) -> [UInt8] {
    guard isPrepared else { return [] }
    return unsafe markdown.text.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress,
          let html = unsafe dragoman_markdown_html(start, bytes.count, markdown.hasTables)
        else { return [] }
        defer { unsafe free(html) }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: html, count: strlen(html)))
      }
    }
  }
}
