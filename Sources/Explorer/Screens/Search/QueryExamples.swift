internal import Corpus
internal import Search

extension Corpus {
  /// An example of each field, with values of these documents.
  ///
  /// Linear in the actors that may be named in them.
  func fieldExamples(_ leading: [ActorIndex]) -> [QueryReference.Entry] {
    Field.allCases.map { field in
      let value = value(for: field, leading).map { "\(field.rawValue):\($0)" }
      return QueryReference.Entry(
        value ?? field.definition.example, field.definition.summary)
    }
  }

  /// A value of a field in this corpus; nil where its own example will do.
  private func value(for field: Field, _ leading: [ActorIndex]) -> String? {
    switch field {
    case .actor: most(of: leading) { mentions(of: $0).count }
    case .by: most(of: leading) { claims(by: $0).count }
    case .about: most(of: leading) { claims(about: $0).count }
    case .via: most(of: leading) { claims(via: $0).count }
    case .heading:
      documents.first.flatMap { document in
        document.sections.first.map { document.title(of: $0) }
      }.flatMap(Self.value)
    case .document: documents.first.flatMap { Self.value($0.title) }
    case .status, .voice, .source, .nested, .two, .said, .kind, .year, .score, .scope: nil
    }
  }

  /// The name of the actor with the most of something.
  private func most(of leading: [ActorIndex], _ count: (ActorIndex) -> Int) -> String? {
    let counts = leading.map(count)
    // Of equal ones the most mentioned.
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      return nil
    }
    return Query.value(actors[Int(leading[place])].name)
  }

  /// The longest word of a title.
  private static func value(_ title: String) -> String? {
    title.lowercased().split { !$0.isLetter }.max { $0.count < $1.count }.map { String($0) }
  }
}
