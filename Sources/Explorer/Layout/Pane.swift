package import Corpus

/// One of the three panes.
package enum Pane: Int, Hashable, Sendable, CaseIterable {
  case documents
  case sections
  case detail

  /// The name on its border.
  package var title: String {
    switch self {
    case .documents: "Documents"
    case .sections: "Sections"
    case .detail: "Detail"
    }
  }
}

/// What the Detail pane shows: the selected section, or an actor that was followed.
package enum Subject: Hashable, Sendable {
  case section
  case actor(ActorIndex)
}

/// How the Detail pane shows a section; each is a tab with a key of its own.
package enum SectionView: Hashable, Sendable, CaseIterable {
  case linked
  case text

  /// The name on its tab.
  package var title: String {
    switch self {
    case .linked: "Linked"
    case .text: "Text"
    }
  }
}

extension Pane {
  /// The pane on its right; the first after the last.
  var next: Pane { Pane(rawValue: rawValue + 1) ?? .documents }
  /// The pane on its left; the last before the first.
  var previous: Pane { Pane(rawValue: rawValue - 1) ?? .detail }

  /// The pane so many to the right, or to the left if negative, around the ends.
  func moved(by count: Int) -> Pane {
    let panes = Pane.allCases.count
    return Pane(rawValue: ((rawValue + count % panes) + panes) % panes) ?? self
  }
}
