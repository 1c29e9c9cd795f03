/// What is typed behind `:export`: a format, and perhaps a file.
struct ExportWords {
  let format: String
  let file: String?

  init(_ words: String) {
    let format = words.prefix { $0 != " " }
    let file = words.dropFirst(format.count).drop { $0 == " " }
    self.format = format.lowercased()
    self.file = file.isEmpty ? nil : String(file)
  }
}

extension Action.Argument {
  /// A format; without a file the dialog asks for one.
  static let exportFormat = Action.Argument(
    "FORMAT [FILE]", isOptional: true,
    offering: { state, typed in
      typed.contains(" ") ? [] : state.formats.map { Candidate($0.name + " ", $0.summary) }
    },
    refusing: { state, typed in
      let format = ExportWords(typed).format
      let names = state.formats.map(\.name)
      return names.contains(format) ? nil : .unknown(format, amongst: names)
    })
}
