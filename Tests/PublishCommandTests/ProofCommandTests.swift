import Foundation
import Markup
import Print
import PublishCommand
import TestSupport
import Testing

private let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

/// Whether the programs that make and read a PDF are here.
private let hasTools = ["chromium", "pdfinfo", "pdftotext"].allSatisfy { name in
  path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
}

@Test func withoutChromiumThereIsAWordAndNoFile() throws {
  let bench = try Bench()
  bench.environment["PATH"] = bench.path("nowhere")
  let run = bench.run("proof", "-o", "p.pdf")
  #expect(run.status == 4)
  #expect(
    run.errors.contains("chromium: error: Chromium is not here; install it")
      && run.errors.contains("apt install"))
  #expect(bench.text(of: "p.pdf") == nil)
}

@Test func theNamedChromiumMustBeThere() throws {
  let bench = try Bench()
  bench.environment["PATH"] = path
  let run = bench.run("proof", "--chromium", "no/such/program", "--language", "zh-Hans")
  #expect(run.status == 4)
  #expect(run.errors.contains("no/such/program: 错误: 没有找到 Chromium"))
}

@Test(arguments: ["--trim=32k", "--trim=10x10", "--type-area=90x20", "--type-area=28", "--output=-"])
func aPageThatIsNoneIsWrongUse(_ option: String) throws {
  let run = try Bench().run("proof", option)
  #expect(run.status == 2, "\(run.errors)")
}

