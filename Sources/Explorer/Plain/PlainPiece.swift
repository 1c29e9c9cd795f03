internal import Corpus

/// As much of a text as is read in one line.
struct PlainPiece {
  let span: TextSpan
  /// What it is, where it is no paragraph, in front of its text.
  let lead: String
}

extension Document {
  /// The blocks in a span; one without an end in sight is cut at blanks.
  ///
  /// Linear in the document's blocks and in what is cut.
  func pieces(in reach: TextSpan) -> [PlainPiece] {
    let first = blocks.partitionPoint { $0.span.start < reach.start }
    return blocks[first...].prefix { $0.span.start < reach.end }.flatMap { block in
      cuts(of: block.span).map { PlainPiece(span: $0, lead: block.kind.lead) }
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
  fileprivate var lead: String {
    switch self {
    case .paragraph, .listItem, .tableRow: ""
    case .quotation: "Quotation: "
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
