internal import Corpus
internal import Explorer
internal import Export
internal import Threads

/// Writes exports on a thread of its own.
struct Exporter: Sendable {
  private let mailbox: Mailbox
  private let worker = Worker()

  init(answeringTo mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  func export(
    _ choice: ExportChoice, of corpus: Corpus, format: String, destination: String,
    overwrite: Bool
  ) {
    mailbox.awaitAnswer(from: worker) { [mailbox] in
      let outcome = Self.write(
        choice, of: corpus, format: format, path: HomeFolder.expand(destination),
        overwrite: overwrite)
      mailbox.post(.exported(outcome))
    }
  }

  /// Writes a part of a corpus in a format, as text for the clipboard.
  func render(_ choice: ExportChoice, of corpus: Corpus, format: String) {
    mailbox.awaitAnswer(from: worker) { [mailbox] in
      guard let format = ExportFormat.named(format) else { return }
      let bytes = format.render(corpus, choice)
      mailbox.post(.rendered(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// Waits for what is being written, so that quitting leaves no half-written file.
  func finish() { worker.wait() }

  private static func write(
    _ choice: ExportChoice, of corpus: Corpus, format: String, path: String, overwrite: Bool
  ) -> ExportOutcome {
    guard let format = ExportFormat.named(format) else {
      return .failed(path: path, message: "there is no format \(format)")
    }
    let bytes = format.render(corpus, choice)
    do {
      try WholeFile.write(bytes, to: path, replacing: overwrite)
      return .wrote(bytes: bytes.count, path: path)
    } catch .exists {
      return .exists(path: path)
    } catch {
      return .failed(path: path, message: error.message)
    }
  }
}

/// The person's home folder.
enum HomeFolder {
  /// A path as it is typed in a shell: `~/` at its beginning is the home folder.
  static func expand(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }
}
