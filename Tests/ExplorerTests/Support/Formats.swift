import Explorer

/// Formats for tests of the dialog, whatever the program offers.
enum Formats {
  static let two = [
    FormatOption(name: "markdown", fileExtension: "md", summary: "for a report"),
    FormatOption(name: "json", fileExtension: "json", summary: "for programs"),
  ]
}