/// The seeds laid out, and the PDF read with other eyes than the command's own.
@Suite(.enabled(if: hasTools, "Chromium or poppler-utils is not here"), .serialized) struct ProofTests {
  static let book = Repository.seeds.appending(path: "book.yaml").path

  struct Proof {
    var bench: Bench
    var run: Run
    /// The page of each anchor.
    var pages: [String: Int]

    /// What a program of poppler's says of the PDF.
    func poppler(_ name: String, _ arguments: [String]) throws -> String {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [name] + arguments
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }

    init(_ trim: String) throws {
      bench = try Bench()
      bench.stages = .real
      bench.environment["PATH"] = path
      run = bench.run(
        "proof", "--book", ProofTests.book, "--trim", trim, "--check", "-o", "p.pdf",
        "--styles", Repository.styles.path)
      pages = [:]
      for line in try poppler("pdfinfo", ["-dests", bench.path("p.pdf")]).split(separator: "\n") {
        if let match = line.firstMatch(of: #/^ *(\d+) .*"([^"]+)"/#) { pages[String(match.2)] = Int(match.1) }
      }
    }

    /// The text of some pages inside the type area, without white space.
    func text(_ range: ClosedRange<Int>, _ area: TypeArea) throws -> String {
      let text = try poppler(
        "pdftotext",
        [
          "-raw", "-f", "\(range.lowerBound)", "-l", "\(range.upperBound)", "-r", "72", "-x", "0",
          "-y", "\(Int(area.headMargin) - 3)", "-W", "\(Int(area.sideMargin * 2 + area.width))",
          "-H", "\(Int(area.height) + 6)", bench.path("p.pdf"), "-",
        ])
      return bare(text)
    }
  }

  @Test(arguments: ["large-32k", "16k"]) func theSeedsAsAProof(_ trim: String) throws {
    let proof = try Proof(trim)
    let area = TypeArea(try #require(Trim(trim)))
    #expect(proof.run.status == 0, "\(proof.run.errors)")
    // What is left is one kind of warning, which says its reason.
    let ofProof = proof.run.errors.split(separator: "\n").filter { $0.hasPrefix("p.pdf") }
    #expect(ofProof.allSatisfy { $0.hasSuffix("[underfull-page]") }, "\(ofProof)")

    let print = proof.bench.run(
      "print", "--book", Self.book, "-o", "print", "--styles", Repository.styles.path)
    #expect(print.status == 0)
    let index = try parseMarkup(Array(try #require(proof.bench.text(of: "print/index.xhtml")).utf8))

    // Each line of the contents ends in the page on which its anchor stands.
    let links = index.descendants(named: "nav").flatMap { $0.descendants(named: "a") }
    let contents = try #require(proof.pages["contents"])
    let part = try #require(proof.pages["part-01"])
    let lines = try proof.text(contents...part - 1, area)
    #expect(links.count > 30)
    for link in links {
      let page = try #require(proof.pages[String((link["href"] ?? "").dropFirst())])
      let isThere = lines.contains(bare(link.text) + "\(page)")
      #expect(isThere, "\(link.text) \(page)")
    }

    // What begins on a right page does.
    for id in ["contents", "part-01", "part-02", "art-0001", "art-0005", "authors"] {
      #expect(proof.pages[id]?.isMultiple(of: 2) == false, "\(id)")
    }

    // The PDF says what the outline says.
    let outline = proof.bench.run("outline", "--book", Self.book, "--format", "json").output
    let pages = try #require(try JSONSerialization.jsonObject(with: Data(outline.utf8)) as? [[String: Any]])
    let articles = pages.flatMap { $0["articles"] as? [[String: Any]] ?? [] }
    #expect(articles.count == 9)
    let text = try proof.text(part...999, area)
    for article in articles {
      let body = (article["body"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      let heading = ["kicker", "headline", "deck"].compactMap { article[$0] as? String }
      let others = ["byline", "captions"].flatMap { article[$0] as? [String] ?? [] }
      for passage in heading + others + body where !passage.isEmpty {
        let isThere = text.contains(bare(passage))
        #expect(isThere, "\(passage)")
      }
    }

    // A full page has the lines that were asked for, and a full line the characters.
    let words = try parseMarkup(
      Array(try proof.poppler("pdftotext", ["-bbox", proof.bench.path("p.pdf"), "-"]).utf8))
    let first = try #require(proof.pages["art-0001"])
    let full = words.descendants(named: "page").dropFirst(first - 1).map { fullLines(on: $0, area) }
    #expect(full.max() == area.lines)
  }

  @Test func galleysAreLaidOutAsTheEditorHasThem() throws {
    let bench = try seedsBench()
    bench.environment["PATH"] = path
    #expect(bench.run("galley").status == 0)
    try bench.edit("galleys/009-art-0009.md", "营口工业遗产实现“活态传承”", to: "工业遗产“活”起来")
    try FileManager.default.removeItem(atPath: bench.path("galleys/008-art-0008.md"))
    let run = bench.run("proof", "--check", "-o", "p.pdf", "--styles", Repository.styles.path)
    #expect(run.status == 0, "\(run.errors)")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", bench.path("p.pdf"), bench.path("p.txt")]
    try process.run()
    process.waitUntilExit()
    let text = bare(try #require(bench.text(of: "p.txt")))
    #expect(text.contains("工业遗产“活”起来") && !text.contains("营口工业遗产实现“活态传承”"))
  }

  @Test func thePDFNamesTitleAndLanguage() throws {
    let proof = try Proof("small-32k")
    let facts = try proof.poppler("pdfinfo", [proof.bench.path("p.pdf")])
    #expect(facts.contains(#/Title: +营口振兴纪实\n/#))
    // 130 × 184 mm, which the engine rounds to its pixels.
    let size = try #require(facts.firstMatch(of: #/Page size: +([\d.]+) x ([\d.]+) pts/#))
    let (width, height) = (Double(size.1) ?? 0, Double(size.2) ?? 0)
    #expect(abs(width - 130 * 72 / 25.4) < 1 && abs(height - 184 * 72 / 25.4) < 1)
    let bytes = try #require(FileManager.default.contents(atPath: proof.bench.path("p.pdf")))
    let raw = String(decoding: bytes, as: UTF8.self)
    #expect(raw.contains("/Lang (zh-Hans)") && raw.contains("/Outlines"))
  }
}

private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

/// How many lines of the text's own lead follow each other on a page, from the head of the type area to its foot.
private func fullLines(on page: Element, _ area: TypeArea) -> Int {
  let middles = page.descendants(named: "word").compactMap { word -> Double? in
    guard let top = Double(word["yMin"] ?? ""), let bottom = Double(word["yMax"] ?? "") else { return nil }
    return (top + bottom) / 2
  }
  let places = middles.map { Int((($0 - area.headMargin) / area.lead - 0.5).rounded()) }
  return Set(places.filter { (0..<area.lines + 1).contains($0) }).count
}
