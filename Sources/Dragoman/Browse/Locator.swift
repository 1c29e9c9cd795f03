internal import Corpus
internal import Explorer
internal import Search
internal import Synchronization
internal import Threads

/// Finds places by letters of their names on a thread of its own, so that no key waits for it.
///
/// A class, because the screen's thread and its own share the question.
final class Locator: Sendable {
  private struct Question {
    var text: String
    var generation: Int
    var corpus: Corpus
    /// How often the corpus had changed.
    var edition: Int
  }

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
    let question = latest.withLock { question in
      defer { question = nil }
      return question
    }
    guard let question else { return }
    memory.withLock { memory in
      if memory?.edition != question.edition {
        let index = GoToIndex(question.corpus, goingOnFrom: memory?.index)
        memory = Memory(edition: question.edition, index: index)
      }
      let answer = memory?.index.search(
        GoToQuery(question.text), goingOnFrom: memory?.candidates,
        isCancelled: { latest.withLock { $0 != nil } })
      guard let answer else { return }
      memory?.candidates = answer.candidates
      mailbox.post(
        .located(
          generation: question.generation, text: question.text, answer.results))
    }
  }
}
