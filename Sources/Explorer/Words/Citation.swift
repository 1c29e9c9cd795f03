internal import Corpus
internal import Export

/// What a template says of a claim, or of a place in a document.
struct Citation {
  let corpus: Corpus
  /// The position of the document.
  let document: Int
  /// A byte of its text.
  let byte: UInt32
  /// Nil where only the place is cited.
  private var claim: ClaimWords?

  init(of corpus: Corpus, document: Int, byte: UInt32) {
    self.corpus = corpus
    self.document = document
    self.byte = byte
  }

  init(ofClaim place: Place, in corpus: Corpus) {
    let claim = ClaimWords(corpus: corpus, place: place)
    self.init(of: corpus, document: place.document, byte: claim.claim.anchor.start)
    self.claim = claim
  }

  /// The words of a part; nil where it is not known.
  func words(for part: CitationTemplate.Part) -> String? {
    let file = corpus.documents[document]
    switch part {
    case .document: return file.title
    case .author: return file.author.map(file.text.singleLine)
    case .date: return file.date.map(file.text.singleLine)
    case .section: return section
    case .file: return file.path
    case .line: return String(file.text.lineNumber(ofByte: Int(byte)))
    case .paragraph: return paragraph.map { String($0) }
    default: return claim.flatMap { words(for: part, of: $0) }
    }
  }

  private func words(for part: CitationTemplate.Part, of claim: ClaimWords) -> String? {
    switch part {
    case .who: claim.speaker
    case .source: claim.words.source
    case .cue: claim.words.cue
    case .status: claim.claim.status.rawValue
    case .voice: claim.claim.voice.rawValue
    case .words: claim.wholeContent
    case .about: claim.words.about.joined(separator: ", ")
    case .via: claim.words.via.joined(separator: ", ")
    case .score: Score.text(claim.claim.confidence)
    case .id: claim.claim.identifier.description
    default: nil
    }
  }

  private var section: String? {
    let file = corpus.documents[document]
    let index = claim?.claim.section ?? file.sectionIndex(at: Int(byte)) ?? 0
    guard file.sections.indices.contains(index) else { return nil }
    return file.title(of: file.sections[index])
  }

  /// The number of the paragraph among those that are read for claims; nil where it is none of them.
  private var paragraph: Int? {
    let blocks = corpus.documents[document].blocks
    let index = blocks.partitionPoint { $0.span.end <= byte }
    guard index < blocks.count, blocks[index].kind.isRead else { return nil }
    return blocks[...index].count { $0.kind.isRead }
  }
}
