import ArgumentParser
import Language

/// `dragoman-train reliability`.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Compares the scores of claims with how many of them people marked as well.",
    discussion: """
      Ten bins by score: how many claims, their mean score, and the share that is accepted: with the \
      same content and source by half. The last line is the mean distance of the two.
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
      for claim in JudgedClaims(record, models: models).claims {
        reliability.add(score: Double(scores.score(claim.features)), isAccepted: claim.isAccepted)
      }
    }
    for line in reliability.lines { print(line) }
  }
}
