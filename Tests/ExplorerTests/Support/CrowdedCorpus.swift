import Corpus
import TestSupport

/// What the small sample has not: titles of three hundred characters, many actors, claims within
/// claims, a claim of eight hundred words, a document without a claim.
enum CrowdedCorpus {
  static let corpus: Corpus = {
    var builder = CorpusBuilder()
    for name in names { builder.actor(name, .organization) }
    for number in 0..<30 {
      let title = number % 3 == 0 ? long("title") : "Paper \(number)"
      builder.document(
        "\(number).txt", "= \(title)\n% 3 March 2026\n" + text(number), claims: claims)
    }
    builder.document("z.txt", "= Nothing\n# One\nx")
    return builder.corpus()
  }()

  private static let names = (1...12).map { "Office \($0)" }

  private static func long(_ word: String) -> String {
    (1...50).map { "\(word)\($0)" }.joined(separator: " ")
  }

  private static func text(_ number: Int) -> String {
    let everybody = names.map { "⟦\($0)|\($0)⟧" }.joined(separator: ", ")
    let words = (1...800).map { "word\($0)" }.joined(separator: " ")
    return """
      # \(number % 2 == 0 ? long("heading") : "Heading")
      \(everybody) met.
      ## Below
      ⟦⟦Office 1|Office 1⟧|source 1 Office 1 + Office 2⟧ ⟦said|cue 1 say⟧ ⟦that \
      ⟦⟦Office 3|Office 3⟧|source 2 Office 3⟧ ⟦denied|cue 2 deny⟧ ⟦that \
      ⟦Office 4|source 3 Office 4⟧ ⟦claimed|cue 3 claim⟧ ⟦\(words)|content 3⟧|content 2⟧|content 1⟧.
      ⟦Office 5 is open|content 4⟧. ⟦Office 6 may be open|content 5⟧.
      # Last
      Nobody was asked.
      """
  }

  private static let claims: [Int: CorpusBuilder.ClaimTraits] = [
    1: .init(), 2: .init(polarity: .negative, status: .denied, parent: 1),
    3: .init(status: .alleged, parent: 2), 4: .init(.narrated),
    5: .init(.narrated, certainty: .possible, status: .hedged),
  ]
}
