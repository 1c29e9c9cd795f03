import Corpus
import Foundation
import Loading
import Synchronization

/// An observer that keeps all that it is told.
final class Recorder: LoadObserver {
  struct Record {
    var read: Set<UInt32> = []
    var dropped: Set<UInt32> = []
    var updates: [LoadUpdate] = []
    /// Whether a corpus held a document that had not been read, or one that was dropped.
    var hasStrangers = false
  }

  private let record = Mutex(Record())
  private let onRead: @Sendable ([Document]) -> Void

  init(onRead: @escaping @Sendable ([Document]) -> Void = { _ in }) { self.onRead = onRead }

  func read(_ documents: [Document]) {
    record.withLock { $0.read.formUnion(documents.map(\.number)) }
    onRead(documents)
  }

  func dropped(_ numbers: [UInt32]) { record.withLock { $0.dropped.formUnion(numbers) } }

  func publish(_ update: LoadUpdate) {
    record.withLock { record in
      record.updates.append(update)
      let numbers = Set(update.corpus?.documents.map(\.number) ?? [])
      if !numbers.isSubset(of: record.read.subtracting(record.dropped)) {
        record.hasStrangers = true
      }
    }
  }

  var all: Record { record.withLock { $0 } }

  /// The last corpus published, once it meets a condition; nil after some seconds.
  func corpus(where condition: (Corpus) -> Bool) -> Corpus? {
    for _ in 0..<2000 {
      let corpus = all.updates.last { $0.corpus != nil }?.corpus
      if let corpus, condition(corpus) { return corpus }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return nil
  }
}

extension Corpus {
  /// All that tells one corpus from another, as far as a reader sees it.
  var summary: [String] {
    documents.map { document in
      let claims = document.claims.map { "\($0.identifier)" }.joined(separator: " ")
      let mentions = document.mentions.map { "\(actors[Int($0.actor)].identifier)" }
      return "\(document.identifier) \(document.path) \(claims) \(mentions)"
        + " \(document.sections.map(\.identifier.description))"
    } + actors.map { "\($0.identifier) \($0.name)" }
  }
}
