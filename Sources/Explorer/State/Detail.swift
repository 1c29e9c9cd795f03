package import Corpus

/// What the Detail pane shows and where in it the reader is.
package struct Detail: Sendable {
  /// A section, or an actor whose dossier is open.
  package var subject = Subject.section
  /// How it shows a section.
  package var view = SectionView.linked
  /// The rows of the Linked view or the dossier.
  package var items: [DetailItem] = []
  /// The rows that the filter leaves; set after the items.
  package var rows = ListRows.all(0) { didSet { stops = selectableRows } }
  /// The rows that can be selected.
  private(set) var stops: [Int32] = []
  /// Where in the rows the reader is.
  package var position = ListPosition()
  /// Where in the Text view the reader is.
  package var text = TextPosition()
  /// The lines that the items take.
  var heights = ItemHeights()
  /// Whether the wheel has scrolled it since the last key: then the headings above the first row
  /// need not be in sight.
  package var isScrolled = false
  /// Whether the selected row says which rule or model found what it shows.
  package var isExplaining = false
  /// Whether all actors of a section are shown, however many there are.
  package var isUnfolded = false
  /// Whether the Text view shows the page's furniture.
  package var showsFurniture = false
  /// The section, or the actor, that `items` were made for.
  package var shown: Shown?

  /// What the items of the Detail pane belong to.
  package enum Shown: Hashable, Sendable {
    case section(SectionPlace)
    case actor(ActorIndex)
  }

  package init() {}

  /// The item in a row.
  package func item(inRow row: Int) -> DetailItem? { rows[row].map { items[$0] } }

  /// Whether a row can be selected.
  package func isSelectable(_ row: Int) -> Bool { item(inRow: row)?.isSelectable ?? false }

  private var selectableRows: [Int32] {
    (0..<rows.count).lazy.filter(isSelectable).map { Int32(truncatingIfNeeded: $0) }
  }

  /// The selected row among those that can be selected, from 1, and their number: `5/74`.
  var placeWords: String {
    let before = stops.partitionPoint { $0 <= position.selected }
    return "\(grouped(before))/\(grouped(stops.count))"
  }

  /// The row of one of those that can be selected, from 0; the last if there are fewer.
  func row(ofStop number: Int) -> Int {
    stops.isEmpty ? 0 : Int(stops[min(max(number, 0), stops.count - 1)])
  }

  /// The rows, of all items, that are shown where nothing is filtered.
  var unfilteredRows: ListRows {
    // Actors come first, below a few lines about the section: no other row is looked at.
    let fold = items.prefix(Self.mostActors + 6).firstIndex { item in
      if case .moreActors = item { true } else { false }
    }
    guard let fold, case .moreActors(let count) = items[fold] else { return .all(items.count) }
    let hidden = isUnfolded ? fold..<fold + 1 : fold + 1..<fold + 1 + count
    return .some((0..<items.count).filter { !hidden.contains($0) })
  }

  /// Of a section's actors so many are shown at first, so that its claims are in sight.
  package static let mostActors = 5
}

/// Where in the Text view the reader is.
package struct TextPosition: Hashable, Sendable {
  /// The first line on the screen.
  package var top = 0
  /// The mark under the cursor, an index into the layout's marks; nil where no mark is in sight.
  package var mark: Int?
  /// Words that a link led to.
  package var emphasis: [TextSpan] = []
  /// The words to bring into sight once the lines are laid out.
  package var target: TextSpan?
}

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
  mutating func height(of item: DetailItem, in layout: ItemLayout) -> Int {
    if layout.isExplaining { return layout.height(of: item) }
    if let known = known[item] { return known }
    let height = layout.height(of: item)
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
