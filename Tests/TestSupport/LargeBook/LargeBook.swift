package import Foundation

/// A book of sixty articles on forty newspaper pages in four parts, made of the seeds' text: the same on every run.
///
/// Its articles have kickers, decks, verse, quotations and captions, and its pages folio lines.
package struct LargeBook {
  package struct File {
    /// Relative to the folder of the book.
    package var path: String
    package var bytes: [UInt8]
  }

  package static let articleCount = 60
  /// book.yaml and all that it names.
  package private(set) var files: [File] = []
  /// The headlines in the order of the book.
  package private(set) var headlines: [String] = []
  /// The captions in the order of the book.
  package private(set) var captions: [String] = []

  private var random = FixedRandom(seed: 60)
  private let seeds: SeedText
  /// What the article at hand draws on: sentences that stand near each other in the seeds.
  private var topic: [String] = []
  /// What of it no paragraph has yet, in the order in which it is drawn.
  private var drawn: [String] = []
  /// The clauses that stand in a heading already.
  private var used: Set<String> = []

  package init() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    seeds = SeedText(
      try names.map { try String(contentsOf: Repository.seeds.appending(path: $0), encoding: .utf8) })
    var parts = ["振兴之路", "营口实践", "港城纪事", "辽河之滨"].map { (title: $0, sources: [String]()) }
    for page in 1...40 {
      let name = "pages/\(page < 10 ? "0" : "")\(page).md"
      add(name, makePage(page))
      parts[(page - 1) / 10].sources.append(name)
    }
    add("book.yaml", description(parts))
  }

  /// Writes the book into a folder.
  package func write(to folder: URL) throws {
    for file in files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
  }

  private mutating func add(_ path: String, _ text: String) {
    files.append(File(path: path, bytes: Array(text.utf8)))
  }

  private func description(_ parts: [(title: String, sources: [String])]) -> String {
    var lines = ["title: 营口振兴纪实长编", "subtitle: 六十篇", "language: zh-Hans", "parts:"]
    for part in parts {
      lines += ["  - title: \(part.title)", "    sources:"] + part.sources.map { "      - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: pages

  /// Every page has its folio line; every other one has two articles.
  private mutating func makePage(_ number: Int) -> String {
    let folio = "样张日报 2025年\(1 + number / 28)月\(1 + number % 28)日 第\(1 + number % 8)版"
    let articles = (0..<(number % 2 == 0 ? 2 : 1)).map { _ in makeArticle() }
    return ([folio] + articles).joined(separator: "\n\n") + "\n"
  }

  private mutating func makeArticle() -> String {
    let number = headlines.count + 1
    var blocks: [String] = []
    topic = seeds.sentences(near: number)
    drawn = topic.shuffled(using: &random)
    if number % 5 == 1 { blocks.append("## 从\(heading())说起") }
    headlines.append(number % 3 == 1 ? "\(heading()) \(heading())" : heading())
    blocks.append("# \(headlines[number - 1])")
    if number % 4 == 2 { blocks.append("## ——\(heading())") }
    blocks.append(Self.bylines[number % Self.bylines.count])
    blocks += (0..<3).map { _ in paragraph() }
    if number % 7 == 3 { blocks.append(verse()) }
    if number % 6 == 4 { blocks.append("> \(sentence())") }
    if number % 3 != 0 {
      blocks.append("## \(heading())")
      blocks += (0..<2).map { _ in paragraph() }
    }
    if number % 3 == 1 {
      captions.append("图为\(heading())。")
      blocks.append("\(captions[captions.count - 1])")
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Those of the seeds.
  private static let bylines = [
    "本报记者 仲属宁", "海丹青", "中共营口市委党校 郭美辰", "中共营口市委党校 王献笛", "通讯员 冯也",
  ]

  /// A clause of the topic that stands in no heading yet.
  private mutating func heading() -> String {
    let free = SeedText.clauses(of: topic).filter { !used.contains($0) }
    let heading = free.randomElement(using: &random) ?? ""
    used.insert(heading)
    return heading
  }

  private mutating func sentence() -> String { drawn.popLast() ?? "" }

  private mutating func paragraph() -> String {
    var text = ""
    while text.count < 100, !drawn.isEmpty { text += sentence() }
    return text
  }

  /// A poem as recovery knows it: quoted, a space behind each line.
  private mutating func verse() -> String {
    let lines = SeedText.clauses(of: topic).shuffled(using: &random).prefix(6)
    return "“\(lines.joined(separator: "， "))！”"
  }
}
