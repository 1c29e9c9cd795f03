internal import Screen

/// The views of the Detail pane on its border, the one shown in brackets.
struct DetailTabs {
  /// A view's name; nil as the view for a dossier, which only closing it leaves.
  struct Tab {
    var words: String
    var view: SectionView?
    var isShown: Bool
    var columns: Range<Int>
  }

  /// From left to right; none where there is no room.
  let tabs: [Tab]

  /// Cells of the border below which its title needs them all.
  private static let leastRoom = 36

  /// Takes the columns of the border between its corners; the tabs stand at its right end.
  init(_ detail: Detail, in columns: Range<Int>) {
    guard columns.count >= Self.leastRoom else {
      tabs = []
      return
    }
    let isSection = detail.subject == .section
    var views: [(view: SectionView?, title: String, isShown: Bool)] = SectionView.allCases.map {
      ($0, $0.title, isSection && $0 == detail.view)
    }
    if !isSection { views.append((nil, "Dossier", true)) }
    var end = columns.upperBound
    var placed: [Tab] = []
    for view in views.reversed() {
      let words = view.isShown ? "[\(view.title)]" : " \(view.title) "
      let start = end - Width.cells(of: words)
      placed.append(
        Tab(words: words, view: view.view, isShown: view.isShown, columns: start..<end))
      end = start
    }
    tabs = placed.reversed()
  }
}
