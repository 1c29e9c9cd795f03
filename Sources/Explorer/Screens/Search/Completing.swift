internal import Corpus
internal import Screen
internal import Search

/// What helps to type a query: offers, completions, and the queries to begin with.
extension State {
  /// Looks up what the text of the prompt may mean, and what its last word can be completed with.
  mutating func refreshSearchHelp() {
    guard let text = search?.editor.text else { return }
    let lookup = queryLookup
    if text.isEmpty {
      if search?.start.isEmpty == true {
        let rows = startRows(lookup.leading)
        search?.begin(with: rows, of: corpus)
      }
      search?.lookup = lookup
      search?.offer([], of: corpus)
    } else {
      var offers = QueryOffers(lookup: lookup)
      let found = offers.offers(for: text)
      search?.lookup = offers.lookup
      search?.offer(found, of: corpus)
    }
    refreshCompletion()
  }

  mutating func refreshCompletion() {
    guard let editor = search?.editor, !editor.isEmpty else {
      search?.completion = nil
      return
    }
    var completer = QueryCompleter(lookup: queryLookup, document: document)
    search?.completion = completer.completion(of: editor.text, at: editor.cursor)
    search?.lookup = completer.lookup
  }

  /// What was made for this corpus, or made now.
  private var queryLookup: QueryLookup {
    if let lookup = search?.lookup, lookup.edition == edition { return lookup }
    return QueryLookup(corpus, edition: edition)
  }

  /// The queries that the empty prompt shows.
  private func startRows(_ leading: LeadingActors) -> [ResultRow] {
    let earlier = searches.suffix(3).reversed().map {
      QueryReference.Entry($0, "searched before")
    }
    let words = WordMeaning.all.filter(\.isOnScreen).map {
      QueryReference.Entry($0.query, "\($0.word): \($0.gloss)")
    }
    let parts = [
      ("Earlier", earlier), ("What the words on the screen mean", words),
      ("Fields", corpus.fieldExamples(leading.actors)),
    ]
    // Each part has a heading, the first one too: what is selected at first leads nowhere.
    return parts.filter { !$0.1.isEmpty }.flatMap { title, entries in
      [ResultRow.heading(title)] + entries.map { ResultRow.offer($0) }
    }
  }

  /// Puts a query into the prompt.
  mutating func take(_ offer: QueryReference.Entry) -> [Effect] {
    editSearch { $0 = LineEditor(offer.query.hasSuffix(":") ? offer.query : offer.query + " ") }
  }

  /// Completes the word before the cursor, or goes on to the next candidate; else takes what is
  /// offered, and where nothing is, selects the next hit.
  mutating func completeSearch(by step: Int) -> [Effect] {
    guard let search else { return [] }
    if search.completion?.chosen != nil, search.completion?.candidates.count == 1 {
      refreshCompletion()
    }
    var completion = self.search?.completion
    if completion?.chosen == nil {
      if step < 0 { return moveRow(by: step) }
      completion = completion ?? offered(by: search)
    }
    completion?.choose(by: step)
    guard let completion, let editor = completion.editor else { return moveRow(by: step) }
    let effects = editSearch { $0 = editor }
    self.search?.completion = completion
    return effects
  }

  /// The offers as candidates for the whole text, where the cursor is at its end.
  private func offered(by search: SearchSession) -> QueryCompletion? {
    let editor = search.editor
    let count = editor.characters.count
    guard !search.offers.isEmpty, editor.cursor == count else { return nil }
    return QueryCompletion(
      of: editor.text, 0..<count, search.offers.map { Candidate($0.query, $0.plainFinds) })
  }
}

/// What the prompt says beside what is typed.
extension State {
  /// How much has been found, and the key for more; only as much as there is room for.
  func promptWords(of search: SearchSession) -> String {
    if search.error != nil { return "" }
    func name(of action: String) -> String? {
      settings.keys.keys(of: action, in: .search).first?.name
    }
    let room = size.columns - Width.cells(of: search.editor.text) - 4
    var words: [String] = []
    if search.editor.isEmpty {
      if let key = name(of: "explain-query") { words.append("\(key) explains the language") }
    } else {
      words.append(search.summary(during: progress))
      if search.claimCount > 0, let key = name(of: "claims-found") {
        words.insert("\(words[0]) · \(key) lists them", at: 0)
        words.append(counted(search.claimCount, "claim"))
      }
    }
    return words.first { Width.cells(of: $0) <= room } ?? words.last ?? ""
  }
}
