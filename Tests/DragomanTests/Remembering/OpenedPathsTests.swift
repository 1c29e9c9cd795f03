import Testing

@testable import Dragoman

struct OpenedPathsTests {
  private func opened(_ paths: String...) -> OpenedPaths {
    OpenedPaths(paths) { path in
      path == "." ? "/home/ada" : path.hasPrefix("/") ? path : "/home/ada/" + path
    }
  }

  @Test(arguments: [
    ("seeds", "seeds/a/b.txt", "/home/ada/seeds/a/b.txt"),
    ("./seeds//", "seeds/b.txt", "/home/ada/seeds/b.txt"),
    (".", "b.txt", "/home/ada/b.txt"), ("b.txt", "b.txt", "/home/ada/b.txt"),
    ("/var/x", "/var/x/b.txt", "/var/x/b.txt"), ("/", "/b.txt", "/b.txt"),
  ])
  func `a document's path is found from anywhere, and back`(
    opened path: String, document: String, absolute: String
  ) {
    let paths = opened(path)
    #expect(paths.absolute(document) == absolute)
    #expect(paths.typed(absolute) == document)
  }

  @Test func `what lies elsewhere has no path here`() {
    let paths = opened("seeds", "notes")
    #expect(paths.absolute("seedsmore/x") == nil && paths.typed("/home/ada/seedsmore/x") == nil)
    #expect(paths.absolute("notes/x") == "/home/ada/notes/x")
  }

  @Test func `the file's name tells sets of paths apart, not how they were written`() {
    #expect(opened("a", "b").fileName == opened("./b/", "/home/ada/a").fileName)
    #expect(opened("a").fileName != opened("a", "b").fileName)
    #expect(opened("a").fileName.utf8.count == 16)
  }
}
