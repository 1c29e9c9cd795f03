package import Corpus

/// What the Detail pane shows and where in it the reader is.
package struct Detail: Sendable {
  package var subject = Subject.section
  package var view = SectionView.linked
  /// The rows of the Linked view or the dossier.
  package var items: [DetailItem] = []
  /// The rows that the filter leaves.
  package var rows = ListRows.all(0)
  package var position = ListPosition()
  package var text = TextPosition()
  /// The lines that the items take.
  var heights = ItemHeights()
  /// Whether the wheel has scrolled it since the last key: then what stands above the first row to
  /// stand on need not be in sight.
  package var isScrolled = false
  /// Whether the selected row says which rule or model found what it shows.
  package var isExplaining = false
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

  /// Whether a reader can stand on a row.
  package func isSelectable(_ row: Int) -> Bool { item(inRow: row)?.isSelectable ?? false }
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
