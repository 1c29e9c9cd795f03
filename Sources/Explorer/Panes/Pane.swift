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
