internal import Corpus
internal import Screen
internal import Search

extension Corpus {
  /// Queries to learn the language from: words, then each field, with values of these documents.
  ///
  /// Linear in the actors.
  var queryExamples: [QueryExample] {
    [
      QueryExample(query: "two words", finds: "sections with both"),
      QueryExample(
        query: "\"two words\" begin* -not", finds: "in a row, by their beginning, without"),
    ]
      + Field.allCases.map { field in
        let definition = field.definition
        let value = value(for: field).map { "\(field.rawValue):\($0)" }
        return QueryExample(query: value ?? definition.example, finds: definition.summary)
      }
  }

  /// A value of a field in this corpus; nil where its own example will do.
  private func value(for field: Field) -> String? {
    switch field {
    case .actor: most { mentions(of: $0) }
    case .by: most { claims(by: $0) }
    case .about: most { claims(about: $0) }
    case .via: most { claims(via: $0) }
    case .heading:
      documents.first.flatMap { document in
        document.sections.first.map { document.title(of: $0) }
      }.flatMap(Self.value)
    case .document: documents.first.flatMap { Self.value($0.title) }
    case .status, .voice, .source, .nested, .two, .said, .kind, .year, .score, .scope: nil
    }
  }

  /// The name of the actor with the most of something.
  private func most(_ places: (ActorIndex) -> ArraySlice<Place>) -> String? {
    let counts = actors.indices.map { places(ActorIndex($0)).count }
    guard let index = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[index] > 0
    else { return nil }
    let name = actors[index].name.lowercased()
    return name.contains { !$0.isLetter } ? "\"\(name)\"" : name
  }

  /// The longest word of a title.
  private static func value(_ title: String) -> String? {
    title.lowercased().split { !$0.isLetter }.max { $0.count < $1.count }.map { String($0) }
  }
}

/// What can be typed, shown as long as nothing is: an example of each field, and earlier searches.
struct QueryExamplesView {
  let theme: Theme
  let examples: [QueryExample]
  /// The texts searched for before, the latest last.
  let searches: [String]

  func draw(into frame: inout Frame, _ area: Rect) {
    let queries = min((examples.map { Width.cells(of: $0.query) }.max() ?? 0) + 3, area.columns / 2)
    let earlier = searches.suffix(3).reversed().map {
      QueryExample(query: $0, finds: "searched before")
    }
    for (line, example) in (earlier + examples).prefix(area.rows).enumerated() {
      var pen = RowPen(area, line: line)
      pen.skip(2)
      var query = RowPen(row: pen.row, from: pen.column, to: min(pen.column + queries, pen.end))
      query.write(example.query, theme.key, into: &frame)
      pen.skip(queries + 1)
      pen.write(example.finds, theme.secondary, into: &frame)
    }
  }
}
