import Anthology
import Binding
import Ingest
import Platform

/// 预热: what each book needs once is made ready while the arguments are parsed, by a small page that goes through the stages on a thread
/// of its own: the program's own pages of memory, the dictionary of words, the tables of the stages. A seventeenth of what a small book
/// takes, where there is another processor. Who says how many threads there may be gets no more.
package func warmUp(for arguments: [String]) {
  if isWarmedUp(for: arguments), sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 { _ = SideThread { warmUp() } }
}

/// Whether the arguments name a command that takes pages through the stages, and do not say how many threads there may be.
func isWarmedUp(for arguments: [String]) -> Bool {
  commandType(named: arguments.first) is any PageAction.Type && !arguments.contains { $0.hasPrefix("--jobs") }
}

/// - Returns: what became of the page; nil where it did not come through as a book.
@discardableResult
func warmUp() -> Recovered? {
  let stages = Stages.real
  guard let reading = try? page(from: Array(sample.utf8), source: "", file: "") else { return nil }
  var recovered = stages.recover(reading.page)
  _ = stages.audit(recovered, reading.page, "")
  _ = stages.typeset(&recovered, HouseStyle(), "")
  let book = bind([recovered], plan: BookPlan(title: "书"))
  let epub = try? stages.makeEPUB(book, [], .standard, Workers()) { _, _ in }
  return epub == nil ? nil : recovered
}

/// A page with one of each: a folio, a heading, a byline, paragraphs with something to be set, a caption.
private let sample = """
  2025年1月1日 星期三 第1版 要闻
  河畔的春天
  本报记者 王明
  　　本报讯 河畔的春天来得早，“水是绿的。”从这里走过的人都要停下来看一
  看，想一想，再走。今年1月1日，一座新的桥要在这里建成，
  那时候人们过河就方便多了。
  　　桥的两头都种上了树...
  图为河畔的桥。 王明 摄

  """
