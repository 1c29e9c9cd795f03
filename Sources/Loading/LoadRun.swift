internal import Corpus
internal import Language
internal import Linking
internal import Synchronization
internal import Threads

/// One loading: threads that walk, read, analyse and publish until nothing is left to do.
///
/// A class, because its threads share it.
final class LoadRun: Sendable {
  let state: Monitor<LoadState>
  let control: LoadControl
  /// Nil where nobody waits for anything but the end.
  let observer: (any LoadObserver)?

  /// In a place of its own: handed about, it would be copied, with all files that it has seen.
  private let walker: Mutex<PathWalker>
  private let reading: FileReading
  private let memory: MemoryLimit
  private let threads: Int
  private let leastScore: Float

  private let isAnalysing: Bool
  /// Made by the first thread that comes: it reads its word lists.
  private let engine = Mutex<EnglishEngine?>(nil)
  /// Held while something is published, so that it happens in one order.
  private let publishing = Mutex(())
  /// Held while changes are taken in.
  private let taking = Mutex(())

  /// What is handed on as one: bytes of documents just read.
  private static let batchBytes = 1 << 22
  /// Of the memory, what is kept for names and claims.
  private static let partForAnalysis = 0.3

  init(
    _ loader: Loader, _ walker: PathWalker, isAnalysing: Bool, control: LoadControl,
    observer: (any LoadObserver)?
  ) {
    state = Monitor(LoadState(threads: loader.threads, isAnalysing: isAnalysing))
    self.walker = Mutex(walker)
    reading = FileReading(
      sizeLimit: loader.sizeLimit, cutsLongSections: loader.cutsLongSections, control: control)
    memory = MemoryLimit(loader.memoryLimit)
    threads = loader.threads
    leastScore = loader.leastScore
    self.isAnalysing = isAnalysing
    self.control = control
    self.observer = observer
  }

  /// Does something while no other thread does.
  func oneAtATime(_ body: () -> Void) { taking.withLock { _ in body() } }

  // MARK: Working

  /// Does all that is to be done, on all threads.
  func work() {
    Thread.concurrently(threads) { [self] in
      var worker: EnglishWorker?
      while perform(nextStep(preparing: &worker), &worker) {
        if observer != nil { publishIfDue() }
      }
    }
  }

  /// Waits for something to do; the first time it has to, it makes what the thread analyses with,
  /// so that the word lists are read while another thread looks for files.
  private func nextStep(preparing worker: inout EnglishWorker?) -> LoadState.Step {
    if let step = state.withLock({ $0.next(control) }) { return step }
    if isAnalysing, worker == nil { worker = newWorker() }
    return state.wait { state in state.next(control) }
  }

  /// Does one step; false where none is left.
  ///
  /// - Parameter worker: What the thread analyses with, made when it is first needed.
  private func perform(_ step: LoadState.Step, _ worker: inout EnglishWorker?) -> Bool {
    switch step {
    case .walk:
      walker.withLock { walker in
        let files = walker.next(limit: 1024)
        let notices = walker.removeNotices()
        let (count, isLast) = (walker.fileCount, walker.isFinished)
        state.withLock { $0.place(files, of: count, notices, isLast: isLast) }
      }
    case .read(let first, let files): read(files, from: first)
    case .analyse(let documents, let isPrioritized):
      analyse(documents, isPrioritized: isPrioritized, &worker)
    case .end: return false
    }
    return true
  }

  private func read(_ files: [FoundFile], from first: UInt32) {
    var start = first
    var outcomes: [Outcome] = []
    var bytes = 0
    var room = memory.room(keeping: Self.partForAnalysis)
    for (offset, file) in files.enumerated() {
      if control.isCancelled || room == 0 { break }
      let outcome = reading.outcome(of: file, number: first + UInt32(offset), room: room)
      bytes += outcome.bytesRead
      outcomes.append(outcome)
      if bytes >= Self.batchBytes {
        place(&outcomes, from: &start)
        bytes = 0
        room = memory.room(keeping: Self.partForAnalysis)
      }
    }
    place(&outcomes, from: &start)
    let isShort = memory.room(keeping: Self.partForAnalysis) == 0
    let left = files.count - Int(start - first)
    state.withLock { $0.endReading(leaving: left, from: start, isMemoryShort: isShort) }
  }

  private func place(_ outcomes: inout [Outcome], from first: inout UInt32) {
    guard !outcomes.isEmpty else { return }
    let documents = outcomes.compactMap(\.document)
    if !documents.isEmpty { observer?.read(documents) }
    state.withLock { $0.place(outcomes, from: first) }
    first += UInt32(outcomes.count)
    outcomes = []
  }

  private func analyse(
    _ documents: [Document], isPrioritized: Bool, _ worker: inout EnglishWorker?
  ) {
    guard memory.room() > 0 else {
      return state.withLock { $0.stopAnalysing() }
    }
    let hand = worker ?? newWorker()
    worker = hand
    let prepared = documents.map { Linker.prepare($0, hand.analyse($0)) }
    state.withLock { $0.place(prepared, for: documents, isPrioritized: isPrioritized) }
  }

  private func newWorker() -> EnglishWorker {
    engine.withLock { engine in
      let made = engine ?? EnglishEngine(leastScore: leastScore)
      engine = made
      return made.worker()
    }
  }

  /// Takes note of something that concerns no one file.
  func remark(_ notice: Notice) { state.withLock { $0.remark(notice) } }

  // MARK: Publishing

  private func publishIfDue() {
    if let publication = state.withLock({ $0.publicationIfDue() }) {
      publish(corpus(publication, threads: 1), dropped: publication.dropped)
    } else if state.withLock({ $0.isProgressDue() }) {
      publish(nil)
    }
  }

  /// Publishes everything that was loaded, linked, as the end of the loading.
  ///
  /// - Parameter failure: Why there is not one document, where there is none.
  func publishResult(failure: (LoadResult) -> LoadError? = { _ in nil }) {
    let publication = state.withLock { $0.lastPublication() }
    let corpus = corpus(publication, threads: threads)
    let failure =
      corpus.documents.isEmpty
      ? failure(LoadResult(corpus: corpus, notices: state.withLock { $0.notices })) : nil
    publish(corpus, dropped: publication.dropped, isLast: true, failure: failure)
  }

  private func publish(
    _ corpus: Corpus?, dropped: [UInt32] = [], isLast: Bool = false, failure: LoadError? = nil
  ) {
    publishing.withLock { _ in
      if !dropped.isEmpty { observer?.dropped(dropped) }
      var update = state.withLock { $0.update(corpus, isLast: isLast) }
      if isLast {
        update.progress.secondsLeft = nil
        update.progress.isFinished = true
        update.progress.isCancelled = control.isCancelled
        update.failure = failure
      }
      observer?.publish(update)
    }
    if corpus != nil { state.withLock { $0.endPublication() } }
  }

  private func corpus(_ publication: LoadState.Publication, threads: Int) -> Corpus {
    guard let prepared = publication.prepared else {
      return Corpus(documents: publication.documents)
    }
    return Linker.link(publication.documents, prepared, threads: threads)
  }

  // MARK: The end

  /// Everything that was loaded, linked.
  func result() -> LoadResult {
    let publication = state.withLock { $0.lastPublication() }
    return LoadResult(
      corpus: corpus(publication, threads: threads), notices: state.withLock { $0.notices })
  }

  /// Why the first of the files that could not be read was not.
  var failure: String? { state.withLock { $0.shelf.failure } }
}
