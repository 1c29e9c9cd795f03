/// Settles which of two cues a piece of content belongs to where the role model gives it to both: the
/// one's in its sentence, or the nearer one's, as in `"…," he said. "…," he added`.
///
/// Only a finding that has other content gives a piece up. Linear in the pieces.
enum SharedPieces {
  /// The findings, each piece with one of them.
  static func settled(
    _ findings: [AttributionModel.Finding], _ annotated: AnnotatedText
  ) -> [AttributionModel.Finding] {
    // One piece may begin with a quotation mark, the other after it.
    func start(_ piece: Range<Int>) -> Int {
      let hasMark = annotated.tokens[piece.lowerBound].kind == .openingQuote
      return piece.lowerBound + (hasMark ? 1 : 0)
    }
    var nearest: [Int: (finding: Int, distance: Int)] = [:]
    for (index, finding) in findings.enumerated() {
      for piece in finding.roles.content {
        let sentence = annotated.sentence(of: finding.cue.lowerBound).tokens
        let isApart = !sentence.contains(piece.upperBound - 1)
        let distance = self.distance(finding.cue, piece) + (isApart ? RoleFeatures.reach : 0)
        if let other = nearest[start(piece)], other.distance <= distance { continue }
        nearest[start(piece)] = (index, distance)
      }
    }
    return findings.enumerated().map { index, finding in
      var finding = finding
      let own = finding.roles.content.filter { nearest[start($0)]?.finding == index }
      if !own.isEmpty { finding.roles.content = own }
      return finding
    }
  }

  /// Tokens between a cue and a piece of content.
  private static func distance(_ cue: Range<Int>, _ piece: Range<Int>) -> Int {
    max(piece.lowerBound - cue.upperBound, cue.lowerBound - piece.upperBound, 0)
  }
}
