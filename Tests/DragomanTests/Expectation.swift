import Foundation

/// What a careful reader finds in one of the test documents, as its `.expected.json` tells it.
struct Expectation: Decodable, Sendable {
  struct Section: Decodable, Sendable {
    var level: Int
    var title: String
  }

  struct Actor: Decodable, Sendable {
    var name: String
    var kind: String
    /// The names it goes by in the text.
    var forms: [String]
  }

  /// An attributed claim; its words are those of the text.
  struct Claim: Decodable, Sendable {
    var source: String?
    var cue: String
    /// A phrase of what is said that stands only once in the text.
    var content: String
    /// The name of the actor behind the source; nil where the text names nobody.
    var actor: String?
    var status: String
    /// The name of the actor it came through.
    var via: String?
  }

  var title: String
  var author: String?
  /// Empty where the document has no headings.
  var sections: [Section]
  /// The fewest and the most sections that are sensible.
  var sectionCount: [Int]
  var actors: [Actor]
  var claims: [Claim]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Documents")

  static func textPath(named name: String) -> String {
    folder.appending(path: name + ".txt").path(percentEncoded: false)
  }

  init(named name: String) throws {
    let file = Self.folder.appending(path: name + ".expected.json")
    self = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
  }
}
