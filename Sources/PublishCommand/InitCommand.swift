import Anthology
import ArgumentParser
import Platform

/// `publish init`
struct InitCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new book folder.",
    discussion: """
      Writes book.yaml, with each key explained, and the folders seeds/ for the pages and galleys/ for the edited \
      articles. What is there already is left as it is.

      Example: publish init 营口纪实
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "DIR"))
  var folder: String
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let output = Output(folder, default: folder, isFolder: true, in: session.world)
    try output.check(against: [], isFolder: true)
    let title = lastPart(of: resolved(output.path ?? folder))
    let files = [
      ("book.yaml", newPlan(title: title)), ("seeds/README", seedsWords), ("galleys/README", galleysWords),
    ]
    let new = files.map { (file: output.inside($0.0), text: $0.1) }.filter { file, _ in
      file.path.map { Place($0) == .nothing } ?? false
    }
    for (file, _) in new { try file.check(against: [], isFolder: false) }
    for (file, text) in new {
      try file.write(Array(text.utf8))
      if !session.options.quiet { session.say(printable(file.name) + "\n") }
    }
    return .done
  }
}

private func newPlan(title: String) -> String {
  """
  # 书稿清单: what the book is made of. Take the "# " off a line to use its key; docs/editing.md has an editor's afternoon.

  title: "\(printable(title).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
  language: zh-Hans
  # subtitle: …                           # 副书名
  # authors: [某某]                       # 著; also editors: 编, compilers: 辑
  # publisher: 待填                       # 出版者
  # date: 2025-10                         # 出版日期
  # identifier: 978-7-5313-0000-7         # ISBN; else one is made of the title and the sources
  # cover: cover.jpg                      # 封面
  # foreword: foreword.md                 # 编者的话

  galleys: galleys/                       # 校样: what `publish galley` writes here is the source of the book
  # omit:                                 # 删去: what the galleys leave out on purpose
  #   - {at: p-0001-004, reason: 与前文重复}
  # appendix: emendations                 # 校改记录 at the end of the book

  # The pages in the order of the book. In parts 辑: `parts:` instead, each with a title and its own list.
  sources:
  #   - seeds/page-001.txt
  #   - {file: seeds/page-002.txt, paper: 某某日报, date: 2025-06-28, page: 3}

  """
}

private let seedsWords = """
  The pages as they came out of extraction: text or Markdown, one file a page.
  Nobody edits them: what is wrong is put right in galleys/.
  List each under sources: in book.yaml, in the order of the book.
  `publish outline` shows the articles that are found on them.
  A page that is extracted anew takes the place of the old one under the same name.

  """

private let galleysWords = """
  `publish galley` writes each article here as Markdown; edit what you like, in any editor.
  The number before a name is the article's place: rename a file to move it, split it in two, or delete it.
  Leave the comments with ids where they are; those with a ? are guesses, to be looked at and taken out.
  Run it again when pages change: edits stay, and what clashes is marked in the file.
  `publish check` says what is wrong, `publish emend` what you have changed.

  """
