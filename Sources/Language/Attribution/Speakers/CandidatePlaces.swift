internal import Corpus

/// Where the names, descriptions and pronouns of a document stand among its tokens.
struct CandidatePlaces {
  /// The name that begins at each token, the longest of several; -1 for none.
  private var names: [Int32]
  /// The description or pronoun that ends with each token; -1 for none.
  private var others: [Int32]
  private let candidates: [Candidate]
  private let annotated: AnnotatedText

  /// - Parameter candidates: The document's candidates, by position.
  init(_ annotated: AnnotatedText, _ candidates: [Candidate]) {
    self.annotated = annotated
    self.candidates = candidates
    names = Array(repeating: -1, count: annotated.tokens.count)
    others = names
    for (index, candidate) in candidates.enumerated() where candidate.sentence >= 0 {
      let number = Int32(truncatingIfNeeded: index)
      if candidate.form == .name {
        let first = annotated.tokenIndex(at: Int(candidate.span.start))
        guard first < names.count, names[first] < 0 else { continue }
        names[first] = number
      } else {
        let last = annotated.tokenIndex(at: Int(candidate.span.end) - 1)
        if last < others.count { others[last] = number }
      }
    }
  }

  /// The name that begins at a token, as a candidate's index.
  func name(at token: Int) -> Int? { names[token] < 0 ? nil : Int(names[token]) }

  /// The description or pronoun that ends with a token.
  func other(endingAt token: Int) -> Int? { others[token] < 0 ? nil : Int(others[token]) }

  /// Whether a candidate begins or ends with a token.
  func isCandidate(_ token: Int) -> Bool { names[token] >= 0 || others[token] >= 0 }

  /// Where a candidate's tokens end.
  func end(of candidate: Int) -> Int {
    annotated.tokenIndex(at: Int(candidates[candidate].span.end) - 1) + 1
  }

  /// The name around a token, begun so many tokens before it at most.
  func name(around token: Int, reach: Int = 12) -> Int? {
    for first in (max(0, token - reach)...token).reversed() {
      if let name = name(at: first), end(of: name) > token { return name }
    }
    return nil
  }
}
