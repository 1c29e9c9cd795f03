import Corpus
import Export
import Screen
import Testing

@testable import Explorer

/// The table of claims: a line each, ordered, filtered, followed and exported.
struct ClaimListTests {
  private func driver(_ keys: String = "") -> Driver {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("C" + keys)
    return driver
  }

  /// The rows between the borders of the list that begin with a status.
  private func rows(_ driver: Driver) -> [String] {
    let statuses = Claim.Status.allCases.map(\.rawValue)
    return (0..<driver.state.size.rows).map { driver.row($0) }.filter { row in
      let words = row.drop { "│▌| ".contains($0) }
      return statuses.contains { words.hasPrefix($0 + " ") }
    }
  }

  @Test func `every claim has a line with its status`() {
    let driver = driver()
    #expect(rows(driver).count == driver.state.corpus.claimCount)
    #expect(driver.status.contains("1/\(driver.state.corpus.claimCount) claims · by place"))
  }

  @Test func `by status, what is denied comes before what is asserted`() {
    let rows = rows(driver("s"))
    let denied = rows.lastIndex { $0.contains("denied") }
    let asserted = rows.firstIndex { $0.contains("asserted") }
    if let denied, let asserted { #expect(denied < asserted) }
    #expect(denied != nil && asserted != nil)
  }

  @Test func `a filter leaves the claims that contain it, Enter keeps it and Esc drops it`() {
    var driver = driver("fdenied")
    let all = driver.state.corpus.claimCount
    #expect(!rows(driver).isEmpty && rows(driver).allSatisfy { $0.contains("denied") })
    driver.press("<Enter>")
    #expect(driver.state.context == .lines && rows(driver).count < all)
    driver.press("f<Esc>")
    #expect(driver.state.context == .lines && rows(driver).count == all)
  }

  @Test func `unnamed leaves the claims of others that name nobody`() {
    let driver = driver("funnamed")
    let claims = driver.state.corpus.documents.flatMap { Array($0.claims) }
    let unnamed = claims.count { $0.voice != .narrated && $0.source?.actors.isEmpty ?? true }
    #expect(unnamed > 0 && rows(driver).count == unnamed)
  }

  @Test func `v leaves out what the documents say themselves, a quote all but quotations`() {
    let voices = driver().state.corpus.documents.flatMap { $0.claims.map(\.voice) }
    #expect(rows(driver("v")).count == voices.count { $0 != .narrated })
    #expect(rows(driver("\"")).count == voices.count { $0 == .quoted })
    #expect(rows(driver("vv")).count == voices.count)
  }

  @Test func `each status has a key, two leave both, and Esc shows all again`() {
    let statuses = driver().state.corpus.documents.flatMap { $0.claims.map(\.status) }
    for (key, status) in [("d", Claim.Status.denied), ("a", .alleged), ("h", .hedged)] {
      let rows = rows(driver(key))
      #expect(rows.count == statuses.count { $0 == status })
      #expect(rows.allSatisfy { $0.contains(status.rawValue) })
    }
    #expect(rows(driver("dt")).count == statuses.count { $0 == .denied || $0 == .asserted })
    var narrowed = driver("d")
    #expect(narrowed.row(1).contains("Claims denied"))
    narrowed.press("<Esc>")
    #expect(narrowed.state.context == .lines && rows(narrowed).count == statuses.count)
  }

  @Test func `u leaves the claims of others that name nobody`() {
    let claims = driver().state.corpus.documents.flatMap { Array($0.claims) }
    let unnamed = claims.count { $0.voice != .narrated && $0.source?.actors.isEmpty ?? true }
    #expect(unnamed > 0 && rows(driver("u")).count == unnamed)
  }

  @Test func `groups begin folded, Enter and the arrows fold, z folds all or none`() {
    var driver = driver("b")
    let count = driver.state.corpus.claimCount
    #expect(driver.status.contains("grouped by who says it") && rows(driver).isEmpty)
    driver.press("<Enter>")
    let first = rows(driver).count
    #expect(first > 0 && first < count)
    driver.press("j<Left>")
    #expect(rows(driver).isEmpty)
    driver.press("<Right>")
    #expect(rows(driver).count == first)
    driver.press("zz")
    #expect(rows(driver).count == count)
  }

  @Test func `a group says how many claims it has, and how sure they are`() {
    let driver = driver("bbb")
    let denied = driver.state.corpus.documents.flatMap { $0.claims }.count { $0.status == .denied }
    #expect(driver.row(3).contains("denied  \(counted(denied, "claim"))"))
  }

  @Test func `channels list what came through somebody, by whom it came through`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("Vz")
    let corpus = driver.state.corpus
    let carried = corpus.documents.flatMap { document in
      document.claims.filter { !document.claims.via($0).isEmpty }
    }
    #expect(!carried.isEmpty && rows(driver).count == carried.count)
    #expect(driver.status.contains("grouped by channel"))
  }

