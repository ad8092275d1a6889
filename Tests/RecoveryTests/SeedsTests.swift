import Anthology
import Foundation
import Ingest
import TestSupport
import Testing

@testable import Recovery

/// One of the pages in seeds/, by the first three letters of its name.
func seedPage(_ prefix: String) throws -> Page {
  let names = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
  let name = try #require(names.first { $0.hasPrefix(prefix + "_") })
  return try readPage(at: Repository.seeds.appending(path: name).path).page
}

/// What recovery made of a page, for people: role, lines, text. No figure that a new weight would change.
private func dump(_ recovered: Recovered) -> String {
  var out = ""
  func put(_ role: String, _ passage: Passage?) {
    guard let passage else { return }
    let lines = lineRanges(of: passage.spans).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    out += "\(role) [\(lines.joined(separator: " "))] \(passage.text.replacing("\n", with: " / "))\n"
  }
  for (number, article) in recovered.articles.enumerated() {
    out += "== article \(number + 1)\n"
    put("kicker", article.heading.kicker)
    put("headline", article.heading.headline)
    put("deck", article.heading.deck)
    for byline in article.bylines {
      put("byline", byline.passage)
      for person in byline.people { out += "  person \(person.role)|\(person.name)|\(person.affiliation)\n" }
    }
    if !article.dateline.isEmpty { out += "dateline \(article.dateline)\n" }
    for block in article.body { put(block.role.rawValue, block.passage) }
    for figure in article.figures { put("caption", figure.caption) }
  }
  for passage in recovered.furniture { put("furniture", passage) }
  for drop in recovered.dropped { put("dropped \(drop.reason.rawValue)", drop.passage) }
  return out
}

@Suite struct SeedsTests {
  @Test(arguments: ["000", "003", "004"]) func golden(seed: String) throws {
    let page = try seedPage(seed)
    let recovered = recover(page)
    expectSound(recovered, page)
    let difference = try goldenDifference(
      dump(recovered), from: Repository.goldens().appending(path: "\(seed).recovered.txt"))
    #expect(difference == nil)
  }
}
