package import Corpus

/// Text with marks at the places that matter, for tests of anything that yields spans.
///
/// `"He ⟦said⟧ so"` stands for the text `"He said so"` and the span of `said`. The device is
/// swift-format's and SourceKit-LSP's.
package struct MarkedText: Sendable {
  package let text: String
  /// In the order of their opening marks.
  package let spans: [TextSpan]

  package init(_ marked: String) {
    var text = ""
    var spans: [TextSpan] = []
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append(spans.count)
        spans.append(TextSpan(text.utf8.count, text.utf8.count))
      case "⟧":
        if let index = open.popLast() {
          spans[index] = TextSpan(Int(spans[index].start), text.utf8.count)
        }
      default: text.append(character)
      }
    }
    self.text = text
    self.spans = spans
  }
}
