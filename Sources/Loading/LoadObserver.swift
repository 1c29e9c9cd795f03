package import Corpus

/// What is told of a loading while it goes on.
///
/// A document is in a published corpus only after `read` had it.
package protocol LoadObserver: Sendable {
  /// Documents that have just been read, without names and claims; their numbers are set.
  ///
  /// Called on the thread that read them, on several at once: the place to index their words.
  func read(_ documents: [Document])

  /// The numbers of documents that are gone or were replaced.
  ///
  /// Called just before the first corpus without them is published.
  func dropped(_ numbers: [UInt32])

  /// What is loaded so far; called from any thread, but never twice at once.
  func publish(_ update: LoadUpdate)
}
