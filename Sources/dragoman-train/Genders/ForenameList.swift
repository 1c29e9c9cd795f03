/// Forenames, each with how far it is a man's: 1, or a woman's: -1.
///
/// A line is a name, the boys and the girls that were given it, and the countries where it is common
/// for men and for women, parted by tabs.
struct ForenameList {
  struct Forename {
    var name: String
    /// From -1 to 1.
    var share: Double
    /// How often it counts in training: names that many bear count more.
    var weight: Int
  }

  let names: [Forename]

  init(_ text: String) {
    names = text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3 else { return nil }
      let (male, female) = (Double(fields[1]) ?? 0, Double(fields[2]) ?? 0)
      let countries = fields.dropFirst(3).map {
        $0.split(whereSeparator: { " ,".contains($0) }).count
      }
      let ours = (countries.first.map(Double.init) ?? 0, countries.last.map(Double.init) ?? 0)
      // A country where it is common says as much as a few hundred births.
      let (men, women) = (male + 300 * ours.0, female + 300 * ours.1)
      guard men + women > 0 else { return nil }
      return Forename(
        name: String(fields[0]), share: (men - women) / (men + women + 5),
        weight: men + women > 3_000 ? 4 : men + women > 300 ? 2 : 1)
    }
  }
}
