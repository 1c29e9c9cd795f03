import Foundation

/// As much of JSON Schema 2020-12 as `docs/corpus.schema.json` uses; refuses what it does not know.
struct JSONSchema {
  struct UnknownKeyword: Error {
    var name: String
  }

  private let root: JSONValue
  /// Whether keys that the schema does not describe are errors, as they are for our own exports.
  private let isStrict: Bool

  private static let annotations: Set<String> = ["$schema", "$defs", "title", "description"]

  init(_ root: JSONValue, isStrict: Bool) {
    self.root = root
    self.isStrict = isStrict
  }

  /// The project's own schema.
  static func corpus(isStrict: Bool = true, file: String = #filePath) throws -> JSONSchema {
    let schema = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("../../docs/corpus.schema.json")
    return JSONSchema(try JSONValue(Array(Data(contentsOf: schema))), isStrict: isStrict)
  }

  /// What is wrong with a value, each with its path; empty where it is valid.
  func errors(in value: JSONValue) throws -> [String] { try errors(in: value, root, "$") }

  private func errors(in value: JSONValue, _ schema: JSONValue, _ path: String) throws -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    var errors: [String] = []
    for (keyword, rule) in keywords.sorted(by: { $0.key < $1.key })
    where !Self.annotations.contains(keyword) {
      errors += try self.errors(in: value, keyword, rule, path)
    }
    return errors
  }

  private func errors(
    in value: JSONValue, _ keyword: String, _ rule: JSONValue, _ path: String
  ) throws -> [String] {
    switch keyword {
    case "type": Self.isOfType(rule, value) ? [] : ["\(path): type is not \(rule)"]
    case "const": value == rule ? [] : ["\(path): is not \(rule)"]
    case "enum": rule.items.contains(value) ? [] : ["\(path): is not one of \(rule)"]
    case "minimum": Self.isBelow(value, rule) ? ["\(path): is too small"] : []
    case "maximum": Self.isBelow(rule, value) ? ["\(path): is too large"] : []
    case "pattern": try Self.matches(value, rule) ? [] : ["\(path): does not match \(rule)"]
    case "required": Self.missing(value, rule).map { "\(path): \($0) is missing" }
    case "properties": try errors(inMembersOf: value, rule, path)
    case "additionalProperties": try errors(inUnnamedMembersOf: value, rule, path)
    case "items":
      try value.items.enumerated().flatMap { try errors(in: $1, rule, "\(path)[\($0)]") }
    case "$ref": try errors(in: value, definition(rule), path)
    case "anyOf":
      try rule.items.contains { try errors(in: value, $0, path).isEmpty }
        ? [] : ["\(path): is none of what it may be"]
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private func errors(
    inMembersOf value: JSONValue, _ properties: JSONValue, _ path: String
  ) throws -> [String] {
    guard case .object(let members) = value, case .object(let rules) = properties else { return [] }
    return try members.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
      guard let rule = rules[name] else {
        return isStrict ? ["\(path).\(name): is not described"] : []
      }
      return try errors(in: member, rule, "\(path).\(name)")
    }
  }

  /// Only for objects whose schema names no members.
  private func errors(
    inUnnamedMembersOf value: JSONValue, _ rule: JSONValue, _ path: String
  ) throws -> [String] {
    guard case .object(let members) = value else { return [] }
    return try members.sorted { $0.key < $1.key }
      .flatMap { try errors(in: $1, rule, "\(path).\($0)") }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    root["$defs"][reference.string?.replacingOccurrences(of: "#/$defs/", with: "") ?? ""]
  }

  private static func isOfType(_ rule: JSONValue, _ value: JSONValue) -> Bool {
    let names = rule.string.map { [$0] } ?? rule.items.compactMap(\.string)
    return names.contains { name in
      switch (name, value) {
      case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
        ("array", .array), ("object", .object):
        true
      case ("integer", .number): value.integer != nil
      default: false
      }
    }
  }

  private static func isBelow(_ value: JSONValue, _ minimum: JSONValue) -> Bool {
    guard case .number(let number) = value, case .number(let bound) = minimum else { return false }
    return number < bound
  }

  private static func matches(_ value: JSONValue, _ pattern: JSONValue) throws -> Bool {
    guard let text = value.string, let pattern = pattern.string else { return true }
    return try Regex(pattern).firstMatch(in: text) != nil
  }

  private static func missing(_ value: JSONValue, _ names: JSONValue) -> [String] {
    guard case .object(let members) = value else { return [] }
    return names.items.compactMap(\.string).filter { members[$0] == nil }
  }
}
