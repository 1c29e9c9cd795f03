import Explorer
import Glibc
import Screen
import Testing

struct ActionTableTests {
  @Test(arguments: Context.allCases)
  func `no two actions share a key in one context`(context: Context) {
    var seen: [[Key]: String] = [:]
    for action in Action.all(in: context) {
      for keys in action.standardKeys {
        let other = seen.first { $0.key.starts(with: keys.keys) || keys.keys.starts(with: $0.key) }
        #expect(other == nil, "\(keys.name): \(other?.value ?? "") and \(action.name)")
        seen[keys.keys] = action.name
      }
    }
  }

  @Test func `no two actions share a name`() {
    let names = Action.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Action.all.map(\.name))
  func `every action has a line of help and a place`(name: String) throws {
    let action = try #require(Action.all.first { $0.name == name })
    #expect(!action.contexts.isEmpty)
    #expect(action.help.first?.isLowercase == true && action.help.last != ".")
  }

  @Test(arguments: Context.allCases.filter(\.isTyping))
  func `letters are typed where something is typed`(context: Context) {
    let actions = Action.all(in: context)
    let taken = actions.flatMap { KeyMap.standard.keys(of: $0.name, in: context) }
    let typed = taken.filter { $0.keys.first?.typed != nil }
    #expect(typed.isEmpty)
    #expect(!taken.isEmpty)
  }

  @Test(arguments: Context.allCases)
  func `there is a way out of every place, and the program can be left`(context: Context) {
    let keys = KeyMap.standard
    #expect(keys.action(for: .escape, in: context)?.staysBound == true)
    #expect(keys.action(for: .control("c"), in: context)?.name == "interrupt")
  }

  /// With `DRAGOMAN_WRITE_DOCS=1` in the environment the file is written anew.
  @Test func `docs/keys.md is drawn from the table`() throws {
    let path = #filePath.components("/Tests/").first.map { $0 + "/docs/keys.md" } ?? ""
    if unsafe getenv("DRAGOMAN_WRITE_DOCS") != nil {
      let file = try unsafe #require(fopen(path, "w"))
      unsafe fputs(KeyReference.markdown, file)
      unsafe fclose(file)
    }
    #expect(
      KeyReference.markdown == contents(of: path),
      "run DRAGOMAN_WRITE_DOCS=1 swift test --filter ActionTableTests")
  }

  private func contents(of path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// What stands before and after the last occurrence of a text.
  fileprivate func components(_ separator: String) -> [String] {
    guard let range = lastRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }

  private func lastRange(of text: String) -> Range<Index>? {
    var end = endIndex
    while let start = index(end, offsetBy: -text.count, limitedBy: startIndex) {
      if self[start..<end] == text { return start..<end }
      end = index(before: end)
    }
    return nil
  }
}

extension KeyMap {
  fileprivate func action(for key: Key, in context: Context) -> Action? {
    if case .action(let action) = meaning(of: [key], in: context) { action } else { nil }
  }
}
