internal import Corpus
internal import Linking

/// How far a loading has come, and what is to be done next.
struct LoadState: Sendable {
  /// Work for one thread.
  enum Step: Sendable {
    /// Some more of the folders.
    case walk
    case read(first: UInt32, files: [FoundFile])
    case analyse([Document], isPrioritized: Bool)
    /// Nothing is left for this thread.
    case end
  }

  /// A corpus to be made and published.
  struct Publication: Sendable {
    var documents: DocumentList
    /// Nil where nothing has been analysed.
    var prepared: [PreparedDocument?]?
    /// Documents that earlier ones had.
    var dropped: [UInt32]
  }

  private(set) var shelf = Shelf()
  private(set) var bytesRead = 0
  private var schedule = PublishingSchedule()
  private var remaining = RemainingTime()
  private var stage = LoadProgress.Stage.finding

  private let threads: Int
  private let isAnalysing: Bool
  /// Whether a thread walks, and whether all has been walked.
  private var isWalking = false
  private var isWalked = false
  private var walkedFiles = 0
  private var readers = 0
  private var batches = 0
  /// What is on the screen has been analysed and not been published.
  private var hasPrioritized = false
  private var publishedAnalysed = 0

  private var walkNotices: [Notice] = []
  private var remarks: [Notice] = []
  private var leftForMemory = 0
  private var isMemoryShort = false
  private var stopsAnalysing = false
  private var brief: (count: Int, notices: [Notice]) = (0, [])

  init(threads: Int, isAnalysing: Bool) {
    self.threads = threads
    self.isAnalysing = isAnalysing
  }

  // MARK: What to do

  /// The next step; nil where another thread's may bring more.
  mutating func next(_ control: LoadControl) -> Step? {
    if control.isCancelled { return .end }
    if isMemoryShort { leftForMemory += shelf.abandonWaiting() }
    let analyses = isAnalysing && !stopsAnalysing
    if analyses {
      // While files are read, what is looked at most is enough: a screen of long documents would
      // keep all others from being searchable for seconds.
      let wanted = isRead ? control.prioritized : Array(control.prioritized.prefix(1))
      let first = shelf.claimAnalysis(of: wanted, atMost: 2)
      if !first.isEmpty { return .analyse(first, isPrioritized: true) }
    }
    // Some documents are read before all folders have been walked: those that come first.
    if !isWalked, !isWalking, batches > 0 || shelf.waitingCount < Self.firstBatch {
      isWalking = true
      return .walk
    }
    if shelf.hasWaiting {
      let (first, files) = shelf.claim(atMost: batchLimit)
      readers += 1
      batches += 1
      return .read(first: first, files: files)
    }
    if isRead { shelf.arrange() }
    if analyses {
      let share = (shelf.documents.count - shelf.analysedCount) / (2 * threads) + 1
      let documents = shelf.claimAnalysis(atMost: min(share, 32), bytes: 1 << 16)
      if !documents.isEmpty { return .analyse(documents, isPrioritized: false) }
    }
    return isRead ? .end : nil
  }

  /// Whether all files have been found and read.
  private var isRead: Bool { isWalked && readers == 0 && !shelf.hasWaiting }

  private static let firstBatch = 8

  /// How many files one thread takes: few at first, so that there is something to see, and about
  /// four megabytes later; near the end so few that no thread is left waiting for long.
  private var batchLimit: Int {
    let average = bytesRead / max(1, shelf.doneCount)
    var limit = min(Self.firstBatch << min(batches, 6), (1 << 22) / max(1, average))
    if isWalked {
      limit = min(limit, (shelf.waitingCount + 2 * threads - 1) / (2 * threads))
    }
    return max(1, limit)
  }

  // MARK: What was done

  /// Takes files that were found, of so many that are in the folders entered so far.
  mutating func place(_ files: [FoundFile], of fileCount: Int, _ notices: [Notice], isLast: Bool) {
    isWalking = false
    isWalked = isLast
    walkedFiles = fileCount
    shelf.add(files)
    walkNotices += notices
  }

  mutating func place(_ outcomes: [Outcome], from first: UInt32) {
    shelf.place(outcomes, from: first)
    bytesRead += outcomes.reduce(0) { $0 + $1.bytesRead }
  }

  /// A thread has read what it took, but for a number of files.
  mutating func endReading(leaving count: Int, from first: UInt32, isMemoryShort: Bool) {
    readers -= 1
    shelf.abandon(count, from: first)
    guard isMemoryShort else { return }
    self.isMemoryShort = true
    leftForMemory += count
  }

  mutating func place(
    _ prepared: [PreparedDocument], for documents: [Document], isPrioritized: Bool
  ) {
    for (prepared, document) in zip(prepared, documents) {
      shelf.place(prepared, for: document.number)
    }
    hasPrioritized = hasPrioritized || isPrioritized
  }

  /// Memory is so short that nothing more is read, nor analysed.
  mutating func stopAnalysing() {
    isMemoryShort = true
    stopsAnalysing = true
  }

