import Foundation
import Markup
import Print
import PublishCommand
import TestSupport
import Testing

/// A book that `publish proof` has laid out, read with poppler and mupdf.
struct LaidOut {
  let bench: Bench
  let run: Run
  let area: TypeArea
  /// The page of each anchor that something links to, from 1.
  let pages: [String: Int]
  /// What `publish print` writes of the same book.
  let index: Element
  /// What `publish outline` says of it.
  let articles: [[String: Any]]

  /// Whether the programs are here.
  static let hasTools = ["chromium", "pdfinfo", "pdftotext", "mutool"].allSatisfy { name in
    path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  /// Lays a book out as `p.pdf`, on a terminal, and reads it back.
  init(_ book: String, in bench: Bench, trim: String, _ more: String...) throws {
    self.bench = bench
    bench.stages = .real
    bench.environment["PATH"] = Self.path
    bench.isTerminal = true
    let styles = ["--styles", Repository.styles.path]
    let page = ["--book", book, "--trim", trim] + more
    run = bench.run(["proof", "-o", "p.pdf", "--check", "--color", "never"] + page + styles)
    bench.isTerminal = false
    area = TypeArea(try #require(Trim(trim)))
    _ = bench.run(["print", "-o", "print", "--quiet"] + page + styles)
    index = try parseMarkup(Array(try #require(bench.text(of: "print/index.xhtml")).utf8))
    let outline = bench.run("outline", "--book", book, "--format", "json").output
    let read = try JSONSerialization.jsonObject(with: Data(outline.utf8)) as? [[String: Any]]
    articles = try #require(read).flatMap { $0["articles"] as? [[String: Any]] ?? [] }
    var pages: [String: Int] = [:]
    for line in try said(by: "pdfinfo", "-dests", bench.path("p.pdf")).split(separator: "\n") {
      if let match = line.firstMatch(of: #/^ *(\d+) .*"([^"]+)"/#) { pages[String(match.2)] = Int(match.1) }
    }
    self.pages = pages
  }

  /// The lines of a finding about the PDF.
  var findings: [Substring] { run.errors.split(separator: "\n").filter { $0.contains(": page ") } }

  /// The text of each page inside the type area, without white space and without the marks of notes.
  ///
  /// - Parameter mode: `-raw` as the engine wrote it; `-layout` line by line.
  func pageTexts(_ mode: String = "-raw") throws -> [String] {
    let text = try said(
      by: "pdftotext", mode, "-r", "72", "-x", "0", "-y", "\(Int(area.headMargin) - 3)", "-W",
      "\(Int(area.sideMargin * 2 + area.width))", "-H", "\(Int(area.height) + 6)", bench.path("p.pdf"), "-")
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map {
      bare(String($0))
    }
  }

  /// The words of each page with their boxes.
  func boxes() throws -> [Element] {
    try parseMarkup(Array(try said(by: "pdftotext", "-bbox", bench.path("p.pdf"), "-").utf8))
      .descendants(named: "page")
  }

  /// The outline of the PDF: how deep each entry stands, from 1, its title, its page.
  func outline() throws -> [(level: Int, title: String, page: Int)] {
    try said(by: "mutool", "show", bench.path("p.pdf"), "outline").split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: #/^[|+-](\t+)"(.*)"\t#page=(\d+)/#), let page = Int(match.3)
      else {
        return nil
      }
      return (match.1.count, String(match.2), page)
    }
  }
}

/// A text without white space and without the marks of notes.
func bare(_ text: String) -> String {
  text.filter { !$0.isWhitespace && !("①"..."⑳").contains($0) }
}

/// What a program writes to standard output.
func said(by name: String, _ arguments: String...) throws -> String {
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
