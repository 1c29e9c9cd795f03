import ArgumentParser
import Search

extension Query.Scope: ExpressibleByArgument {
  /// What measurements of other engines call it.
  var unit: String {
    switch self {
    case .document: "doc"
    case .section: "section"
    case .sentence: "sent"
    }
  }
}
