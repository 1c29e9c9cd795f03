internal import Corpus
internal import Linking

/// The files of a loading and what came of each, by number; and the documents by path.
///
/// A file that is found or has changed gets the next number. While folders are read for the first
/// time, documents are put in the list as far as there are no gaps before them, so that growing
/// corpora share what they have in common; what comes later waits for `arrange`.
struct Shelf: Sendable {
  private enum Status: UInt8 {
    case waiting
    case claimed
    case read
    case leftOut
    /// Gone, or replaced by a file of a higher number.
    case gone

    /// Whether nothing more will come of the file.
    var isDone: Bool { self != .waiting && self != .claimed }
  }

  private struct Slot {
    var file: FoundFile
    var status = Status.waiting
    /// Whether a file found before it sorts after it.
    var isLate = false
    var isAnalysisClaimed = false
    /// Of its document in the list; -1 where it is not there.
    var position: Int32 = -1
  }

  /// The documents, by path, with identifiers that no two share.
  private(set) var documents = DocumentList()
  /// What linking needs of each document, by position; nil where it is not analysed.
  private(set) var prepared: [PreparedDocument?] = []
  private(set) var analysedCount = 0
  /// Bytes of text, of all documents in the list and of those that are analysed.
  private(set) var textBytes = 0
  private(set) var analysedBytes = 0

  private var slots: [Slot] = []
  /// By position.
  private var numbers: [UInt32] = []
  private var identifiers = UniqueIdentifiers()
  /// Documents as they were read, where others before them made them change their identifiers.
  private var originals: [UInt32: Document] = [:]
  /// Documents that are read and not in the list.
  private var unlisted: [UInt32: Document] = [:]
  private var noticesByNumber: [UInt32: [Notice]] = [:]
  private var failures: [UInt32: String] = [:]
  /// Files before it have been taken up, and documents before it are in the list.
  private var nextWaiting = 0
  private var nextUnlisted = 0
  private var nextUnanalysed = 0
  private var lastInOrder: FilePath?
  private var needsArranging = false
  /// Documents that leave the list when it is arranged, and those that have left it.
  private var leaving: [UInt32] = []
  private var gone: [UInt32] = []

  // MARK: Files

  /// How many files there are.
  private(set) var fileCount = 0
  /// How many files have been read or left out.
  private(set) var doneCount = 0

  /// Whether files wait to be read.
  var hasWaiting: Bool { nextWaiting < slots.count }
  var waitingCount: Int { slots.count - nextWaiting }

  /// Takes files that were found.
  mutating func add(_ files: [FoundFile]) {
    for file in files {
      var slot = Slot(file: file)
      let place = file.path
      // Standard input may take its time: nothing waits for it.
      if file.isStandardInput { slot.isLate = true }
      if let lastInOrder, place < lastInOrder { slot.isLate = true }
      if !slot.isLate { lastInOrder = place }
      slots.append(slot)
    }
    fileCount += files.count
  }

  /// The next files to read, in the order in which they were found; the number of the first.
  mutating func claim(atMost limit: Int) -> (first: UInt32, files: [FoundFile]) {
    let first = nextWaiting
    nextWaiting = min(first + limit, slots.count)
    for index in first..<nextWaiting { slots[index].status = .claimed }
    return (UInt32(first), slots[first..<nextWaiting].map(\.file))
  }

  /// Gives up the files that wait; how many there were.
  mutating func abandonWaiting() -> Int {
    let (first, files) = claim(atMost: waitingCount)
    abandon(files.count, from: first)
    return files.count
  }

  /// Gives up files from a number on that were taken up and not read.
  mutating func abandon(_ count: Int, from first: UInt32) {
    for index in Int(first)..<Int(first) + count { slots[index].status = .gone }
    advance()
  }

  /// Takes what came of the files from a number on.
  mutating func place(_ outcomes: [Outcome], from first: UInt32) {
    for (offset, outcome) in outcomes.enumerated() {
      let number = first + UInt32(offset)
      guard slots[Int(number)].status == .claimed else { continue }
      doneCount += 1
      slots[Int(number)].status = outcome.document == nil ? .leftOut : .read
      if let document = outcome.document { unlisted[number] = document }
      if !outcome.notices.isEmpty { noticesByNumber[number] = outcome.notices }
      if let failure = outcome.failure { failures[number] = failure }
    }
    advance()
  }

  /// The files by path, with their numbers, but for those that are gone.
  var numbersByPath: [FilePath: UInt32] {
    var result: [FilePath: UInt32] = [:]
    for (index, slot) in slots.enumerated() where slot.status != .gone {
      if !slot.file.isStandardInput { result[slot.file.path] = UInt32(index) }
    }
    return result
  }

  /// Whether a file was left out.
  func isLeftOut(_ number: UInt32) -> Bool { slots[Int(number)].status == .leftOut }

