internal import ArgumentParser
internal import Corpus

/// `actor`: one actor's dossier.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.actor.rawValue,
    abstract: "Print what one actor says, what is said of it, and who it appears with.",
    discussion: """
      NAME is a name the actor goes by, without regard to case and accents, a part of one, some of \
      its letters, or an id from 'list actors'.

        dragoman actor 'united nations' seeds
        dragoman actor khamenei
        dragoman actor 'qud for'

      Where several actors fit equally well, they are listed on standard error: on a terminal, type \
      the number of one; else the exit status is 2. Exit status 1 where the documents know no such \
      actor.
      """)

  @Argument(
    help: "A name, a part of one, some of its letters, or an id.",
    completion: NameCompletion.actors)
  var name: String

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  func run() throws {
    let corpus = try CorpusInput(input).load()
    let actor = try CorpusLookup(corpus: corpus).actorOfChoice(name)
    var output = StandardOutput(linking: links.hyperlink)
    try DossierReport(corpus: corpus, index: actor).print(to: &output)
    try output.flush()
  }
}
