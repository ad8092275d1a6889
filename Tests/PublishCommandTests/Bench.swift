import Anthology
import Foundation
import TestSupport

@testable import PublishCommand

/// What a run left behind.
struct Run {
  var status: Int32
  var output: String
  var errors: String
}

/// A world of a test's own: a folder, two pages, style sheets, and stages that stand in for the real ones, so that
/// a test sees what the command does with what the stages say.
final class Bench {
  private let folder: ScratchFolder
  var environment: [String: String] = [:]
  var stages: Stages = .standIn
  var isTerminal = false
  var isAskedToStop: @Sendable () -> Bool = { false }
  /// Called before a file is written.
  var onWriting: @Sendable () -> Void = {}
  /// The program's own file, where a test wants it to have one.
  var executable: String?
  /// Whether arguments are parsed once: in a debug build that takes most of a small run's time.
  var keepsCommands = false
  private var commands: [[String]: any Action] = [:]
  /// What the system says of every write to standard output.
  var writeFails: SystemError?

  init() throws {
    folder = try ScratchFolder()
    try write("甲\n", as: "a.txt")
    try write("乙\n", as: "b.txt")
    try write("title: 营口/振兴\nsources: [a.txt, b.txt]\n", as: "book.yaml")
    for name in ["book", "epub", "print"] { try write("/* \(name) */", as: "styles/\(name).css") }
  }

  /// The absolute path of a file in the folder.
  func path(_ name: String) -> String { folder.url.appending(path: name).path }

  func write(_ text: String, as name: String) throws { try write(Array(text.utf8), as: name) }

  func write(_ bytes: [UInt8], as name: String) throws { try folder.write(bytes, as: name) }

  func run(_ arguments: String...) -> Run { run(arguments) }

  func run(_ arguments: [String]) -> Run {
    let (output, errors) = (Collected(), Collected())
    let failure = writeFails
    var world = World(
      environment: environment, workingFolder: folder.url.path, executable: executable, stages: stages,
      write: { bytes throws(SystemError) in
        if let failure { throw failure }
        output.add(bytes)
      },
      tell: { errors.add(Array($0.utf8)) })
    world.errorIsTerminal = isTerminal
    world.isAskedToStop = isAskedToStop
    world.startWriting = onWriting
    if keepsCommands, commands[arguments] == nil {
      commands[arguments] = action(for: arguments)
    }
    let status =
      commands[arguments].map { perform($0, in: world).rawValue } ?? PublishCommand.run(arguments, in: world)
    return Run(status: status, output: output.text, errors: errors.text)
  }

  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: path(name))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file and folder below a folder, temporary ones too.
  func everything(in name: String = "") -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path(name))) ?? []).sorted()
  }
}

private final class Collected: Sendable {
  private let bytes = Locked<[UInt8]>([])

  func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

extension Stages {
  /// A page is one article: its first line the headline, each line after it a paragraph.
  static let standIn = Stages(
    readPage: { path, encoding throws(Refusal) in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Refusal(.input, [Finding(.noSuchFile, file: path)])
      }
      if data.isEmpty { throw Refusal(.input, [Finding(.emptyFile, file: path)]) }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let words = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      let lines = words.enumerated().map { Line(number: $0.offset + 1, text: $0.element) }
      var ledger = Ledger()
      ledger.note(.markup, line: 1, from: "<mark>")
      ledger.note(.radical, line: 1, from: "⽉", to: "月")
      return (
        Page(source: name, form: .columns, lines: lines, ledger: ledger),
        [Finding(.encodingGuessed, file: path, "GB18030")]
      )
    },
    recover: { page in
      let passages = page.lines.map { line in
        Passage(line.text, spans: [SourceSpan(line: line.number, bytes: 0..<line.text.utf8.count)])
      }
      let blocks = passages.dropFirst().map { Block(role: .paragraph, passage: $0) }
      let article = Article(
        heading: Heading(headline: passages.first), sections: [Section(blocks: blocks)], source: page.source)
      return Recovered(source: page.source, articles: [article], ledger: page.ledger)
    },
    audit: { _, _, _ in [] },
    typeset: { _, style, file in
      [Finding(.unpairedQuote, file: file, line: 1, "“", style.quotes ? "on" : "off")]
    },
    makeEPUB: { book, styles, _, _, _ in
      Array(
        ([book.title, book.identifier, book.modified] + book.articles.map(\.title) + styles.map(\.path))
          .joined(separator: "\n").utf8)
    },
    makePrint: { book, styles, _ in
      [OutputFile(path: "index.xhtml", text: book.title)]
        + book.articles.map { OutputFile(path: "\($0.id).xhtml", text: $0.title) } + styles
    })
}
