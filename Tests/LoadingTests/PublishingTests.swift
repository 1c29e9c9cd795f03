import Corpus
import Loading
import Synchronization
import Testing

struct PublishingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func loader(threads: Int = 2) -> Loader {
    Loader(paths: [folder.path], threads: threads)
  }

  /// Articles of one paragraph; more than are quickly done.
  private func writeArticles(_ count: Int) throws {
    for number in 0..<count {
      try folder.write(
        "\(number % 5)/\(number).txt",
        """
        Report \(number)

        Minister Anna Berg said on Monday that the port of Norland would close. \
        Officials in Paris denied it. “We never agreed to \(number) ships,” she added.
        """)
    }
  }

  @Test func `published corpora only grow, and the last one is finished`() throws {
    try writeArticles(300)
    let recorder = Recorder()
    _ = try loader(threads: 4).load(to: recorder, watching: false)
    let all = recorder.all.updates
    let corpora = all.compactMap(\.corpus)
    #expect(corpora.count >= 2 && corpora.count < 150)
    for (earlier, later) in zip(corpora, corpora.dropFirst()) {
      let paths = earlier.documents.map(\.path)
      #expect(later.documents.map(\.path).starts(with: paths))
      #expect(earlier.analysedCount <= later.analysedCount)
    }
    for (earlier, later) in zip(all, all.dropFirst()) {
      #expect(!earlier.progress.isFinished)
      #expect(earlier.progress.documentsRead <= later.progress.documentsRead)
    }
    let last = try #require(all.last)
    #expect(last.corpus?.documents.count == 300 && last.corpus?.analysedCount == 300)
    #expect(last.progress.isFinished && !last.progress.isCancelled)
    #expect(last.progress.documentsRead == 300 && last.progress.documentsFound == 300)
    #expect(last.progress.documentsAnalysed == 300 && last.progress.bytesRead > 20_000)
    #expect(!recorder.all.hasStrangers)
  }

  @Test func `a few small files are published once, linked`() throws {
    try writeArticles(2)
    let recorder = Recorder()
    let time = try ContinuousClock().measure {
      _ = try loader().load(to: recorder, watching: false)
    }
    // On a machine that is busy otherwise, a reader would be waiting: then they may come unlinked first.
    let published = recorder.all.updates.compactMap { $0.corpus?.analysedCount }
    #expect(published.last == 2 && (published.count == 1 || time > .milliseconds(30)))
  }

  @Test(arguments: [1, 2, 5])
  func `the last corpus published is the one that is loaded at once`(threads: Int) throws {
    try writeArticles(120)
    // Behind links stand files that sort before others.
    try folder.write("9/notes.md", "Anna Berg said that it rained.")
    try folder.link("0/a", to: "../9")
    try folder.link("3/b.txt", to: "../4/4.txt")
    let outside = try TemporaryFolder()
    try outside.write("more.txt", "Officials in Paris said so.")
    try folder.link("1/outside", to: outside.path)
    let recorder = Recorder(onRead: { _ in })
    _ = try loader(threads: threads).load(to: recorder, watching: false)
    let whole = try loader(threads: 1).load().corpus
    let last = try #require(recorder.all.updates.last?.corpus)
    #expect(last.summary == whole.summary)
    #expect(whole.documents.count == 122 && whole.claimCount > 120)
    #expect(whole.documents.map(\.path) == whole.documents.map(\.path).sorted())
  }

  @Test func `documents on the screen are analysed first`() throws {
    try writeArticles(400)
    let control = LoadControl()
    let wanted = Mutex<UInt32?>(nil)
    let recorder = Recorder { documents in
      for document in documents where document.path.hasSuffix("/397.txt") {
        wanted.withLock { $0 = document.number }
        control.prioritize([document.number])
      }
    }
    _ = try loader(threads: 1).load(to: recorder, control: control, watching: false)
    let number = try #require(wanted.withLock { $0 })
    let partial = recorder.all.updates.compactMap(\.corpus).filter {
      $0.analysedCount > 0 && $0.analysedCount < 400
    }
    let first = try #require(partial.first)
    #expect(first.documents.contains { $0.number == number && $0.isAnalysed })
  }

  @Test func `what is loaded stays when the rest is called off`() throws {
    try writeArticles(400)
    let control = LoadControl()
    let recorder = Recorder { _ in control.cancel() }
    _ = try loader().load(to: recorder, control: control, watching: true)
    let last = try #require(recorder.all.updates.last)
    #expect(last.progress.isCancelled && last.progress.isFinished)
    let count = last.corpus?.documents.count ?? 0
    #expect(count > 0 && count < 400)
  }

  @Test func `documents can be read without being analysed`() throws {
    try writeArticles(3)
    let corpus = try loader().load(analysing: false).corpus
    #expect(corpus.documents.count == 3 && corpus.analysedCount == 0 && corpus.actors.isEmpty)
  }

  @Test func `a path that is not there is an error, an empty folder is not yet one`() throws {
    #expect(throws: LoadError.noSuchPath(folder["nothing"])) {
      _ = try Loader(paths: [folder["nothing"]], threads: 1).load(to: Recorder(), watching: false)
    }
    let recorder = Recorder()
    _ = try loader().load(to: recorder, watching: false)
    let update = try #require(recorder.all.updates.last)
    #expect(update.failure == .nothingToRead([folder.path], notices: []))
    #expect(update.progress.isFinished)
  }

  @Test func `memory that runs short leaves files out and says how many`() throws {
    try writeArticles(100)
    let result = try Loader(paths: [folder.path], threads: 1, memoryLimit: 1 << 40).load()
    #expect(result.notices.isEmpty && result.corpus.documents.count == 100)
    let recorder = Recorder()
    _ = try Loader(paths: [folder.path], threads: 1, memoryLimit: 1)
      .load(to: recorder, watching: false)
    let update = try #require(recorder.all.updates.last)
    #expect(update.corpus?.documents.isEmpty == true)
    let leftOut = update.notices.filter { $0.severity == .leftOut }
    #expect(leftOut.reduce(0) { $0 + $1.fileCount } == 100)
    #expect(leftOut.contains { $0.message.contains("memory is short") })
  }
}
