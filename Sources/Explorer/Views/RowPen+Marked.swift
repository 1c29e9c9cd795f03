internal import Screen

extension RowPen {
  /// Writes a text with some of its characters in another style, by their places in it.
  mutating func write(
    _ text: String, marked places: Set<Int>, _ style: Style, _ mark: Style, into frame: inout Frame
  ) {
    var run = ""
    var isMarked = false
    for (place, character) in text.enumerated() {
      if places.contains(place) != isMarked {
        write(run, isMarked ? mark : style, into: &frame)
        run = ""
        isMarked.toggle()
      }
      run.append(character)
    }
    write(run, isMarked ? mark : style, into: &frame)
  }
}
