import ArgumentParser

@main
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dragoman")
}
