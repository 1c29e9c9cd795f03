internal import Corpus

extension Document {
  /// A claim's content on one line, its spans joined by an ellipsis.
  func contentText(of claim: Claim) -> String {
    claims.content(of: claim).map(text.singleLine).joined(separator: " … ")
  }
}

extension Claim {
  /// Whether the word for saying it comes first: "according to the ministry".
  var cueStandsBeforeSource: Bool {
    guard let cue, let source else { return false }
    return cue.span.start < source.span.start
  }
}

extension Corpus {
  /// Who says a claim: the actor's name, else the words of the source; empty where nobody does.
  func sourceName(of claim: Claim, in document: Document) -> String {
    guard let source = claim.source else { return "" }
    return names(of: source) ?? document.text.singleLine(source.span)
  }
}
