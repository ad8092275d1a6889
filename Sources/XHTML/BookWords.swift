/// The words that the book itself says, in the language of the book's trade.
package enum BookWords {
  package static let cover = "封面"
  package static let titlePage = "扉页"
  package static let colophon = "版权页"
  package static let foreword = "编者的话"
  package static let contents = "目录"
  package static let start = "正文"
  package static let authors = "作者索引"
  package static let pictures = "图片目录"
  package static let sources = "原载一览"
  package static let emendations = "校改记录"
  package static let newspaperPages = "原版面"
  /// What the editor has not given.
  package static let open = "待填"

  /// What stands after a contributor's name, by MARC relator code (GB/T 3792: 著, 编, 译, …).
  package static func role(_ code: String) -> String {
    switch code {
    case "aut": "著"
    case "edt": "编"
    case "com": "编"
    case "trl": "译"
    case "pht": "摄影"
    case "ill": "绘"
    case "ctg": "制图"
    case "aui": "序"
    case "aft": "跋"
    case "pfr": "校对"
    case "bkd": "装帧设计"
    case "cov": "封面设计"
    case "rpt": "采写"
    default: ""
    }
  }
}
