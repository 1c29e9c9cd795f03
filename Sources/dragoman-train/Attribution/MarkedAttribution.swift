import Language

/// An attribution as a record marks it, on our tokens.
struct MarkedAttribution {
  var cues: [Range<Int>]
  var roles: RoleLabel.Roles

  static func all(in record: AnnotatedRecord, _ annotated: AnnotatedText) -> [MarkedAttribution] {
    let map = OffsetMap(record.text)
    func tokens(_ spans: [[Int]]) -> [Range<Int>] {
      spans.map { annotated.tokens(overlapping: map.span($0)) }.filter { !$0.isEmpty }
        .sorted { $0.lowerBound < $1.lowerBound }
    }
    return (record.attributions ?? []).map {
      var roles = RoleLabel.Roles()
      roles.source = tokens($0.source)
      roles.content = tokens($0.content)
      return MarkedAttribution(cues: tokens($0.cue), roles: roles)
    }
  }
}
