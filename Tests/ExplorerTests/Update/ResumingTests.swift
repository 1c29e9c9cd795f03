import Corpus
import Explorer
import Screen
import TestSupport
import Testing

struct ResumingTests {
  /// The session after some keys, through its file and back.
  private func session(after keys: String) throws -> SavedSession {
    var driver = Driver(columns: 120, rows: 20)
    driver.press(keys)
    let text = driver.state.session.text(openedPaths: ["papers"])
    let read = try #require(SavedSession.read(text))
    #expect(read.session == driver.state.session && read.openedPaths == ["papers"])
    return read.session
  }

  /// An explorer in which nothing is loaded yet.
  private func empty() -> Driver {
    var driver = Driver(Corpus(), columns: 120, rows: 20)
    driver.send(.progressed(LoadProgress()))
    return driver
  }

  private func progress(isFinished: Bool) -> LoadProgress {
    var progress = LoadProgress()
    progress.isFinished = isFinished
    return progress
  }

  static let keys = [
    "", "G", "<Tab>jj<Tab>G", "<Tab>jj<Tab>G<Enter>", "<Tab><Tab><Enter>jj", "<Tab>jj<Tab>tww",
    "<Tab>fwhat<Enter>j", "/quay<Enter>nnn", "jz<Tab>10>", "fe<Enter>", "<Tab><Tab>fde<Enter>",
  ]

  @Test(arguments: keys) func `what was left is what is resumed`(keys: String) throws {
    let session = try session(after: keys)
    var driver = empty()
    driver.send(.resumed(session))
    driver.send(.loaded(Sample.corpus, progress(isFinished: true), []))
    #expect(driver.state.session.place == session.place)
    #expect(driver.state.session.filters == session.filters)
    #expect(driver.state.isZoomed == session.isZoomed)
    #expect(driver.state.settings.panes == session.panes)
    #expect(driver.state.history == session.history)
  }

  @Test func `the place waits for its document`() throws {
    let session = try session(after: "G<Tab><Tab>")
    var driver = empty()
    driver.send(.resumed(session))
    let first = Corpus(
      documents: DocumentList(Sample.corpus.documents.prefix(1)), actors: Sample.corpus.actors)
    driver.send(.loaded(first, progress(isFinished: false), []))
    #expect(driver.state.document == 0)
    driver.send(.loaded(Sample.corpus, progress(isFinished: false), []))
    #expect(driver.state.document == 2 && driver.state.focus == .detail)
  }

  @Test func `a reader who goes on is not called back`() throws {
    let session = try session(after: "G")
    var driver = empty()
    driver.send(.resumed(session))
    driver.press("<Tab>")
    driver.send(.loaded(Sample.corpus, progress(isFinished: true), []))
    #expect(driver.state.document == 0 && driver.state.focus == .sections)
  }

  @Test func `what is gone is said`() throws {
    let session = try session(after: "G")
    var driver = empty()
    driver.send(.resumed(session))
    let rest = Corpus(
      documents: DocumentList(Sample.corpus.documents.prefix(2)), actors: Sample.corpus.actors)
    driver.send(.loaded(rest, progress(isFinished: true), []))
    #expect(driver.status.contains("c/東京.txt is no longer there"))
    #expect(driver.state.document == 0)
  }

  @Test func `marks and the last search can be used again`() throws {
    let session = try session(after: "<Tab>jma/quay<Enter><Esc>G")
    var driver = empty()
    driver.send(.resumed(session))
    driver.send(.loaded(Sample.corpus, progress(isFinished: true), []))
    driver.press("'a")
    #expect(driver.sectionTitle == "What was seen")
    let walked = try self.session(after: "/quay<Enter>n")
    driver.send(.resumed(walked))
    driver.press("n")
    #expect(driver.status.contains("match 1 of 4"))
  }

  @Test func `a session of another folder is taken there, and what is outside is left out`() throws
  {
    let session = try session(after: "<Tab>ma<Shift-Tab>Gmb")
    let moved = try #require(
      session.renaming { $0.hasPrefix("c/") ? "x/" + $0 : nil })
    #expect(moved.place.documentPath == "x/c/東京.txt")
    #expect(moved.bookmarks.keys.sorted() == ["b"])
    #expect(session.renaming { _ in nil } == nil)
  }

  @Test func `a hostile file is no session, or does no harm`() {
    #expect(SavedSession.read("") == nil)
    #expect(SavedSession.read("dragoman session 2\n") == nil)
    #expect(SavedSession.read(String(repeating: "\u{1B}[2J\n", count: 1000)) == nil)
    let text = """
      dragoman session 1
      place	document=../../etc	section=s00	view=\u{1B}	line=-1	words=9-3	words=1-99999999999
      panes	0	-5	99999999999999999999	1
      panes	1	1	1	1
      filter	nowhere	x
      mark	ab
      mark	a	document=x	words=4000000000-4294967295	mark=4294967295	line=4294967295
      nonsense
      """
    let read = SavedSession.read(text)
    #expect(read?.session.bookmarks.count == 1 && read?.session.place.emphasis == [])
    var driver = Driver(columns: 120, rows: 20)
    if let session = read?.session { driver.send(.resumed(session)) }
    driver.press("'a")
    #expect(driver.screen.contains("Documents"))
  }

  @Test(arguments: 0..<20) func `any damage to a file does no harm`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let whole = try session(after: "<Tab>ma/quay<Enter>n<Tab>Gmb").text(openedPaths: ["a"])
    for _ in 0..<50 {
      var bytes = Array(whole.utf8)
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let index = Int.random(in: 19..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      guard let read = SavedSession.read(String(decoding: bytes, as: UTF8.self)) else { continue }
      var driver = Driver(columns: 120, rows: 20)
      driver.send(.resumed(read.session))
      driver.press("'a'b<Backspace><Backspace>]n")
      #expect(driver.frame.size == driver.state.size)
    }
  }
}
