internal import Corpus
internal import Export
internal import Screen

/// Draws the rows of the Linked view and of a dossier; knows how many lines each takes.
struct ItemDrawing {
  let theme: Theme
  let corpus: Corpus
  let columns: Int
  /// Whether claims say where they stand: in a dossier they come from everywhere.
  var showsWhereabouts = false
  /// Whether the profile of a dossier and the item below say why they are there.
  var isExplaining = false
  var explained: DetailItem?

  private static let indent = 2
  private static let quoteIndent = 4
  /// A claim longer than this is read in the Text view.
  private static let quoteLines = 6

  /// Lines on the screen, at least 1.
  func height(_ item: DetailItem) -> Int {
    ownHeight(item) + explanation(of: item).count
  }

  private func ownHeight(_ item: DetailItem) -> Int {
    switch item {
    case .claim(let place):
      let words = ClaimWords(corpus: corpus, place: place)
      return 1 + quote(words).count + (words.via == nil ? 0 : 1) + (showsWhereabouts ? 1 : 0)
    case .aliases(let actor): return aliases(actor).count
    default: return 1
    }
  }

  /// Draws as many of an item's lines as the area has rows, and returns how many there are.
  func draw(_ item: DetailItem, into frame: inout Frame, _ area: Rect) -> Int {
    let height = drawOwn(item, into: &frame, area)
    let explanation = explanation(of: item)
    drawLines(
      explanation, theme.explanation, into: &frame, area.dropping(rows: height),
      indent: Self.quoteIndent)
    return height + explanation.count
  }

  /// The lines that say which rule or model found an item; none where nobody asks.
  private func explanation(of item: DetailItem) -> [String] {
    guard isExplaining else { return [] }
    if case .profile = item {} else if item != explained { return [] }
    let width = max(columns - Self.quoteIndent - 1, 1)
    return (item.explanation(in: corpus)?.lines ?? []).flatMap {
      wrapped($0, columns: width, limit: 3)
    }
  }

  private func drawOwn(_ item: DetailItem, into frame: inout Frame, _ area: Rect) -> Int {
    var pen = RowPen(area)
    pen.skip(1)
    switch item {
    case .heading(let title, let count):
      pen.write(title, theme.heading, into: &frame)
      if count > 0 { pen.write("  \(grouped(count))", theme.secondary, into: &frame) }
    case .blank: break
    case .remark(let words):
      pen.skip(Self.indent - 1)
      pen.write(words, theme.secondary, into: &frame)
    case .profile(let actor): drawProfile(actor, &pen, &frame)
    case .aliases(let actor):
      let lines = aliases(actor)
      drawLines(lines, theme.secondary, into: &frame, area, indent: 1)
      return lines.count
    case .actor(let actor, let here): drawActor(actor, here: here, &pen, &frame)
    case .companion(let actor, let sections): drawCompanion(actor, sections, &pen, &frame)
    case .claim(let place): return drawClaim(place, into: &frame, area)
    case .section(let place):
      pen.skip(Self.indent - 1)
      let words = corpus.whereabouts(
        document: place.document, section: place.section, cells: pen.room)
      pen.write(words, theme.title, into: &frame)
    case .mention(let place): drawMention(place, &pen, &frame)
    }
    return 1
  }

  private func drawProfile(_ actor: ActorIndex, _ pen: inout RowPen, _ frame: inout Frame) {
    let profile = corpus.actors[Int(actor)]
    let mentions = counted(profile.mentionCount, "mention")
    let documents = counted(profile.documentCount, "document")
    pen.write("\(profile.kind.rawValue) · \(mentions) in \(documents)", into: &frame)
  }

  private func aliases(_ actor: ActorIndex) -> [String] {
    let names = corpus.actors[Int(actor)].aliases.joined(separator: ", ")
    return wrapped("also: " + names, columns: max(columns - 2, 1), limit: 3)
  }

  private func drawActor(
    _ index: ActorIndex, here: Int, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    let actor = corpus.actors[Int(index)]
    pen.skip(Self.indent - 1)
    if columns >= 28 {
      let total = flushRight(grouped(actor.mentionCount), cells: 5)
      pen.writeRight("  \(total) \(frame.lines.leads)", into: &frame)
    }
    pen.writeRight(flushRight("\(grouped(here)) here", cells: 7), into: &frame)
    if columns >= 44 {
      pen.writeRight(flushLeft(actor.kind.rawValue, cells: 13), theme.secondary, into: &frame)
    }
    pen.skipRight(1)
    pen.write(actor.name, theme.actor, into: &frame)
  }

  private func drawCompanion(
    _ index: ActorIndex, _ sections: Int, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    pen.skip(Self.indent - 1)
    pen.writeRight(" \(frame.lines.leads)", into: &frame)
    pen.writeRight(counted(sections, "section"), into: &frame)
    pen.skipRight(1)
    pen.write(corpus.actors[Int(index)].name, theme.actor, into: &frame)
  }

  private func quote(_ words: ClaimWords) -> [String] {
    wrapped(
      words.content, columns: max(columns - Self.quoteIndent - 1, 1), limit: Self.quoteLines)
  }

  private func drawClaim(_ place: Place, into frame: inout Frame, _ area: Rect) -> Int {
    let words = ClaimWords(corpus: corpus, place: place)
    var pen = RowPen(area)
    pen.skip(Self.indent)
    pen.skipRight(1)
    let status = words.claim.status
    if words.isUnsure {
      pen.writeRight(" \(Score.text(words.claim.confidence))", theme.secondary, into: &frame)
    }
    pen.writeRight(status.rawValue, theme.status(status), into: &frame)
    pen.skipRight(1)
    pen.write(words.speaker, theme.title, into: &frame)
    var lines = quote(words)
    if let via = words.via { lines.append(via) }
    let below = area.dropping(rows: 1)
    drawLines(
      lines, words.isUnsure ? theme.secondary : theme.plain, into: &frame, below,
      indent: Self.quoteIndent)
    guard showsWhereabouts else { return 1 + lines.count }
    drawLines(
      [words.whereabouts(cells: columns - Self.quoteIndent)], theme.secondary, into: &frame,
      below.dropping(rows: lines.count), indent: Self.quoteIndent)
    return 2 + lines.count
  }

  private func drawMention(_ place: Place, _ pen: inout RowPen, _ frame: inout Frame) {
    let document = corpus.documents[place.document]
    let passage = MentionPassage(document, document.mentions[place.item].span)
    pen.skip(Self.quoteIndent - 1)
    let all = passage.before + passage.words + passage.after
    let fits = Width.cells(of: all) <= pen.room
    pen.write(fits ? passage.before : wordTail(passage.before, cells: pen.room / 3), into: &frame)
    pen.write(passage.words, theme.actor, into: &frame)
    pen.write(passage.after, into: &frame)
  }

  private func drawLines(
    _ lines: [String], _ style: Style, into frame: inout Frame, _ area: Rect, indent: Int
  ) {
    for (line, text) in lines.prefix(area.rows).enumerated() {
      var pen = RowPen(area, line: line)
      pen.skip(indent)
      pen.write(text, style, into: &frame)
    }
  }
}

extension Rect {
  /// The first rows of the rectangle.
  func taking(rows count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(max(count, 0), rows), columns: columns)
  }

  /// The rectangle without its first rows.
  func dropping(rows count: Int) -> Rect {
    let count = min(max(count, 0), rows)
    return Rect(row: row + count, column: column, rows: rows - count, columns: columns)
  }
}
