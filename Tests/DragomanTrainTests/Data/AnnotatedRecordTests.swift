import Foundation
import Testing

@testable import dragoman_train

struct AnnotatedRecordTests {
  private func decoded(_ line: String) throws -> AnnotatedRecord {
    try JSONDecoder().decode(AnnotatedRecord.self, from: Data(line.utf8))
  }

  private func encoded(_ record: AnnotatedRecord) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  @Test func `what a set lacks is nil, and what we do not know is passed over`() throws {
    let record = try decoded(#"{"id":"a","text":"Né.","spans":[[0,2,"PER"]],"genre":"news"}"#)
    #expect(record.spans == [AnnotatedRecord.Name(start: 0, end: 2, kind: "PER")])
    #expect(record.tokens == nil)
    #expect(record.attributions == nil)
  }

  @Test(arguments: [
    #"{"id":"a","spans":[[0,2,"PER"]]}"#,
    #"{"id":"a","sents":[[0,3]],"xpos":["NNP","."]}"#,
    #"{"attributions":[{"content":[[1,2],[4,5]],"cue":[],"source":[]}],"id":"a"}"#,
    #"{"events":[{"score":-1.5,"span":[0,1]}],"id":"a"}"#,
  ])
  func `a prediction is written as a set is read, without the text`(_ line: String) throws {
    let record = try decoded(line.dropLast() + #","text":"Né."}"#)
    #expect(try encoded(record) == line)
  }

  @Test func `only the treebank GUM marks clauses alone`() throws {
    #expect(try decoded(#"{"id":"GUM_news_a","text":""}"#).isClausal)
    #expect(try !decoded(#"{"id":"written/a","text":""}"#).isClausal)
  }
}
