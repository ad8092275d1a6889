/// 版权页: the facts of an edition (GB/T 12451-2023, 图书书名页). What is not given is left open, never made up.
package struct Colophon: Sendable, Equatable {
  /// The fields in the order of the page. The raw value is the name that the page prints and book.yaml writes.
  package enum Field: String, Sendable, CaseIterable {
    case catalogue = "CIP"
    case responsibleEditor = "责任编辑"
    case proofreader = "责任校对"
    case designer = "装帧设计"
    case publisher = "出版"
    case printer = "印刷"
    case distributor = "发行"
    case trim = "开本"
    case sheets = "印张"
    case plates = "插页"
    case characters = "字数"
    case edition = "版次"
    case printing = "印次"
    case run = "印数"
    case number = "书号"
    case price = "定价"
  }

  package var values: [Field: String]

  package init(_ values: [Field: String] = [:]) { self.values = values }
}
