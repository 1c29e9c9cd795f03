internal import Corpus
internal import Explorer
internal import Search
internal import Synchronization
internal import Threads

/// Answers searches on a thread of its own, so that no key waits for one.
///
/// A class, because the screen's thread and its own share the question and the index.
final class Searcher: Sendable {
  /// How many sections an answer tells of; it counts them all.
  private static let limit = 1000

  private struct Question {
    var text: String
    var generation: Int
    var corpus: Corpus
    /// How often the corpus had changed.
    var edition: Int
  }

  private let mailbox: Mailbox
  private let worker = Worker()
  private let latest = Mutex<Question?>(nil)
  private let index = Mutex<(edition: Int, index: SearchIndex)?>(nil)

  init(answeringTo mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Asks; a question that waits still is dropped for a newer one.
  func ask(_ text: String, generation: Int, corpus: Corpus, edition: Int) {
    let question = Question(text: text, generation: generation, corpus: corpus, edition: edition)
    latest.withLock { $0 = question }
    worker.async { [self] in answerLatest() }
  }

  private func answerLatest() {
    let question = latest.withLock { question in
      defer { question = nil }
      return question
    }
    guard let question else { return }
    mailbox.post(
      .searched(
        generation: question.generation, text: question.text,
        Self.answer(question, index(for: question))))
  }

  private static func answer(
    _ question: Question, _ index: SearchIndex
  ) -> Result<SearchResults, QueryError> {
    Result { () throws(QueryError) in
      index.search(try Query.parse(question.text, asTyped: true), limit: limit)
    }
  }

  /// The index of the question's corpus; made anew when the corpus has changed.
  private func index(for question: Question) -> SearchIndex {
    index.withLock { current in
      if let current, current.edition == question.edition { return current.index }
      let made = SearchIndex(question.corpus)
      current = (question.edition, made)
      return made
    }
  }
}
