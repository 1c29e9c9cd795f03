internal import Corpus
internal import Export

extension State {
  /// Shows, or hides again, why the selected claim or actor is there.
  ///
  /// In the Text view, which has no room between its lines, the status line says it.
  mutating func explain() -> [Effect] {
    guard showsText else {
      detail.isExplaining.toggle()
      return []
    }
    guard let place, let mark = detail.text.mark, let layout, layout.marks.indices.contains(mark)
    else { return [.bell] }
    let item: DetailItem =
      switch layout.marks[mark].mark {
      case .claim(let index): .claim(Place(document: place.document, item: index))
      case .mention(let index):
        .profile(corpus.documents[place.document].mentions[index].actor)
      }
    note = item.explanation(in: corpus)?.lines.joined(separator: "; ")
    return []
  }
}
