package import Corpus

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
