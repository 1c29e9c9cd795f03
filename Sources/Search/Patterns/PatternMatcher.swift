/// Finds the leftmost and then longest matches of a pattern.
///
/// A text is read backwards in blocks, which shows where matches begin; blocks in which one begins
/// are then read forwards. The time is linear in the text, whatever the pattern: usually a look-up
/// a byte, at worst the size of the pattern a byte. The tables are kept for the next text, so each
/// thread needs a matcher of its own.
package struct PatternMatcher {
  private let automaton: PatternAutomaton
  private var backward: BackwardStates
  private var forward: ForwardStates
  /// The backward states at the positions of the current block.
  private var trace: [UInt32]

  /// Bytes of a block; of each block one set of nodes is kept.
  private static let blockLength = 1024

  package init(_ pattern: Pattern) {
    automaton = pattern.automaton
    backward = BackwardStates(automaton)
    forward = ForwardStates(automaton)
    trace = [UInt32](repeating: 0, count: Self.blockLength + 1)
  }

  /// The matches in a range of a text, in order; none is empty and none overlap.
  ///
  /// Ends of the range count as ends of lines and words. Bytes that are not UTF-8 match nothing,
  /// and the range is clamped to the text.
  package mutating func matches(
    in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    let range = range.clamped(to: 0..<bytes.count)
    let blocks = readBackwards(bytes, range)
    guard blocks.contains(where: { $0.hasStart }) else { return [] }
    return walk(blocks, bytes, range)
  }

  // MARK: - Backwards

  /// A part of the text.
  private struct Block {
    var range: Range<Int>
    /// The nodes of the backward state at its end; numbers of states do not last.
    var ahead: [Int32] = []
    var hasStart = false
  }

  /// The blocks of a range in order; leaves the first one's states in `trace`.
  private mutating func readBackwards(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Block] {
    var blocks = stride(from: range.lowerBound, to: range.upperBound, by: Self.blockLength).map {
      Block(range: $0..<min($0 + Self.blockLength, range.upperBound))
    }
    var ahead: [Int32] = []
    for index in blocks.indices.reversed() {
      blocks[index].ahead = ahead
      let entry = read(&blocks[index], bytes, range)
      if index > 0 { ahead = backward.set(entry) }
    }
    return blocks
  }

  /// Reads a block from its end, fills `trace` and returns the state at its beginning.
  private mutating func read(
    _ block: inout Block, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> UInt32 {
    if backward.dropIfLarge() { forward.forgetSteps() }
    var cursor = Cursor(position: block.range.upperBound, entry: backward.entry(of: block.ahead))
    while true {
      automaton.hasAnchors
        ? scanWithAnchors(&cursor, block.range, bytes, range)
        : scan(&cursor, block.range, bytes)
      guard cursor.position > block.range.lowerBound else { break }
      let context =
        automaton.hasAnchors ? AnchorContext.at(cursor.position, in: bytes, range) : 0
      // Computes the missing entry; the scan continues with it.
      _ = backward.step(
        from: cursor.entry, over: bytes[cursor.position - 1], context: context)
    }
    block.hasStart = cursor.sawStart
    return cursor.entry
  }

  private struct Cursor {
    var position: Int
    var entry: UInt32
    var sawStart = false
  }

  /// Reads backwards until the block begins or an entry is unknown.
  private mutating func scan(
    _ cursor: inout Cursor, _ block: Range<Int>, _ bytes: Span<UInt8>
  ) {
    let lower = block.lowerBound
    var position = cursor.position
    var entry = cursor.entry
    var seen: UInt32 = 0
    // Spans of copies, so that `trace` can be changed at the same time.
    let (rows, byteClasses) = (backward.table, automaton.classes)
    let (table, classes) = (rows.span, byteClasses.span)
    var trace = trace.mutableSpan
    // Unchecked: a block is within the text and no longer than the trace, each byte has a class, and
    // each entry is the position of a row of the table.
    unsafe trace[unchecked: position &- lower] = entry
    while position > lower {
      let row = Int(entry & ~BackwardStates.startBit)
      let column = unsafe Int(classes[unchecked: Int(bytes[unchecked: position &- 1])])
      let next = unsafe table[unchecked: row &+ column]
      if next == BackwardStates.unknown { break }
      entry = next
      seen |= next
      position &-= 1
      unsafe trace[unchecked: position &- lower] = next
    }
    if seen & BackwardStates.startBit != 0 { cursor.sawStart = true }
    cursor.position = position
    cursor.entry = entry
  }

  /// The same for a pattern with anchors.
  private mutating func scanWithAnchors(
    _ cursor: inout Cursor, _ block: Range<Int>, _ bytes: Span<UInt8>,
    _ range: Range<Int>
  ) {
    let lower = block.lowerBound
    let shift = UInt32(backward.shift)
    var position = cursor.position
    var entry = cursor.entry
    var seen: UInt32 = 0
    let (rows, byteClasses) = (backward.table, automaton.classes)
    let (table, classes) = (rows.span, byteClasses.span)
    let (byteFlags, startMasks) = (AnchorContext.flags, backward.startMasks)
    let (flags, masks) = (byteFlags.span, startMasks.span)
    var trace = trace.mutableSpan
    // Unchecked for the same reasons as above.
    while true {
      let context = Self.context(at: position, bytes, range, flags)
      let mask = unsafe masks[unchecked: Int(entry >> shift)]
      let start = UInt32(mask >> context) << 31
      seen |= start
      unsafe trace[unchecked: position &- lower] = entry | start
      if position == lower { break }
      let column = unsafe Int(classes[unchecked: Int(bytes[unchecked: position &- 1])])
      let next = unsafe table[
        unchecked: Int(entry) &+ column &* AnchorContext.count &+ Int(context)]
      if next == BackwardStates.unknown { break }
      entry = next
      position &-= 1
    }
    if seen != 0 { cursor.sawStart = true }
    cursor.position = position
    cursor.entry = entry
  }

  /// The same as `AnchorContext.at`, but fast between two ASCII bytes.
  private static func context(
    at position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>,
    _ flags: Span<UInt8>
  ) -> UInt8 {
    guard position > range.lowerBound, position < range.upperBound else {
      return AnchorContext.at(position, in: bytes, range)
    }
    // Both positions are within the range, which is within the text, and each byte has flags.
    let before = unsafe flags[unchecked: Int(bytes[unchecked: position &- 1])]
    let after = unsafe flags[unchecked: Int(bytes[unchecked: position])]
    guard (before | after) & AnchorContext.isLonger == 0 else {
      return AnchorContext.at(position, in: bytes, range)
    }
    return AnchorContext.between(before, after)
  }

  // MARK: - Forwards

  private mutating func walk(
    _ blocks: [Block], _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var blocks = blocks
    var matches: [Range<Int>] = []
    // The trace is that of the first block.
    var loaded = 0
    var position = range.lowerBound
    for index in blocks.indices where blocks[index].hasStart {
      let block = blocks[index].range
      position = max(position, block.lowerBound)
      while position < block.upperBound {
        if loaded != index {
          _ = read(&blocks[index], bytes, range)
          loaded = index
        }
        guard trace[position - block.lowerBound] & BackwardStates.startBit != 0 else {
          position += 1
          continue
        }
        let end = end(from: position, &blocks, &loaded, bytes, range)
        if end > position { matches.append(position..<end) }
        position = max(end, position + 1)
      }
    }
    return matches
  }

  /// The end of the longest match that begins at a position.
  private mutating func end(
    from start: Int, _ blocks: inout [Block], _ loaded: inout Int,
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    var state = forward.start()
    var position = start
    var end = start
    while position < range.upperBound {
      let index = (position - range.lowerBound) / Self.blockLength
      if loaded != index {
        _ = read(&blocks[index], bytes, range)
        loaded = index
      }
      let ahead = trace[position - blocks[index].range.lowerBound]
      let context = automaton.hasAnchors ? AnchorContext.at(position, in: bytes, range) : 0
      state = forward.step(from: state, ahead: ahead, of: backward, context: context)
      if state == ForwardStates.none { break }
      position += 1
      let after = automaton.hasAnchors ? AnchorContext.at(position, in: bytes, range) : 0
      if forward.accepts(state, in: after) { end = position }
    }
    return end
  }
}
