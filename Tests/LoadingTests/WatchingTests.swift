import Corpus
import Foundation
import Loading
import Testing

struct WatchingTests {
  private let folder: TemporaryFolder
  private let recorder = Recorder()
  private let control = LoadControl()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", "Anna Berg said that the first text was short.")
    try folder.write("b.txt", "Officials in Paris denied the second text.")
    try folder.write("deep/c.txt", "A third text, which nobody disputes.")
  }

  /// Loads in the background, with the files watched, and waits for the first corpus.
  private func open(_ paths: [String] = [""]) throws -> Corpus {
    let loader = Loader(paths: paths.map { $0.isEmpty ? folder.path : folder[$0] }, threads: 2)
    Thread.detachNewThread { [recorder, control] in
      let follower = try? loader.load(to: recorder, control: control, watching: true)
      follower?.follow()
    }
    return try #require(
      recorder.corpus { _ in recorder.all.updates.last?.progress.isFinished == true })
  }

  private func names(_ corpus: Corpus) -> [String] { folder.names(corpus.documents.map(\.path)) }

  /// Waits for a corpus of these files, and checks that it is the one that is loaded anew.
  private func expect(_ names: [String], _ condition: (Corpus) -> Bool = { _ in true }) throws {
    let corpus = recorder.corpus { self.names($0) == names && condition($0) }
    let found = try #require(corpus, "\(self.names(recorder.corpus { _ in true } ?? Corpus()))")
    let fresh = try Loader(paths: [folder.path], threads: 1).load().corpus
    #expect(found.summary == fresh.summary)
    #expect(!recorder.all.hasStrangers)
    control.cancel()
  }

  private func text(_ corpus: Corpus, _ name: String) -> String? {
    corpus.documents.first { $0.path == folder[name] }.map { $0.text[$0.text.span] }
  }

  @Test func `a new file, and one in a new folder, come in at their places`() throws {
    _ = try open()
    try folder.write("aa.txt", "Anna Berg said that this came later.")
    try folder.write("deep/new/d.txt", "So did this.")
    try expect(["a.txt", "aa.txt", "b.txt", "deep/c.txt", "deep/new/d.txt"])
  }

  @Test func `a changed file is read again, and only that one`() throws {
    let first = try open()
    try folder.write("b.txt", "Officials in Paris confirmed it after all.")
    try expect(["a.txt", "b.txt", "deep/c.txt"]) {
      text($0, "b.txt")?.contains("confirmed") == true
    }
    let numbers = first.documents.map(\.number)
    let later = try #require(recorder.corpus { _ in true }).documents.map(\.number)
    #expect(later[0] == numbers[0] && later[1] != numbers[1] && later[2] == numbers[2])
    #expect(recorder.all.dropped == [numbers[1]])
  }

  @Test func `a document of which the reader says what is a heading is read again`() throws {
    let lines = "The Pier\n\nIt was, then, built.\n\nAnna Berg said that the pier was long.\n"
    try folder.write("b.txt", lines)
    let first = try open()
    let document = first.documents[1]
    #expect(!document.blocks.contains { $0.kind == .heading })
    control.mark(path: document.path, byte: 10, isHeading: true)
    let corpus = recorder.corpus { $0.documents[1].blocks.contains { $0.kind == .heading } }
    #expect(corpus?.documents[1].sections.first?.isUnheaded == false)
    control.cancel()
  }

  @Test func `an editor that replaces the file by another is followed`() throws {
    _ = try open()
    try folder.write(".b.txt.new", "Officials in Paris replaced it.")
    #expect(unsafe rename(folder[".b.txt.new"], folder["b.txt"]) == 0)
    try expect(["a.txt", "b.txt", "deep/c.txt"]) {
      text($0, "b.txt")?.contains("replaced") == true
    }
  }

  @Test func `files and folders that go are gone, and moved ones have moved`() throws {
    _ = try open()
    try FileManager.default.removeItem(atPath: folder["a.txt"])
    #expect(unsafe rename(folder["deep"], folder["moved"]) == 0)
    try expect(["b.txt", "moved/c.txt"])
  }

  @Test func `a folder that was moved is still watched`() throws {
    _ = try open()
    #expect(unsafe rename(folder["deep"], folder["moved"]) == 0)
    #expect(recorder.corpus { names($0).contains("moved/c.txt") } != nil)
    try folder.write("moved/d.txt", "Written where the folder stands now.")
    try expect(["a.txt", "b.txt", "moved/c.txt", "moved/d.txt"])
  }

  @Test func `a single file that is replaced is read again`() throws {
    _ = try open(["b.txt"])
    try folder.write("new.txt", "It is another one now.")
    #expect(unsafe rename(folder["new.txt"], folder["b.txt"]) == 0)
    let corpus = recorder.corpus { text($0, "b.txt")?.contains("another") == true }
    #expect(corpus.map(names) == ["b.txt"])
    control.cancel()
  }

  @Test func `what the program writes itself is no new document`() throws {
    _ = try open()
    control.skip(folder["export.md"])
    try folder.write("export.md", "An export of what was read.")
    try folder.write("z.txt", "A text that somebody else wrote.")
    let corpus = try #require(recorder.corpus { names($0).contains("z.txt") })
    #expect(names(corpus) == ["a.txt", "b.txt", "deep/c.txt", "z.txt"])
    control.cancel()
  }

  @Test func `copies keep identifiers of their own when the first of them goes`() throws {
    try folder.write("deep/a.txt", "Anna Berg said that the first text was short.")
    _ = try open()
    try FileManager.default.removeItem(atPath: folder["a.txt"])
    try expect(["b.txt", "deep/a.txt", "deep/c.txt"])
  }
}
