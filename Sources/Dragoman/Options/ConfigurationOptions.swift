internal import ArgumentParser

/// Where the configuration is.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this configuration instead of the own one; /dev/null for none.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?
}
