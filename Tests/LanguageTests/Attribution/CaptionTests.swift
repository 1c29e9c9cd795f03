import Corpus
import Language
import TestSupport
import Testing

/// What is read of a picture's legend.
///
/// A row marks what is claimed.
struct CaptionTests {
  @Test(arguments: [
    "⟦Marta Velden opens the bridge in Oslo⟧ (Photo: Jan Holm said)",
    "⟦Marta Velden opens the bridge (the second one) in Oslo⟧. (Jan Holm/Ostrand Times)",
    "⟦Marta Velden opens the bridge in Oslo⟧.",
    "⟦Marta Velden opens the bridge (in Oslo) by hand⟧",
  ])
  func `a caption is read without the credit in brackets at its end`(_ marked: String) {
    let marked = MarkedText(marked)
    let text = DocumentText(marked.text)
    let document = Document(
      identifier: Identifier(.document, 1), path: "picture.txt", text: text, title: "",
      author: nil, date: nil, blocks: [Block(.caption, text.span)], sections: [])
    #expect(engine.analyse(document).attributions.flatMap(\.content) == marked.spans)
  }
}
