internal import Corpus
internal import Screen
internal import Search

/// What the reader looks at while names and claims are still being looked for.
extension State {
  /// Asks for the documents on the screen first, whenever they are others.
  mutating func attention() -> [Effect] {
    guard !progress.isFinished else { return [] }
    let numbers = numbersInSight
    guard numbers != lookedAt else { return [] }
    lookedAt = numbers
    return numbers.isEmpty ? [] : [.look(at: numbers)]
  }

  /// The numbers of documents in sight that are still to be analysed, the selected one first.
  private var numbersInSight: [UInt32] {
    var numbers: [UInt32] = []
    for index in documentsInSight where !corpus.documents[index].isAnalysed {
      let number = corpus.documents[index].number
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  private var documentsInSight: [Int] {
    if let documents = mode.screen?.documentsInSight(self) { return documents }
    let rows = max(size.rows, 1)
    let selected = document.map { [$0] } ?? []
    return selected + (documents.top..<documents.top + rows).compactMap { documentRows[$0] }
  }

  /// Asks for loading to be stopped.
  mutating func cancelLoading() -> [Effect] {
    note = "loading stops; what has been read stays"
    return [.cancelLoading]
  }
}
