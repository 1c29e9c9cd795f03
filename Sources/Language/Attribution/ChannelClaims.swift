internal import Corpus

/// Gives channels within a clause that somebody reports to what the clause tells of.
///
/// "Reports say that messages were exchanged through Norway": the messages went through Norway, and the
/// reports did not. Where the content is the message itself ("submitted a response via Oman") the claim
/// keeps its channel.
struct ChannelClaims {
  let annotated: AnnotatedText
  let contents: ContentFinder

  /// The drafts, with one more for each clause that has a channel of its own.
  func parted(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    for index in drafts.indices where drafts[index].cue != nil && !drafts[index].via.isEmpty {
      for span in drafts[index].via {
        let token = annotated.tokenIndex(at: Int(span.start))
        guard let piece = drafts[index].content.first(where: { $0.contains(token) }),
          contents.hasFiniteVerb(piece), isCarried(token, in: piece)
        else { continue }
        drafts[index].via.removeAll { $0 == span }
        drafts.append(
          Draft(
            voice: .reported, source: nil, cue: nil, lemma: "", content: [piece], via: [span],
            stance: drafts[index].stance, method: "channel", anchor: token))
      }
    }
    return drafts
  }

  private func isCarried(_ token: Int, in piece: Range<Int>) -> Bool {
    (max(piece.lowerBound, token - 8)..<token).contains {
      let word = annotated.tokens[$0].word
      return word == .via || word == .through
    }
  }
}
