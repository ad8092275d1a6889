/// 版面要素: what a page carries that is no article — folio, date, editors, jump lines.

private let editors = ["责任编辑", "责编", "编辑", "版式", "美编", "校对", "主编", "值班", "组版", "审读", "制图", "设计"]
private let imprint = [
  "邮发代号", "统一刊号", "CN", "ISSN", "国内统一连续出版物号", "电话", "网址", "广告", "邮箱", "E-mail", "零售", "印刷", "总编室", "新闻热线",
  "第", "总第",
]

/// How many marks of a folio a line shows; two or more make it furniture.
func countFolioCues(_ scalars: [Unicode.Scalar]) -> Int {
  guard scalars.count <= 90, !scalars.contains("。") else { return 0 }
  var cues = 0
  if holdsDate(scalars) { cues += 1 }
  if position(of: "星期", in: scalars) != nil { cues += 1 }
  for word in editors where position(of: word, in: scalars) != nil { cues += 1 }
  for word in imprint.dropLast(2) where position(of: word, in: scalars) != nil { cues += 1 }
  if let number = pageNumber(scalars), number > 0 { cues += scalars.count <= 8 ? 2 : 1 }
  return cues
}

/// `2025年6月8日` and nothing much around it.
private func holdsDate(_ scalars: [Unicode.Scalar]) -> Bool {
  guard let year = scalars.firstIndex(of: "年"), year >= 4, scalars[(year - 4)..<year].allSatisfy(\.isDigit),
    let month = scalars[year...].firstIndex(of: "月"), month - year <= 4,
    let day = scalars[month...].firstIndex(of: "日"), day - month <= 4
  else { return false }
  return true
}

/// `第3版`, `03版`, `A3`: the page's own number, one-based; nil where there is none.
func pageNumber(_ scalars: [Unicode.Scalar]) -> Int? {
  guard let mark = scalars.firstIndex(of: "版"), mark > 0 else { return nil }
  let digits = scalars[..<mark].reversed().prefix { $0.isDigit }
  guard !digits.isEmpty, digits.count <= 3 else { return nil }
  return digits.reversed().reduce(0) { $0 * 10 + Int($1.value & 0xF) }
}

/// 转版: （下转第二版）, （上接第一版）, 紧接第3版.
func isJumpLine(_ scalars: [Unicode.Scalar]) -> Bool {
  guard scalars.count <= 16, scalars.contains("版") else { return false }
  return ["下转", "上接", "紧接", "转第", "接第"].contains { position(of: $0, in: scalars) != nil }
}

private let creditEnds = ["摄", "供图", "摄影", "资料图片", "发", "摄影报道", "提供", "绘", "制图", "资料照片"]

/// Whether a text ends in a picture's credit: `。 本报记者 某某 摄`, `（资料图片）`, `新华社发`.
func endsInCredit(_ scalars: [Unicode.Scalar]) -> Bool {
  var end = scalars[...]
  while let last = end.last, last.isClosing || last.isSpace { end = end.dropLast() }
  guard
    let word = creditEnds.first(where: { word in
      let count = word.unicodeScalars.count
      return end.count > count && starts(end.suffix(count), with: word)
    })
  else { return false }
  // The credit follows the sentence or stands in brackets; the word alone at a line's end says nothing.
  let tail = end.suffix(24)
  guard let from = tail.lastIndex(where: { $0.endsSentence || $0.isOpening || $0.isSpace }) else {
    return false
  }
  let credit = tail[(from + 1)...]
  return word != "发" || position(of: "社", in: credit) != nil
}

/// Whether a text opens as a caption does: 图为, 上图, 左图.
func opensAsCaption(_ scalars: [Unicode.Scalar]) -> Bool {
  ["图为", "上图", "下图", "左图", "右图", "图①", "图一", "图1", "图：", "图片说明"].contains { starts(scalars[...], with: $0) }
}
