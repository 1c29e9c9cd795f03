internal import Corpus

/// Places that the reader gives a letter.
extension State {
  /// Gives the place where the reader is a letter, or a digit.
  mutating func setMark(_ letter: Character?) -> [Effect] {
    guard let letter, letter.isLetter || letter.isNumber else {
      note = "a mark is a letter or a digit"
      return [.bell]
    }
    let here = location
    bookmarks[letter] = here
    note = "mark \(letter) is \(words(for: here)); \(keyName(of: "go-to-mark"))\(letter) returns"
    return []
  }

  /// Goes to the place with a letter; with ' or ` to where the last jump began.
  mutating func goToMark(_ letter: Character?) -> [Effect] {
    guard let letter else { return [.bell] }
    let isPrevious = letter == "'" || letter == "`"
    guard let place = isPrevious ? history.previous : bookmarks[letter] else {
      note =
        isPrevious
        ? "nothing was jumped from"
        : "there is no mark \(letter); \(keyName(of: "set-mark")) sets one"
      return [.bell]
    }
    return jump(to: place)
  }

  /// Goes to a place, from which Back returns.
  mutating func jump(to place: Location) -> [Effect] {
    guard isThere(place) else {
      note = "\(words(for: place)) is no longer there"
      return [.bell]
    }
    history.leave(location)
    go(to: place)
    return []
  }

  /// Why there are no marks to be listed; nil where there are.
  var whyNoPlaces: String? {
    bookmarks.isEmpty ? "there are no marks; \(keyName(of: "set-mark")) and a letter set one" : nil
  }

  /// A place in a few words: an actor's name, or a section's title.
  func words(for place: Location) -> String {
    if let actor = place.actor {
      return corpus.actorIndex(of: actor).map { corpus.actors[Int($0)].name } ?? "the actor"
    }
    guard let path = place.documentPath else { return "nowhere" }
    guard let index = corpus.documents.position(ofPath: path, near: shownDocument) else {
      return path
    }
    let document = corpus.documents[index]
    let section = document.sections.first { $0.identifier == place.section }
    return "“\(section.map { document.title(of: $0) } ?? document.title)”"
  }
}
