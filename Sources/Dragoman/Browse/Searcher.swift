internal import Corpus
internal import Explorer
internal import Search
internal import Synchronization
internal import Threads

/// What a reader has typed, and the corpus it was typed over.
private struct Question {
  var text: String
  /// Comes back with the answer, so that an old one is known.
  var generation: Int
  var corpus: Corpus
  /// How often the corpus had changed.
  var edition: Int
}

/// Answers searches on a thread of its own, so that no key waits for one.
///
/// A question is given up as soon as a newer one is asked. The first hits come at once, the
/// others when their text has been read for the marks. A class, because the screen's thread and its
/// own share the question and the index.
final class Searcher: Sendable {
  /// How many sections the first answer has: more than a screen shows.
  private static let firstLimit = 40
  /// How many the second has; both count them all.
  private static let limit = 1000

  private let indexer: Indexer
  private let mailbox: Mailbox
  private let worker = Worker()
  private let latest = Mutex<Question?>(nil)
  private let newest = Atomic(0)
  private let index = Mutex<(edition: Int, index: SearchIndex)?>(nil)

  /// Takes what indexes the documents as they are read.
  init(_ indexer: Indexer, answeringTo mailbox: Mailbox) {
    self.indexer = indexer
    self.mailbox = mailbox
  }

  /// Asks; the question before it is given up.
  func ask(_ text: String, generation: Int, corpus: Corpus, edition: Int) {
    let question = Question(text: text, generation: generation, corpus: corpus, edition: edition)
    newest.store(generation, ordering: .relaxed)
    latest.withLock { $0 = question }
    mailbox.awaitAnswer(from: worker) { [self] in answerLatest() }
  }

  /// Orders matches as lines, after the search that is being answered.
  func arrange(_ hits: [Hit], of corpus: Corpus, by order: Concordance.Order, number: Int) {
    mailbox.awaitAnswer(from: worker) { [mailbox] in
      let lines = Concordance(hits, in: corpus, order: order, limit: ConcordanceList.limit)
      mailbox.post(.arranged(number: number, lines))
    }
  }

  private func answerLatest() {
    if let question = latest.withLock({ $0.take() }) { answer(question) }
  }

  private func answer(_ question: Question) {
    let query: Query
    do throws(QueryError) {
      query = try Query.parse(question.text, asTyped: true)
    } catch {
      return post(.failure(error), to: question)
    }
    let isCancelled = { [self] in isOvertaken(question) }
    guard
      let finding = index(for: question).find(query, limit: Self.limit, isCancelled: isCancelled)
    else { return }
    let first = finding.results(Self.firstLimit)
    post(.success(first), to: question)
    guard first.hits.count == Self.firstLimit, !isOvertaken(question) else { return }
    let all = finding.results(Self.limit, isCancelled: isCancelled)
    if !isOvertaken(question) { post(.success(all), to: question) }
  }

  private func isOvertaken(_ question: Question) -> Bool {
    newest.load(ordering: .relaxed) != question.generation
  }

  private func post(_ answer: Result<SearchResults, QueryError>, to question: Question) {
    mailbox.post(.searched(generation: question.generation, text: question.text, answer))
  }

  /// The index of the question's corpus; made again when the corpus has changed.
  private func index(for question: Question) -> SearchIndex {
    index.withLock { current in
      if let current, current.edition == question.edition { return current.index }
      let made = SearchIndex(question.corpus, indexer.segments)
      current = (question.edition, made)
      return made
    }
  }
}

/// Finds places by letters of their names on a thread of its own, so that no key waits for it.
///
/// A class, because the screen's thread and its own share the question.
final class Locator: Sendable {
  /// What the thread keeps from one question to the next.
  private struct Memory {
    var edition: Int
    var index: GoToIndex
    var candidates: GoToIndex.Candidates?
  }

  private let mailbox: Mailbox
  private let worker = Worker()
  private let latest = Mutex<Question?>(nil)
  private let memory = Mutex<Memory?>(nil)

  init(answeringTo mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Asks; a question that waits still is dropped for a newer one, and so is one being answered.
  func ask(_ text: String, generation: Int, corpus: Corpus, edition: Int) {
    let question = Question(text: text, generation: generation, corpus: corpus, edition: edition)
    latest.withLock { $0 = question }
    mailbox.awaitAnswer(from: worker) { [self] in answerLatest() }
  }

  private func answerLatest() {
    guard let question = latest.withLock({ $0.take() }) else { return }
    memory.withLock { memory in
      if memory?.edition != question.edition {
        let index = GoToIndex(question.corpus, extending: memory?.index)
        memory = Memory(edition: question.edition, index: index)
      }
      let answer = memory?.index.search(
        GoToQuery(question.text), narrowing: memory?.candidates,
        isCancelled: { latest.withLock { $0 != nil } })
      guard let answer else { return }
      memory?.candidates = answer.candidates
      mailbox.post(
        .located(
          generation: question.generation, text: question.text, answer.results))
    }
  }
}
