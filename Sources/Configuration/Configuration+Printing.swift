extension Configuration {
  /// The configuration as a file that says the same, with a comment for each option.
  package var text: String {
    var text = ""
    var table: String?
    for option in ConfigurationOption.all {
      if option.table != table, let name = option.table { text += "[\(name)]\n" }
      table = option.table
      text += "# \(ConfigurationOption.sentence(option.meaning))\n"
      text += "# \(option.key == nil ? "Each is" : "Allowed:") \(option.allowed).\n"
      for line in option.write(self) {
        text += "\(line.isSample ? "# " : "")\(line.key) = \(line.value)\n"
      }
      text += "\n"
    }
    return String(text.dropLast())
  }
}

extension ConfigurationOption {
  /// Words with a capital and a full stop.
  package static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
