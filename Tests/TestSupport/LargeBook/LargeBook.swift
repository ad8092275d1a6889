package import Foundation

/// A book of sixty articles on forty newspaper pages in four parts, made of the seeds' text: the same on every run.
///
/// It has everything that book.yaml can name: cover, foreword, colophon, series, pictures, notes. Its articles have
/// kickers, decks, verse, quotations and captions; three of four pages have a folio line, and of the fourth book.yaml
/// says where it was printed. Several of it in one, for what is measured, have no pictures and no notes, so that nothing but the
/// text takes time.
package struct LargeBook {
  package struct File {
    /// Relative to the folder of the book.
    package var path: String
    package var bytes: [UInt8]
  }

  package static let articleCount = 60
  package static let pageCount = 40
  /// book.yaml and all that it names.
  package private(set) var files: [File] = []
  /// The articles in the order of the book.
  package private(set) var articles: [LargeArticle] = []

  package var noteCount: Int { articles.map(\.notes.count).reduce(0, +) }

  /// How many times sixty articles.
  private let volumes: Int

  /// - Parameter volumes: how many times sixty articles on forty pages.
  package init(volumes: Int = 1) throws {
    self.volumes = volumes
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let seeds = SeedText(
      try names.map { try String(contentsOf: Repository.seeds.appending(path: $0), encoding: .utf8) })
    var random = FixedRandom(seed: 60)
    var desk = LargeArticle.Desk(seeds: seeds, random: random)
    for page in 1...Self.pageCount * volumes {
      // Every other page has two articles.
      let own = (0..<(page % 2 == 0 ? 2 : 1)).map {
        LargeArticle(number: articles.count + 1 + $0, from: &desk)
      }
      articles += own
      let lines =
        (page % 4 == 0 ? [] : ["样张日报 \(Self.dateline(page)) 第\(Self.number(page))版"]) + own.map(\.text)
      add(Self.path(page), lines.joined(separator: "\n\n") + "\n")
    }
    add("book.yaml", description)
    if volumes > 1 { return }
    add("foreword.md", "# 编者的话\n\n" + seeds.sentences.prefix(6).joined(separator: "\n\n") + "\n")
    files.append(
      File(path: "cover.jpg", bytes: MadeUpPicture(width: 1200, height: 1760, random: &random).jpeg))
    for article in articles {
      guard let picture = article.picture else { continue }
      let photo = MadeUpPicture(width: 640, height: 424, random: &random)
      files.append(
        File(path: "images/\(picture)", bytes: picture.hasSuffix(".png") ? photo.png : photo.jpeg))
    }
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

  // MARK: what book.yaml says

  private var description: String {
    let isOne = volumes == 1
    let head = Self.head.split(separator: "\n").filter { line in
      isOne || !["cover:", "foreword:", "images:"].contains { line.hasPrefix($0) }
    }
    var lines = head.map(String.init)
    let length = 10 * volumes
    for (number, title) in ["振兴之路", "营口实践", "港城纪事", "辽河之滨"].enumerated() {
      lines += ["  - title: \(title)", "    sources:"]
      lines += (number * length + 1...number * length + length).map(Self.source)
    }
    if !isOne { return lines.joined(separator: "\n") + "\n" }
    lines.append("figures:")
    for article in articles {
      guard let picture = article.picture else { continue }
      lines.append("  - {id: fig-\(article.digits)-01, file: \(picture), alt: 海边的两列山和太阳。, credit: 本书资料组 供图}")
    }
    lines.append("notes:")
    for article in articles {
      lines += article.notes.map { "  - {at: \($0.block), words: \"\($0.words)\", note: \"\($0.text)\"}" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let head = """
    title: 营口振兴纪实长编
    subtitle: 六十篇
    series: {name: 营口纪实丛书, number: 2}
    editors: [{name: 本书编辑组, role: 主编}]
    compilers: [本书资料组]
    contributors: [{name: 本书摄影组, role: 摄影}]
    date: 2025-10
    description: 用三版报纸的文字排成的样书。
    subjects: [营口市, 新闻纪实]
    rights: 版权所有
    certifier: 本书编辑组
    colophon:
      责任编辑: 本书编辑组
      开本: 大32开
    cover: cover.jpg
    foreword: foreword.md
    images: images
    paper: 样张日报
    parts:
    """

  private static func source(_ page: Int) -> String {
    if page % 4 != 0 { return "      - \(path(page))" }
    return "      - {file: \(path(page)), date: \(date(page)), page: \(number(page))}"
  }

  private static func path(_ page: Int) -> String { "pages/\(twoDigits(page)).md" }

  private static func number(_ page: Int) -> Int { 1 + page % 8 }

  private static func date(_ page: Int) -> String {
    "2025-\(twoDigits(1 + page / 28 % 12))-\(twoDigits(1 + page % 28))"
  }

  private static func dateline(_ page: Int) -> String { "2025年\(1 + page / 28 % 12)月\(1 + page % 28)日" }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
