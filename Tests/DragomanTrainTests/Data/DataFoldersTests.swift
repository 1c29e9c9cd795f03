import ArgumentParser
import Foundation
import Testing

@testable import dragoman_train

struct DataFoldersTests {
  @Test func `without data there is nothing to learn from, and that is an error`() throws {
    let folders = try DataFolders.parse([])
    #expect(throws: ValidationError.self) { try folders.records(.sentences) }
    #expect(try folders.trainingRecords().isEmpty)
  }

  @Test func `a recipe has its sets in order, then our own articles by name`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let articles = root.appending(path: "articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    try "⟦per|Bo⟧ left.".write(
      to: articles.appending(path: "b.txt"), atomically: true, encoding: .utf8)
    try "⟦per|Ada⟧ left.".write(
      to: articles.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    for set in ["two.train", "one.train"] {
      let line = #"{"id":"\#(set)","text":"Cy left."}"# + "\n"
      try line.write(
        to: root.appending(path: "\(set).jsonl"), atomically: true, encoding: .utf8)
    }
    let folders = try DataFolders.parse(["--data", root.path, "--articles", articles.path])
    let recipe = Recipe(sets: ["two.train", "one.train"], hasArticles: true, bits: 4)
    #expect(try folders.records(recipe).map(\.id) == ["two.train", "one.train", "a.txt", "b.txt"])
    #expect(try folders.trainingRecords().map(\.id) == ["one.train", "two.train"])
  }
}
