/// The places a reader came from and, after going back, the places to go forward to.
package struct History: Hashable, Sendable {
  package private(set) var past: [Location] = []
  package private(set) var future: [Location] = []
  /// Where the reader was before the last jump.
  package private(set) var previous: Location?
  /// More than a reader walks back; keeps a long session small.
  private static let limit = 200

  /// Takes the places of an earlier run; of too many the oldest are left out.
  package init(past: [Location] = [], future: [Location] = [], previous: Location? = nil) {
    self.past = past.suffix(Self.limit)
    self.future = future.suffix(Self.limit)
    self.previous = previous
  }

  /// Remembers the place a reader leaves by a jump; there is no forward from there.
  package mutating func leave(_ here: Location) {
    future = []
    previous = here
    if past.last != here { past.append(here) }
    if past.count > Self.limit { past.removeFirst() }
  }

  package mutating func back(from here: Location) -> Location? {
    guard let place = past.popLast() else { return nil }
    future.append(here)
    previous = here
    return place
  }

  package mutating func forward(from here: Location) -> Location? {
    guard let place = future.popLast() else { return nil }
    past.append(here)
    previous = here
    return place
  }
}
