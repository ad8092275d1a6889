import Archive
import Foundation
import PublishCommand
import TestSupport
import Testing

// What becomes of a book does not depend on how many threads work on it.

@Suite struct JobsTests {
  private static let pages = 6

  /// A book of the seeds, each several times over under other names, so that there is something to share out.
  private func bench() throws -> Bench {
    let bench = try Bench()
    bench.stages = .real
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    var plan = "title: 书\ndate: 2025-10\nsources:\n"
    for number in 0..<JobsTests.pages {
      let text = try String(
        contentsOf: Repository.seeds.appending(path: seeds[number % seeds.count]), encoding: .utf8)
      try bench.write(text, as: "\(number).txt")
      plan += "- \(number).txt\n"
    }
    try bench.write(plan, as: "book.yaml")
    return bench
  }

  @Test(arguments: ["2", "5"]) func theBookIsTheSame(jobs: String) throws {
    let bench = try bench()
    let styles = Repository.root.appending(path: "styles").path
    for (number, command) in [["epub", "-o"], ["print", "-o"]].enumerated() {
      for (jobs, place) in [("1", "one-\(number)"), (jobs, "many-\(number)")] {
        let run = bench.run(command + [place, "--styles", styles, "--jobs", jobs, "--verbose"])
        #expect(run.status == 0, "\(run.errors)")
      }
    }
    let data = { FileManager.default.contents(atPath: bench.path($0)) }
    let one = try #require(data("one-0"))
    #expect(data("many-0") == one)
    let files = bench.everything(in: "one-1")
    #expect(files.count > JobsTests.pages && bench.everything(in: "many-1") == files)
    for file in files { #expect(data("many-1/" + file) == data("one-1/" + file), "\(file)") }
  }

  /// Of many pages one thread finds what the lists at the back hold, and one takes apart what is not needed, while another goes on.
  @Test func aBookOfManyPagesIsTheSame() throws {
    let bench = try Bench()
    bench.stages = .real
    var plan = "title: 书\ndate: 2025-10\npaper: 某某日报\nsources:\n"
    for number in 0..<80 {
      let text = "春天来到第\(number)号码头\n本报记者 王\(number % 2 == 0 ? "明" : "芳")\n　　河水慢慢地流过，“岸边的树都绿了。”人们说。\n"
      try bench.write(text, as: "\(number).txt")
      plan += "- {file: \(number).txt, date: 2025-06-\(10 + number % 20), page: \(number)}\n"
    }
    try bench.write(plan, as: "book.yaml")
    let styles = Repository.root.appending(path: "styles").path
    for jobs in ["1", "2", "7"] {
      #expect(bench.run("epub", "-o", jobs, "--styles", styles, "--jobs", jobs).status == 0)
    }
    let one = try #require(FileManager.default.contents(atPath: bench.path("1")))
    for jobs in ["2", "7"] { #expect(FileManager.default.contents(atPath: bench.path(jobs)) == one) }
    let lists = try readArchive(Array(one)).filter { $0.name.hasSuffix("/authors.xhtml") }
    let words = lists.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(words.contains("王明") && words.contains("art-0080"))
  }

  @Test(arguments: [["outline", "--format", "json"], ["check", "--format", "json"], ["check"]])
  func whatIsSaidIsTheSame(command: [String]) throws {
    let bench = try bench()
    let one = bench.run(command + ["--jobs", "1"])
    #expect(one.status == 0 && !one.output.isEmpty, "\(one.errors)")
    for jobs in ["3", "16"] {
      let many = bench.run(command + ["--jobs", jobs])
      #expect(many.output == one.output && many.errors == one.errors, "--jobs \(jobs)")
    }
  }

  @Test func everyPageThatCannotBeReadIsNamedInOrder() throws {
    let bench = try bench()
    for number in [1, 2, 5] { try FileManager.default.removeItem(atPath: bench.path("\(number).txt")) }
    let one = bench.run("check", "--jobs", "1")
    let many = bench.run("check", "--jobs", "4")
    #expect(one.status == 3 && many.status == 3)
    #expect(many.errors == one.errors && many.output == one.output)
  }

  @Test(arguments: ["0", "-1", "1025", "many"]) func whatIsNoNumberOfJobsIsWrongUse(jobs: String) throws {
    #expect(try Bench().run("epub", "--jobs=\(jobs)").status == 2)
  }

  @Test func piecesStandInTheirOrder() {
    for jobs in [1, 2, 7, 40] {
      let told = Locked(0)
      let pieces = Workers(jobs: jobs).map(100) {
        let done = $0
        told.withLock { $0 = max($0, done) }
      } _: {
        $0 * $0
      }
      #expect(pieces == (0..<100).map { $0 * $0 })
      #expect(jobs > 1 || told.withLock { $0 } == 100)
    }
    #expect(Workers(jobs: 4).map(0) { $0 }.isEmpty)
  }

  @Test func piecesStandInTheirOrderInWhateverOrderTheyAreBegun() {
    let turns = (0..<100).map { ($0 * 37 + 5) % 100 }
    let begun = Locked([Int]())
    let pieces = Workers(jobs: 1).map(100, turns: turns) { place in
      begun.withLock { $0.append(place) }
      return place * place
    }
    #expect(pieces == (0..<100).map { $0 * $0 })
    #expect(begun.withLock { $0 } == turns)
  }

  #if os(Linux)
    /// Where a thread begins does not bind it.
    @Test func everyThreadMayRunWhereTheFirstMay() {
      @Sendable func processors() -> Substring? {
        let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
        return status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
      }
      let first = processors()
      #expect(first != nil)
      let found = Workers(jobs: 3).map(3) { _ in
        // Long enough for each thread to have one.
        usleep(100_000)
        return processors()
      }
      #expect(found == [first, first, first])
    }
  #endif

  /// Twice the pages take twice the time; quadratic growth would be sixteen times here.
  @Test(.timeLimit(.minutes(5))) func timeGrowsWithThePages() throws {
    let bench = try bench()
    func check(_ times: Int) throws {
      let names = (0..<3 * times).map { "copy-\($0).txt" }
      for (number, name) in names.enumerated() {
        try bench.write(bench.text(of: "\(number % 3).txt") ?? "", as: name)
      }
      #expect(bench.run(["check", "--jobs", "1"] + names).status == 0)
    }
    let found = try growth(atMost: 10) {
      try check(1)
    } to: {
      try check(4)
    }
    #expect(found < 10)
  }
}
