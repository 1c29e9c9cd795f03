import Corpus
import TestSupport

/// A small corpus, made by hand, with something of everything that the screen shows.
enum Sample {
  static let corpus: Corpus = {
    var builder = CorpusBuilder()
    builder.actor("Mara Lindqvist", .person, aliases: ["Lindqvist", "the harbour master"])
    builder.actor("Port Authority", .organization)
    builder.actor("Norland", .state, aliases: ["Norlandic"])
    builder.actor("田中 健", .person)
    builder.document("a/harbour.txt", harbour, claims: harbourClaims)
    builder.document("b/ferry.txt", ferry, claims: ferryClaims)
    builder.document("c/東京.txt", wide, claims: wideClaims)
    return builder.corpus()
  }()

  private static let harbour = """
    = The Harbour Question
    @ By Ada Writer
    # Chapter 1: The Quay
    The ⟦Port Authority|Port Authority⟧ closed the quay in May. Nobody was asked.
    ## What was seen
    ⟦⟦Mara Lindqvist|Mara Lindqvist⟧|source 1 Mara Lindqvist⟧ ⟦said|cue 1 say⟧ ⟦the old quay had been \
    sinking for years|content 1⟧. ⟦⟦She|pronoun Mara Lindqvist⟧|source 2 Mara Lindqvist⟧ ⟦denied|cue 2 \
    deny⟧ ⟦any delay in the warnings|content 2⟧.
    ## What was paid
    ⟦⟦Norland|Norland⟧|source 3 Norland⟧ ⟦accused|cue 3 accuse⟧ the ⟦Port Authority|Port Authority⟧ \
    ⟦of hiding the cost|content 3⟧, through ⟦⟦Lindqvist|Mara Lindqvist⟧|via 3 Mara Lindqvist⟧.
    # Chapter 2: Afterwards
    The quay reopened. ⟦It is ⟦thought|cue 4 think⟧ to be safe|content 4⟧.
    ~ Share this article
    """

  private static let harbourClaims: [Int: CorpusBuilder.ClaimTraits] = [
    1: .init(about: ["Port Authority"]),
    2: .init(polarity: .negative, status: .denied, about: ["Mara Lindqvist"]),
    3: .init(status: .alleged, about: ["Port Authority"]),
    4: .init(certainty: .probable, status: .alleged),
  ]

  private static let ferry = """
    = A Ferry for Norland
    # The plan
    ⟦Norland|Norland⟧ wants a ferry. ⟦“We need the quay,”|content 1⟧ ⟦said|cue 1 say⟧ \
    ⟦⟦Mara Lindqvist|Mara Lindqvist⟧|source 1 Mara Lindqvist⟧.
    # The price
    ⟦The ferry costs two million|content 2⟧.
    """

  private static let ferryClaims: [Int: CorpusBuilder.ClaimTraits] = [
    1: .init(.quoted, about: ["Norland"]), 2: .init(.narrated),
  ]

  private static let wide = """
    = 東京の港について
    # 第一章 港
    ⟦⟦田中 健|田中 健⟧|source 1 田中 健⟧ ⟦said|cue 1 say⟧ ⟦港は安全だ|content 1⟧.
    """

  private static let wideClaims: [Int: CorpusBuilder.ClaimTraits] = [1: .init()]

  /// Notices of a file left out and one repaired.
  static let notices = [
    Notice(.leftOut, path: "a/photo.jpg", message: "it is not text"),
    Notice(.repaired, path: "b/ferry.txt", message: "3 bytes were not UTF-8 and are shown as �"),
  ]
}
