/// On what a model is trained, how long, and how large it may become.
///
/// The numbers were chosen on the development sets that docs/models.md names.
struct Recipe {
  /// Sets of annotated text, by their paths without the ending.
  var sets: [String]
  /// Whether our own articles are added.
  var hasArticles = false
  /// How often the examples are gone over.
  var epochs = 8
  /// Binary logarithm of the number of features kept.
  var bits: Int
  /// How often a feature has to have been met to be kept.
  var minimum = 2
  /// By how much the right label of a word has to lead in training over any other.
  var margin: Float = 0
  /// By how much it has to lead over no label at all: more, where a miss is worse than a false find.
  var missMargin: Float = 0

  /// The share of the kinds of features that a sentence is learned without.
  ///
  /// Another choice each time, so that none leans on another (feature bagging: Sutton et al. 2006).
  var hidden = 0.0

  static let sentences = Recipe(
    sets: ["tags/ewt.train", "tags/gum.train"], bits: 13, margin: 50, missMargin: 50)
  static let tags = Recipe(sets: ["tags/ewt.train", "tags/gum.train"], epochs: 10, bits: 15)
  static let names = Recipe(
    sets: [
      "names/uner-ewt.train", "names/wikigold.train", "names/crossner-politics.train",
      "names/crossner-politics.dev", "names/re3d.train", "names/europarl.train",
      "names/wnut17.train", "names/written.train", "names/real.train",
    ], hasArticles: true, epochs: 12, bits: 15, margin: 300, missMargin: 300, hidden: 0.1)
  static let cues = Recipe(
    sets: [
      "attribution/written.train", "attribution/re3d.train", "attribution/gum.train",
      "attribution/real.train", "attribution/silver.train",
    ],
    hasArticles: true, bits: 17, margin: 300, missMargin: 450)
  /// Trained with the cues, on the same texts.
  static let roles = Recipe(sets: [], bits: 17, margin: 300, missMargin: 600)
  /// Real text, each read by models that have not learned from it.
  static let scores = Recipe(sets: ["attribution/real.train"], bits: 14)
  static let factuality = Recipe(sets: ["factuality/uds-ih2.train"], bits: 16)
}
