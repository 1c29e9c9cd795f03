internal import ArgumentParser

/// `actor`: one actor's dossier.
struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.actor.rawValue,
    abstract: "Print what one actor says, what is said of it, and who it appears with.",
    discussion: """
      NAME is a name the actor goes by, without regard to case and accents, a part of one, or an \
      id from 'list actors'.

        dragoman actor 'united nations' seeds
        dragoman actor khamenei

      Exit status 1 where the documents know no such actor.
      """)

  @Argument(help: "A name, a part of one, or an id.")
  var name: String

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  func run() throws {
    let corpus = try CorpusInput(input).load()
    let actor = try Selection(corpus: corpus).actor(name)
    var output = StandardOutput(linking: links.hyperlink)
    try Dossier(corpus: corpus, index: actor).print(to: &output)
    try output.flush()
  }
}