  mutating func remark(_ notice: Notice) {
    if !remarks.contains(notice) { remarks.append(notice) }
  }

  // MARK: Changes

  /// Files have changed: those of some numbers are gone or are to be read again; others are found.
  mutating func change(dropping numbers: [UInt32], adding files: [FoundFile]) {
    shelf.drop(numbers)
    shelf.add(files)
    walkedFiles = shelf.fileCount
    isMemoryShort = false
    schedule.restart()
    stage = .reading
  }

  /// All folders have been walked again: what was skipped is reported again.
  mutating func rewalk(_ notices: [Notice]) {
    walkNotices = notices
    (leftForMemory, stopsAnalysing) = (0, false)
  }

  // MARK: What is published

  /// The corpus that is to be published now, if one is.
  mutating func publicationIfDue() -> Publication? {
    // What is quickly done is published once, with everything linked.
    let isSmall = shelf.fileCount <= 32 && bytesRead < 1 << 17 && !schedule.hasWaited
    if !schedule.hasBegun, isSmall { return nil }
    // The last corpus follows at once.
    if isRead, shelf.analysedCount == shelf.documents.count { return nil }
    let urgency: PublishingSchedule.Urgency =
      !schedule.hasBegun ? .first : hasPrioritized ? .prioritized : .usual
    guard schedule.begins(counts, urgency) else { return nil }
    hasPrioritized = false
    return publication()
  }

  /// All that is loaded, in its final order.
  mutating func lastPublication() -> Publication {
    leftForMemory += isMemoryShort ? shelf.abandonWaiting() : 0
    shelf.arrange()
    schedule.begin(counts)
    return publication()
  }

  private var counts: PublishingSchedule.Counts {
    PublishingSchedule.Counts(
      documents: shelf.documents.count, analysed: shelf.analysedCount)
  }

  private mutating func publication() -> Publication {
    Publication(
      documents: shelf.documents, prepared: shelf.analysedCount > 0 ? shelf.prepared : nil,
      dropped: shelf.removeGone())
  }

  /// Takes note that a corpus has been published.
  mutating func endPublication() { schedule.ends() }

  /// What is published with a corpus, or without a new one.
  mutating func update(_ corpus: Corpus?, isLast: Bool) -> LoadUpdate {
    if let corpus { publishedAnalysed = corpus.analysedCount }
    return LoadUpdate(
      corpus: corpus, progress: progress(), notices: noticesInBrief(isLast: isLast), failure: nil)
  }

  mutating func isProgressDue() -> Bool { schedule.isProgressDue() }

  /// How far loading has come.
  private mutating func progress() -> LoadProgress {
    var progress = LoadProgress()
    let stage: LoadProgress.Stage = !isWalked ? .finding : isRead ? .analysing : .reading
    if stage != self.stage { remaining.restart() }
    self.stage = stage
    progress.stage = stage
    progress.documentsFound = isWalked ? shelf.fileCount : max(walkedFiles, shelf.fileCount)
    progress.documentsRead = shelf.doneCount
    progress.documentsAnalysed = publishedAnalysed
    progress.bytesRead = bytesRead
    progress.secondsLeft =
      switch stage {
      case .finding: nil
      case .reading: remaining.seconds(done: shelf.doneCount, of: shelf.fileCount)
      case .analysing: remaining.seconds(done: shelf.analysedBytes, of: shelf.textBytes)
      }
    return progress
  }

  /// What was left out or repaired, summed up where there is much of it.
  ///
  /// Made anew when there is a quarter more of it, and at the end: of ten thousand files that cannot
  /// be read not each is worth a walk over all.
  private mutating func noticesInBrief(isLast: Bool) -> [Notice] {
    let count = walkNotices.count + shelf.noticeCount + remarks.count
    if isLast || count > brief.count + brief.count / 4 {
      brief = (count, notices.grouped(keeping: Self.noticeLimit))
    }
    return brief.notices
  }

  /// Of files that were left out for the same reason, so many are listed.
  private static let noticeLimit = 100

  /// What was left out or repaired, by path; then what concerns no one file.
  var notices: [Notice] {
    let all = (walkNotices + shelf.notices).enumerated()
      .sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(\.element)
    return all + memoryNotices + remarks
  }

  private var memoryNotices: [Notice] {
    var notices: [Notice] = []
    let advice = "memory is short; close other programs, or open a part of the files"
    if leftForMemory > 0 {
      notices.append(
        Notice(
          .leftOut, path: leftForMemory == 1 ? "1 file" : "\(leftForMemory) files",
          message: "not read: \(advice)", fileCount: leftForMemory))
    }
    let unanalysed = shelf.documents.count - shelf.analysedCount
    if stopsAnalysing, unanalysed > 0 {
      notices.append(
        Notice(
          .remark, path: unanalysed == 1 ? "1 document" : "\(unanalysed) documents",
          message: "names and claims were not looked for: \(advice)", fileCount: unanalysed))
    }
    return notices
  }
}
