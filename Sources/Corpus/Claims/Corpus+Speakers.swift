extension Corpus {
  /// The names of those who make a claim, as one says them: "Norway, Sweden and Iceland".
  ///
  /// Nil where the text names nobody.
  package func names(of source: Claim.Source) -> String? {
    let names = source.actors.filter { actors.indices.contains(Int($0)) }
      .map { actors[Int($0)].name }
    guard let last = names.last else { return nil }
    return names.count == 1
      ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
