import ArgumentParser
import Language

/// `dragoman-train reliability`.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Compares the scores of claims with how many of them people marked as well.",
    discussion: """
      Ten bins by score: how many claims, their mean score, and the share that is accepted: with the \
      same content and source by half; then the mean distance of the two, and for twenty scores \
      how right and how complete the claims from there on are.
      """)

  @Argument(help: "A file of text with marked attributions, as JSON lines.") var gold: String
  @OptionGroup var folder: ModelFolder

  func run() throws {
    let models = folder.models()
    guard let scores = models.scores else {
      throw ValidationError("no scores in the folder of models; train them first")
    }
    var reliability = Reliability()
    for record in try AnnotatedRecord.read(gold) {
      reliability.addMarked(record.attributions?.count ?? 0)
      for claim in JudgedClaims(record, models: models).claims {
        reliability.add(score: Double(scores.score(claim.features)), isAccepted: claim.isAccepted)
      }
    }
    for line in reliability.lines + reliability.cutoffs { print(line) }
  }
}