  /// Forgets files that are gone or have changed; their documents leave the list when it is
  /// arranged.
  mutating func drop(_ numbers: [UInt32]) {
    for number in numbers where slots[Int(number)].status != .gone {
      let slot = slots[Int(number)]
      if slot.status == .read || slot.status == .leftOut { doneCount -= 1 }
      if slot.status == .read { leaving.append(number) }
      fileCount -= 1
      slots[Int(number)].status = .gone
      noticesByNumber[number] = nil
      failures[number] = nil
      originals[number] = nil
      unlisted[number] = nil
    }
    needsArranging = true
  }

  /// How many files there are notices of.
  var noticeCount: Int { noticesByNumber.count }

  /// What was left out or repaired, in the order of the files' numbers.
  var notices: [Notice] {
    noticesByNumber.keys.sorted().flatMap { noticesByNumber[$0] ?? [] }
  }

  /// Why the first of the files that could not be read was not.
  var failure: String? { failures.keys.min().flatMap { failures[$0] } }

  // MARK: The list

  /// Adds documents to the list as far as there are no gaps.
  private mutating func advance() {
    while nextUnlisted < slots.count {
      let slot = slots[nextUnlisted]
      guard slot.isLate || slot.status.isDone else { return }
      let number = UInt32(nextUnlisted)
      nextUnlisted += 1
      if slot.isLate {
        needsArranging = true
      } else if let document = unlisted.removeValue(forKey: number) {
        list(document, number, nil)
      }
    }
  }

  /// Puts all documents in the order of their paths, when all that wait have been read.
  ///
  /// Does nothing where they are; else a walk over all of them.
  mutating func arrange() {
    advance()
    guard needsArranging else { return }
    let old = (documents: documents, prepared: prepared)
    let living = slots.indices.filter { slots[$0].status == .read }
      .sorted { slots[$0].file.path < slots[$1].file.path }
    documents = DocumentList()
    (prepared, numbers, identifiers) = ([], [], UniqueIdentifiers())
    (analysedCount, textBytes, analysedBytes, nextUnanalysed) = (0, 0, 0, 0)
    let changed = originals
    originals = [:]
    for index in living {
      let number = UInt32(index)
      let position = Int(slots[index].position)
      if position >= 0 {
        list(changed[number] ?? old.documents[position], number, old.prepared[position])
      } else if let document = unlisted.removeValue(forKey: number) {
        list(document, number, nil)
      }
    }
    gone += leaving
    leaving = []
    needsArranging = false
  }

  /// The numbers of the documents that have left the list since the last call.
  mutating func removeGone() -> [UInt32] {
    defer { gone = [] }
    return gone
  }

  private mutating func list(
    _ original: Document, _ number: UInt32, _ prepared: PreparedDocument?
  ) {
    var document = original
    if identifiers.distinguish(&document) { originals[number] = original }
    slots[Int(number)].position = Int32(documents.count)
    documents.append(document)
    numbers.append(number)
    self.prepared.append(prepared)
    textBytes += document.text.count
    if prepared != nil {
      analysedCount += 1
      analysedBytes += document.text.count
    }
  }

  // MARK: Analysis

  /// Whether there are documents whose analysis has not begun.
  var hasUnanalysed: Bool {
    mutating get {
      while nextUnanalysed < numbers.count, isAnalysisClaimed(nextUnanalysed) {
        nextUnanalysed += 1
      }
      return nextUnanalysed < numbers.count
    }
  }

  /// The next documents to analyse, by path: up to a number of documents and of bytes.
  mutating func claimAnalysis(atMost limit: Int, bytes: Int) -> [Document] {
    var claimed: [Document] = []
    var size = 0
    while claimed.count < limit, size < bytes, hasUnanalysed {
      claimed.append(claimAnalysis(at: nextUnanalysed))
      size += claimed[claimed.count - 1].text.count
    }
    return claimed
  }

  /// The first of some documents that are in the list and whose analysis has not begun.
  mutating func claimAnalysis(of wanted: [UInt32], atMost limit: Int) -> [Document] {
    var claimed: [Document] = []
    for number in wanted where claimed.count < limit && slots.indices.contains(Int(number)) {
      let slot = slots[Int(number)]
      guard slot.position >= 0, slot.status == .read, !slot.isAnalysisClaimed else { continue }
      claimed.append(claimAnalysis(at: Int(slot.position)))
    }
    return claimed
  }

  /// Takes what was found in a document; nothing where the document has gone meanwhile.
  mutating func place(_ prepared: PreparedDocument, for number: UInt32) {
    let slot = slots[Int(number)]
    guard slot.status == .read, slot.position >= 0 else { return }
    self.prepared[Int(slot.position)] = prepared
    analysedCount += 1
    analysedBytes += documents[Int(slot.position)].text.count
  }

  private func isAnalysisClaimed(_ position: Int) -> Bool {
    slots[Int(numbers[position])].isAnalysisClaimed
  }

  private mutating func claimAnalysis(at position: Int) -> Document {
    slots[Int(numbers[position])].isAnalysisClaimed = true
    return documents[position]
  }
}