  @Test func `the order can be reversed`() {
    let words = { (rows: [String]) in rows.map { $0.drop { "│▌| ".contains($0) } } }
    #expect(words(rows(driver("S"))) == words(rows(driver())).reversed())
    #expect(driver("S").status.contains("reversed"))
  }

  @Test func `a search over it leads back to it, with what was left in it`() {
    var driver = driver("da")
    let left = rows(driver)
    driver.press("/quay<Esc>")
    #expect(driver.state.context == .lines && rows(driver) == left)
    driver.press("/quay<Enter><Esc>")
    #expect(driver.state.context == .lines && rows(driver) == left)
  }

  @Test func `closing it leads back to where it was opened, whatever was followed`() {
    var driver = Driver(columns: 120, rows: 30)
    let start = driver.state.location
    driver.press("CG<Enter><Esc><Esc>")
    #expect(driver.state.context == .panes && driver.state.location == start)
  }

  @Test func `a filter finds a source by its other names`() {
    let corpus = driver().state.corpus
    let actor = corpus.actors.indices.first {
      !corpus.claims(by: ActorIndex($0)).isEmpty && !corpus.actors[$0].aliases.isEmpty
    }
    guard let actor, let alias = corpus.actors[actor].aliases.first else { return }
    let found = rows(driver("f" + alias.lowercased())).count
    #expect(found >= corpus.claims(by: ActorIndex(actor)).count)
  }

  @Test func `on a wide screen the words of the selected claim stand beside the table`() {
    var driver = Driver(columns: 200, rows: 40)
    driver.press("Cd")
    guard let place = (driver.state.screen as? ClaimList)?.table.selected else {
      Issue.record("nothing is selected")
      return
    }
    let document = driver.state.corpus.documents[place.document]
    let words = document.text[document.claims[place.item].anchor].prefix(12)
    #expect(driver.screen.contains(words))
    #expect(Screens.all.contains("C"))
  }

  @Test func `Enter leads to the words of the claim, and Esc back to its row`() {
    var driver = driver("fdenied<Enter>")
    let row = rows(driver).first
    driver.press("<Enter>")
    #expect(driver.state.context == .panes && driver.state.showsText)
    #expect(!driver.state.detail.text.emphasis.isEmpty)
    driver.press("<Esc>")
    #expect(driver.state.context == .lines && rows(driver).first == row)
  }

  @Test func `what is exported is what is listed`() {
    var driver = driver("fdenied<Enter>e")
    guard let dialog = driver.state.screen as? ExportDialog,
      case .claims(let places) = dialog.choice
    else {
      Issue.record("no export of claims was begun")
      return
    }
    let documents = driver.state.corpus.documents
    #expect(!places.isEmpty)
    #expect(places.allSatisfy { documents[$0.document].claims[$0.item].status == .denied })
    driver.press("<Esc>y")
    #expect(driver.effects.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func `a command exports and filters what is listed, and leaves the table open`() {
    var driver = driver(":filter denied<Enter>")
    #expect(driver.state.context == .lines && rows(driver).allSatisfy { $0.contains("denied") })
    driver.press(":export markdown<Enter>")
    guard let dialog = driver.state.screen as? ExportDialog, case .claims = dialog.choice else {
      Issue.record("no export of claims was begun")
      return
    }
  }

  @Test func `Esc takes the filter away first, then the table`() {
    var driver = driver("fdenied<Enter><Esc>")
    #expect(driver.state.context == .lines)
    #expect(rows(driver).count == driver.state.corpus.claimCount)
    driver.press("<Esc>")
    #expect(driver.state.context == .panes)
  }

  @Test func `Backspace leads back to the row as well, and a list over a list to the lower one`() {
    var driver = driver("j")
    let row = driver.cursorRow
    driver.press("<Enter><Backspace>")
    #expect(driver.cursorRow == row)
    driver.press("A<Esc>")
    #expect(driver.cursorRow == row)
  }

  @Test func `the words of a filter may stand apart`() {
    let all = rows(driver("fdenied"))
    let word = all.first?.split(separator: " ").dropFirst(2).first.map(String.init) ?? ""
    #expect(!rows(driver("f\(word) denied")).isEmpty)
  }

  @Test func `a search for words has no claims to list`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("/quay<Alt-c>")
    #expect(driver.state.context == .search && driver.status.contains("asks for no claims"))
  }

  @Test func `a corpus that has grown keeps the order, the filter and the row`() {
    var driver = driver("sj")
    let row = driver.cursorRow
    driver.send(.loaded(driver.state.corpus, driver.state.progress, []))
    #expect(driver.cursorRow == row)
  }
}
