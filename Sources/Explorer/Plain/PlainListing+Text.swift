internal import Corpus

/// The text of a section, with the claims in it.
extension PlainListing {
  init(textOf state: State, isWhole: Bool) {
    guard let place = state.place else {
      self.init(["No section is selected."])
      return
    }
    let emphasis = state.detail.text.emphasis
    if !isWhole, !emphasis.isEmpty {
      self.init(passageOf: state, place, emphasis)
    } else {
      self.init(wholeTextOf: state, place)
    }
  }

  /// Paragraph by paragraph, each followed by its claims.
  private init(wholeTextOf state: State, _ place: SectionPlace) {
    let words = PlainWords(corpus: state.corpus)
    let document = state.corpus.documents[place.document]
    let reach = state.corpus.reach(of: place)
    var rows: [PlainRow] = []
    for piece in document.pieces(in: reach) {
      rows.append(PlainRow(piece.label + document.text.singleLine(piece.span)))
      guard document.isAnalysed else { continue }
      for index in document.claimIndices(in: piece.span) {
        // What the document says in its own voice has just been read.
        guard document.claims[index].voice != .narrated else { continue }
        let claim = Place(document: place.document, item: index)
        rows.append(PlainRow(words.shortClaim(claim), .claim(claim)))
      }
    }
    self.init(
      ["Text of section \(place.section + 1): \(words.title(of: place))."], rows: rows)
  }

  /// The paragraphs that a link led to, what is claimed there, and who has to do with it.
  private init(passageOf state: State, _ place: SectionPlace, _ emphasis: [TextSpan]) {
    let words = PlainWords(corpus: state.corpus)
    let document = state.corpus.documents[place.document]
    let whole = emphasis.dropFirst().reduce(emphasis[0]) { $0.union($1) }
    let pieces = document.pieces(in: state.corpus.reach(of: place))
    var rows = pieces.filter { $0.span.overlaps(whole) }.map {
      PlainRow($0.label + document.text.singleLine($0.span))
    }
    if rows.isEmpty { rows = [PlainRow(document.text.singleLine(whole))] }
    let claims = state.corpus.claims(at: emphasis, in: place.document)
    var actors: [ActorIndex] = []
    for claim in claims {
      rows.append(PlainRow(words.claim(claim)))
      for actor in state.corpus.participants(of: claim) where !actors.contains(actor) {
        actors.append(actor)
      }
    }
    for index in document.mentionIndices(in: whole) {
      let actor = document.mentions[index].actor
      if !actors.contains(actor) { actors.append(actor) }
    }
    rows += actors.map { PlainRow("Dossier of \(words.name($0)).", .actor($0)) }
    var heading = [
      "In section \(place.section + 1): \(words.title(of: place)), \(document.title)."
    ]
    // A claim says its words itself.
    if claims.count != 1 {
      let shown = emphasis.map { document.text.singleLine($0) }.joined(separator: " … ")
      heading.append("The words: \(shown)" + (shown.endsSentence ? "" : "."))
    }
    self.init((state.matchSentence.map { [$0] } ?? []) + heading, rows: rows)
  }
}

extension State {
  /// Which match of a search is selected.
  fileprivate var matchSentence: String? {
    guard let search, let stop = search.stop, isAtMatch(of: search) else { return nil }
    let noun = search.claim(atStop: stop) == nil ? "Match" : "Claim"
    return
      "\(noun) \(grouped(stop + 1)) of \(grouped(search.stops.count)) "
      + "for “\(search.answered.trimmed)”."
  }
}

extension Corpus {
  /// The claim that is made of just these words; else those that have one of them.
  fileprivate func claims(at words: [TextSpan], in index: Int) -> [Place] {
    let document = documents[index]
    guard document.isAnalysed, let first = words.min() else { return [] }
    let whole = words.reduce(first) { $0.union($1) }
    let near = document.sectionIndex(at: Int(first.start)).map {
      document.claimIndices(in: reach(of: SectionPlace(document: index, section: $0)))
    }
    let places = (near ?? 0..<0).map { Place(document: index, item: $0) }
    if let exact = places.first(where: { self.words(ofClaim: $0) == words }) { return [exact] }
    return places.filter { place in
      self.words(ofClaim: place).contains { $0.overlaps(whole) }
    }
  }

  /// Who says it, who it is about, whom it came through.
  fileprivate func participants(of place: Place) -> [ActorIndex] {
    let claims = documents[place.document].claims
    let claim = claims[place.item]
    return (claim.source?.actors ?? []) + claims.about(claim)
      + claims.via(claim).map(\.actor)
  }
}

/// As much of a text as is read in one line.
struct PlainPiece {
  let span: TextSpan
  /// What it is, where it is no paragraph, in front of its text.
  let label: String
}

extension Document {
  /// The blocks in a span; one without an end in sight is cut at blanks.
  ///
  /// Linear in the document's blocks and in what is cut.
  func pieces(in reach: TextSpan) -> [PlainPiece] {
    let first = blocks.partitionPoint { $0.span.start < reach.start }
    return blocks[first...].prefix { $0.span.start < reach.end }.flatMap { block in
      cuts(of: block.span).map { PlainPiece(span: $0, label: block.kind.label) }
    }
  }

  /// Bytes: as many as a long paragraph has.
  private static let longest = 6000

  private func cuts(of span: TextSpan) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = Int(span.start)
    let end = Int(span.end)
    while end - start > Self.longest {
      var cut = start + Self.longest
      // Not far back: a text may have no blanks.
      let least = start + Self.longest / 2
      while cut > least, text.bytes[cut] != 0x20 { cut -= 1 }
      if cut == least { cut = start + Self.longest }
      while !text.isScalarBoundary(cut) { cut -= 1 }
      pieces.append(TextSpan(start, cut))
      start = cut
    }
    return pieces + [TextSpan(start, end)]
  }
}

extension Block.Kind {
  fileprivate var label: String {
    switch self {
    case .paragraph, .listItem, .tableRow: ""
    case .quotation: "Quotation: "
    case .code: "Code: "
    case .note: "Note: "
    case .title: "Title: "
    case .heading: "Heading: "
    case .byline: "Byline: "
    case .date: "Date: "
    case .caption: "Caption: "
    case .speaker: "Speaker: "
    case .mailHead: ""
    case .readingTime, .shareBar, .timestamp, .relatedLinks, .contents, .pageNumber, .masthead:
      "Beside the text: "
    }
  }
}
