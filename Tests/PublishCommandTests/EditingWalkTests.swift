import Foundation
import PublishCommand
import TestSupport
import Testing

/// docs/editing.md, done from its first line to its last: each command is run, each edit is made, and what the commands print is
/// what the page says. RECORD_GOLDENS=1 writes it anew.
@Test func theWalkOfTheDocumentationIsTrue() throws {
  let document = Repository.root.appending(path: "docs/editing.md")
  let lines = try String(contentsOf: document, encoding: .utf8).components(separatedBy: "\n")
  let bench = try Bench()
  bench.stages = .real
  for name in ["a.txt", "b.txt", "book.yaml"] { try FileManager.default.removeItem(atPath: bench.path(name)) }
  let page = "000_96da6eacac2ae401.txt"
  try bench.write([UInt8](try Data(contentsOf: Repository.seeds.appending(path: page))), as: "seeds/" + page)
  var walked: [String] = []
  var block: [String] = []
  var fence: String?
  for line in lines {
    guard let kind = fence else {
      walked.append(line)
      if line.hasPrefix("```") { (fence, block) = (String(line.dropFirst(3)), []) }
      continue
    }
    guard line == "```" else {
      block.append(line)
      continue
    }
    walked += try perform(kind, block, on: bench)
    walked.append(line)
    fence = nil
  }
  let difference = try goldenDifference(walked.joined(separator: "\n"), from: document)
  #expect(difference == nil, "\(difference ?? "")")
}

/// The lines of one block of the document as they are when it has been done.
private func perform(_ kind: String, _ block: [String], on bench: Bench) throws -> [String] {
  switch kind {
  case "console":
    let command = try #require(block.first)
    let run = bench.run(command.components(separatedBy: " ").dropFirst(2).map(\.self))
    #expect([0, 1].contains(run.status), "\(command): \(run.errors)")
    return [command] + (run.output + run.errors).components(separatedBy: "\n").dropLast()
  case "diff":
    func side(_ sign: String) -> String {
      block.dropFirst().filter { $0.hasPrefix(sign) }.map { $0.dropFirst() }.joined(separator: "\n")
    }
    try bench.edit(block[0], side("-"), to: side("+"))
  case "delete":
    try FileManager.default.removeItem(atPath: bench.path(block[0]))
  default: Issue.record("a block of the kind \(kind)")
  }
  return block
}
