internal import Corpus
internal import Screen

/// Draws the rows of the Linked view and of a dossier.
struct ItemDrawing {
  let theme: Theme
  let layout: ItemLayout

  private var corpus: Corpus { layout.corpus }
  private var columns: Int { layout.columns }

  /// Draws as many of an item's lines as the area has rows, and returns how many there are.
  func draw(_ item: DetailItem, into frame: inout Frame, _ area: Rect) -> Int {
    let area = area.taking(columns: columns)
    let height = drawOwn(item, into: &frame, area)
    let explanation = layout.explanation(of: item)
    drawLines(
      explanation, theme.explanation, into: &frame, area.dropping(rows: height),
      indent: ItemLayout.quoteIndent)
    return height + explanation.count
  }

  private func drawOwn(_ item: DetailItem, into frame: inout Frame, _ area: Rect) -> Int {
    var pen = RowPen(area)
    pen.skip(1)
    switch item {
    case .heading(let title, let count):
      pen.write(title, theme.heading, into: &frame)
      if count > 0 { pen.write("  \(grouped(count))", theme.secondary, into: &frame) }
    case .blank: break
    case .about(let words): pen.write(words, into: &frame)
    case .remark(let words):
      pen.skip(ItemLayout.indent - 1)
      pen.write(words, theme.secondary, into: &frame)
    case .profile(let actor): drawProfile(actor, &pen, &frame)
    case .aliases(let actor):
      let lines = layout.aliases(of: actor)
      drawLines(lines, theme.secondary, into: &frame, area, indent: 1)
      return lines.count
    case .moreActors(let count):
      pen.skip(ItemLayout.indent - 1)
      pen.writeRight(" \(frame.lines.leads)", into: &frame)
      pen.write("\(grouped(count)) more", theme.secondary, into: &frame)
    case .actor(let actor, let here): drawActor(actor, here: here, &pen, &frame)
    case .companion(let actor, let sections): drawCompanion(actor, sections, &pen, &frame)
    case .claim(let place): return drawClaim(place, into: &frame, area)
    case .section(let place):
      pen.skip(ItemLayout.indent - 1)
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

  private func drawActor(
    _ index: ActorIndex, here: Int, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    let actor = corpus.actors[Int(index)]
    pen.skip(ItemLayout.indent - 1)
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
    pen.skip(ItemLayout.indent - 1)
    pen.writeRight(" \(frame.lines.leads)", into: &frame)
    pen.writeRight(counted(sections, "section"), into: &frame)
    pen.skipRight(1)
    pen.write(corpus.actors[Int(index)].name, theme.actor, into: &frame)
  }

  private func drawClaim(_ place: Place, into frame: inout Frame, _ area: Rect) -> Int {
    let words = ClaimWords(corpus: corpus, place: place)
    let shape = layout.shape(of: words)
    var pen = RowPen(area)
    pen.skip(ItemLayout.indent + shape.nesting)
    pen.skipRight(1)
    drawJudgement(words, &pen, into: &frame)
    var below = area
    if shape.namesSpeaker {
      pen.write(words.speaker, words.isUnsure ? theme.secondary : theme.title, into: &frame)
      below = area.dropping(rows: 1)
    }
    let style = words.isUnsure ? theme.secondary : theme.plain
    for (line, text) in shape.lines.prefix(below.rows).enumerated() {
      write(text, style, into: &frame, below, line: line, indent: shape.indent(ofLine: line))
    }
    let height = area.rows - below.rows + shape.lines.count
    guard layout.section == nil else { return height }
    if shape.lines.count < below.rows {
      let place = words.whereabouts(cells: columns - ItemLayout.quoteIndent - 1)
      write(
        place, theme.secondary, into: &frame, below, line: shape.lines.count,
        indent: ItemLayout.quoteIndent)
    }
    return height + 1
  }

  /// The status, and how sure it is, on the right of a claim's first line.
  private func drawJudgement(_ words: ClaimWords, _ pen: inout RowPen, into frame: inout Frame) {
    if let score = words.score {
      pen.writeRight(score, theme.secondary, into: &frame)
      pen.skipRight(1)
    }
    if let judgement = words.judgement {
      pen.writeRight(judgement, theme.status(words.claim.status), into: &frame)
      pen.skipRight(1)
    }
  }

  private func drawMention(_ place: Place, _ pen: inout RowPen, _ frame: inout Frame) {
    let document = corpus.documents[place.document]
    let passage = MentionPassage(document, document.mentions[place.item].span)
    pen.skip(ItemLayout.quoteIndent - 1)
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
      write(text, style, into: &frame, area, line: line, indent: indent)
    }
  }

  private func write(
    _ text: String, _ style: Style, into frame: inout Frame, _ area: Rect, line: Int, indent: Int
  ) {
    var pen = RowPen(area, line: line)
    pen.skip(indent)
    pen.write(text, style, into: &frame)
  }
}
