package import Corpus

/// A place in the corpus, by names that outlive it: paths and identifiers, never positions.
///
/// What Back returns to, and how the selection is kept while the corpus grows.
package struct Location: Hashable, Sendable {
  package var documentPath: String?
  package var section: Identifier?
  /// The actor whose dossier is open.
  package var actor: Identifier?
  package var view: SectionView
  package var focus: Pane
  /// The selected row of the Linked view or the dossier.
  package var item: ItemName?
  /// The words shown in the Text view; nil for its beginning.
  package var textStart: UInt32?
  package var emphasis: [TextSpan]
  /// Where the mark under the cursor of the Text view begins.
  package var mark: UInt32?

  package init(
    documentPath: String? = nil, section: Identifier? = nil, actor: Identifier? = nil,
    view: SectionView = .linked, focus: Pane = .documents, item: ItemName? = nil,
    textStart: UInt32? = nil, emphasis: [TextSpan] = [], mark: UInt32? = nil
  ) {
    self.documentPath = documentPath
    self.section = section
    self.actor = actor
    self.view = view
    self.focus = focus
    self.item = item
    self.textStart = textStart
    self.emphasis = emphasis
    self.mark = mark
  }
}

/// A name, for a row of the Detail pane, that outlives the corpus.
package enum ItemName: Hashable, Sendable {
  case actor(Identifier)
  case claim(Identifier)
  case companion(Identifier)
  case section(Identifier)
  case mention(path: String, start: UInt32)
}
