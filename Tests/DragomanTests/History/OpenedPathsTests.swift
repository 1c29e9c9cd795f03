import Testing

@testable import Dragoman

struct OpenedPathsTests {
  private func opened(_ paths: String...) -> OpenedPaths {
    OpenedPaths(paths) { path in
      path == "." ? "/reports" : path.hasPrefix("/") ? path : "/reports/" + path
    }
  }

  @Test(arguments: [
    ("seeds", "seeds/a/b.txt", "/reports/seeds/a/b.txt"),
    ("./seeds//", "seeds/b.txt", "/reports/seeds/b.txt"),
    (".", "b.txt", "/reports/b.txt"), ("b.txt", "b.txt", "/reports/b.txt"),
    ("/archive", "/archive/b.txt", "/archive/b.txt"), ("/", "/b.txt", "/b.txt"),
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
    #expect(paths.absolute("seedsmore/x") == nil && paths.typed("/reports/seedsmore/x") == nil)
    #expect(paths.absolute("notes/x") == "/reports/notes/x")
  }

  @Test func `the file's name tells sets of paths apart, not how they were written`() {
    #expect(opened("a", "b").fileName == opened("./b/", "/reports/a").fileName)
    #expect(opened("a").fileName != opened("a", "b").fileName)
    #expect(opened("a").fileName.utf8.count == 16)
  }
}
