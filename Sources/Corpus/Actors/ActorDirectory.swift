/// Actors by identifier: positions in an open-addressing table.
///
/// An identifier's value is a hash already, so its low bits choose the slot.
struct ActorDirectory: Sendable {
  private static let empty = UInt32.max
  /// A power of two, at least twice as many as there are actors.
  private var slots: [UInt32] = [empty]

  /// One pass over the actors.
  init(_ actors: [Actor]) {
    guard !actors.isEmpty else { return }
    var size = 2
    while size < actors.count * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.empty, count: size)
    for position in actors.indices {
      var slot = Int(truncatingIfNeeded: actors[position].identifier.value) & (size - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(position)
    }
  }

  /// Where an actor stands among those that the directory was made of.
  func position(of identifier: Identifier, in actors: [Actor]) -> ActorIndex? {
    var slot = Int(truncatingIfNeeded: identifier.value) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if actors[Int(slots[slot])].identifier == identifier { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
