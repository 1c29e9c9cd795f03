/// The lines that rows of the Detail pane take, kept once counted: a claim's words are broken into
/// lines for that, and a page is gone over more than once.
struct ItemHeights: Sendable {
  /// What they were counted for.
  private struct Occasion: Equatable {
    var columns = 0
    var edition = -1
    var shown: Detail.Shown?
  }

  private var occasion = Occasion()
  private var known: [DetailItem: Int] = [:]

  /// The lines of an item; an item that says why it is there is counted each time.
  mutating func height(of item: DetailItem, in drawing: ItemDrawing) -> Int {
    if drawing.isExplaining { return drawing.height(item) }
    if let known = known[item] { return known }
    let height = drawing.height(item)
    known[item] = height
    return height
  }

  /// Forgets what was counted for another width, another list or another corpus.
  mutating func prepare(columns: Int, edition: Int, shown: Detail.Shown?) {
    let now = Occasion(columns: columns, edition: edition, shown: shown)
    guard now != occasion else { return }
    occasion = now
    known = [:]
  }
}
