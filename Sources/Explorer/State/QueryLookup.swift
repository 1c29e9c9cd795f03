internal import Corpus
internal import Search

/// What helps to type a query, made for a corpus when it is first needed.
///
/// Each part takes a pass over actors or claims: no key waits for more than one.
struct QueryLookup: Sendable {
  let corpus: Corpus
  /// How often the corpus had changed.
  let edition: Int
  /// The actors that are looked at.
  let leading: LeadingActors
  private var madeActors: ActorLookup?
  private var madeTally: MeaningCounts?

  init(_ corpus: Corpus, edition: Int) {
    self.corpus = corpus
    self.edition = edition
    leading = LeadingActors(corpus)
  }

  /// Their names.
  var actors: ActorLookup {
    mutating get {
      let actors = madeActors ?? ActorLookup(corpus, leading)
      madeActors = actors
      return actors
    }
  }

  /// How many claims there are of each kind.
  var tally: MeaningCounts {
    mutating get {
      let tally = madeTally ?? MeaningCounts(corpus)
      madeTally = tally
      return tally
    }
  }
}
