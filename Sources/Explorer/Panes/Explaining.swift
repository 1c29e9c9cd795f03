internal import Corpus

extension State {
  /// Shows, or hides again, why the selected claim or actor is there.
  ///
  /// In the Text view, which has no room between its lines, the status line says it, and of furniture why
  /// it is that.
  mutating func explain() -> [Effect] {
    guard showsText else {
      detail.isExplaining.toggle()
      return []
    }
    guard let place, let mark = detail.text.mark, let layout, layout.marks.indices.contains(mark)
    else { return [.bell] }
    let document = corpus.documents[place.document]
    switch layout.marks[mark].mark {
    case .claim(let index):
      note = explanation(of: .claim(Place(document: place.document, item: index)))
    case .mention(let index): note = explanation(of: .profile(document.mentions[index].actor))
    case .furniture(let index):
      let block = document.blocks[index]
      note = "\(block.kind.title), \(block.reason.title)"
    }
    return []
  }

  private func explanation(of item: DetailItem) -> String? {
    item.explanation(in: corpus)?.lines.joined(separator: "; ")
  }
}
