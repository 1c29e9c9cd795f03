/// What speaks for an actor: the rules and models that found words for it.
package struct Evidence: Hashable, Sendable {
  /// How many mentions a rule or model found.
  package struct Count: Hashable, Sendable {
    package var method: String
    package var mentions: Int

    package init(method: String, mentions: Int) {
      self.method = method
      self.mentions = mentions
    }
  }

  /// The rule or model behind the surest mention by name; empty where nothing names the actor.
  package var method: String
  /// How sure that rule or model is that the words are a name, from 0 to 1.
  package var confidence: Float
  /// The mentions of every form, most first.
  package var counts: [Count]

  package init(method: String = "", confidence: Float = 0, counts: [Count] = []) {
    self.method = method
    self.confidence = confidence
    self.counts = counts
  }
}
