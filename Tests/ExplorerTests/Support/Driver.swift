import Corpus
import Explorer
import Screen
import Search

/// A reader at the keyboard: presses keys, answers searches, and sees frames.
struct Driver {
  var state: State
  /// What was asked of the program, but for the searches answered here.
  var effects: [Effect] = []
  /// Whether searches are answered at once.
  var answersSearches = true

  init(_ corpus: Corpus = Sample.corpus, columns: Int = 80, rows: Int = 24) {
    state = State(title: "papers", formats: Formats.two)
    send(.resized(Size(columns: columns, rows: rows)))
    var progress = LoadProgress()
    progress.documentsFound = corpus.documents.count
    progress.documentsRead = corpus.documents.count
    progress.isFinished = true
    send(.loaded(corpus, progress, []))
  }

  /// Presses the keys of a script: `jj<Enter>`.
  mutating func press(_ script: String) {
    for key in KeyScript.keys(in: script) { send(.key(key)) }
  }

  /// Sends a message, and answers what it asks.
  mutating func send(_ message: Message) {
    for effect in update(&state, message) {
      if case .search(let text, let generation) = effect, answersSearches {
        send(.searched(generation: generation, text: text, Finder.find(text, in: state.corpus)))
      } else if case .arrange(let hits, let order, let number) = effect, answersSearches {
        send(.arranged(number: number, Concordance(hits, in: state.corpus, order: order)))
      } else if case .locate(let text, let generation) = effect, answersSearches {
        let answer = GoToIndex(state.corpus).search(GoToQuery(text), isCancelled: { false })
        send(
          .located(
            generation: generation, text: text, answer?.results ?? GoToResults()))
      } else if case .goOn = effect {
        send(.goOn)
      } else {
        effects.append(effect)
      }
    }
  }

  /// What is on the screen.
  var frame: Frame { render(state, size: state.size) }
  /// The screen as text.
  var screen: String { frame.text }
  /// The last row of the screen.
  var status: String { row(state.size.rows - 1) }
  /// The row that the cursor stands on.
  var cursorRow: String { row(frame.cursor.row) }

  /// A row of the screen as text.
  func row(_ row: Int) -> String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(row) ? String(lines[row]) : ""
  }

  /// The title of the selected section.
  var sectionTitle: String {
    guard let place = state.place else { return "" }
    let document = state.corpus.documents[place.document]
    return document.title(of: document.sections[place.section])
  }
}

/// Finds text as it stands, section by section, so that tests of the screen need no index.
enum Finder {
  /// Fails on a parenthesis, as a query language would.
  ///
  /// A query with a field is answered by an index.
  static func find(_ text: String, in corpus: Corpus) -> Result<SearchResults, QueryError> {
    if text.contains(":") {
      do throws(QueryError) {
        return .success(SearchIndex(corpus).search(try .parse(text, asTyped: true), limit: 1000))
      } catch {
        return .failure(error)
      }
    }
    if let place = text.firstIndex(of: "(") {
      let position = text.distance(from: text.startIndex, to: place)
      return .failure(QueryError(position: position, message: "a parenthesis is not closed"))
    }
    var results = SearchResults()
    for (index, document) in corpus.documents.enumerated() {
      for section in document.sections.indices {
        let span = document.ownSpan(ofSection: section)
        let matches = matches(of: Array(text.utf8), in: document.text.bytes, span)
        guard let first = matches.first else { continue }
        let snippet = document.blocks.first { $0.span.contains(first) }?.span ?? first
        results.hits.append(
          Hit(
            document: index, section: section, score: 1, matches: matches, snippet: snippet,
            claims: []))
      }
    }
    results.sectionCount = results.hits.count
    results.searchedDocuments = corpus.documents.count
    results.documentCount = Set(results.hits.map(\.document)).count
    return .success(results)
  }

  private static func matches(of needle: [UInt8], in bytes: [UInt8], _ span: TextSpan)
    -> [TextSpan]
  {
    guard span.length >= needle.count, !needle.isEmpty else { return [] }
    return (Int(span.start)...Int(span.end) - needle.count).compactMap { start in
      Array(bytes[start..<start + needle.count]) == needle
        ? TextSpan(start, start + needle.count) : nil
    }
  }
}
