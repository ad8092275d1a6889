import Anthology

/// Things that are counted.
enum Counted {
  case page, article, paragraph, character, caption, furniture, dropped, change, error, warning, note

  fileprivate var english: (one: String, many: String) {
    switch self {
    case .page: ("page", "pages")
    case .article: ("article", "articles")
    case .paragraph: ("paragraph", "paragraphs")
    case .character: ("character", "characters")
    case .caption: ("caption", "captions")
    case .furniture: ("line of furniture", "lines of furniture")
    case .dropped: ("piece dropped", "pieces dropped")
    case .change: ("change", "changes")
    case .error: ("error", "errors")
    case .warning: ("warning", "warnings")
    case .note: ("note", "notes")
    }
  }

  /// What stands before and after the number.
  fileprivate var chinese: (before: String, after: String) {
    switch self {
    case .page: ("", " 版")
    case .article: ("文章 ", " 篇")
    case .paragraph: ("", " 段")
    case .character: ("", " 字")
    case .caption: ("图片说明 ", " 条")
    case .furniture: ("版面附属文字 ", " 行")
    case .dropped: ("略去 ", " 处")
    case .change: ("改动 ", " 处")
    case .error: ("错误 ", " 条")
    case .warning: ("警告 ", " 条")
    case .note: ("提示 ", " 条")
    }
  }
}

/// `1 page`, `14,210 characters`; `14,210 字`.
func counted(_ thing: Counted, _ number: Int, in language: Language) -> String {
  switch language {
  case .english: grouped(number) + " " + (number == 1 ? thing.english.one : thing.english.many)
  case .chinese: thing.chinese.before + grouped(number) + thing.chinese.after
  }
}

/// What a proof is at, as the line of progress says it.
enum ProofStep {
  /// Passes count from 1.
  case layOut(pass: Int)
  case draw, readBack

  func words(in language: Language) -> String {
    switch (self, language) {
    case (.layOut(let pass), .english): "laying out the book, pass \(pass)"
    case (.layOut(let pass), .chinese): "正在排版，第 \(pass) 遍"
    case (.draw, .english): "drawing the pages"
    case (.draw, .chinese): "正在生成页面图片"
    case (.readBack, .english): "reading the proof back"
    case (.readBack, .chinese): "正在核对校样"
    }
  }
}

/// A number with a comma before each three digits.
func grouped(_ number: Int) -> String {
  var out: [Character] = []
  for (place, digit) in String(number.magnitude).reversed().enumerated() {
    if place > 0 && place.isMultiple(of: 3) { out.append(",") }
    out.append(digit)
  }
  return (number < 0 ? "-" : "") + String(out.reversed())
}

/// The roles of the lines beside an article's body.
enum Label {
  case kicker, deck, byline, dateline, caption
}

func label(_ label: Label, in language: Language) -> String {
  let (english, chinese) =
    switch label {
    case .kicker: ("kicker", "引题")
    case .deck: ("deck", "副题")
    case .byline: ("byline", "署名")
    case .dateline: ("dateline", "电头")
    case .caption: ("caption", "图片说明")
    }
  return language == .english ? english : chinese
}

/// The closing line of a book: where it is and what is in it.
func summary(of proofs: Proofs, at place: String, in language: Language) -> String {
  let articles = proofs.articles
  let (characters, captions) = (
    articles.reduce(0) { $0 + $1.characterCount }, articles.reduce(0) { $0 + $1.figures.count }
  )
  let contents = [
    counted(.page, proofs.pages.count, in: language), counted(.article, articles.count, in: language),
    counted(.character, characters, in: language), counted(.caption, captions, in: language),
  ]
  func characterCount(of code: Finding.Code) -> String {
    grouped(
      proofs.findings.lazy.filter { $0.code == code }.reduce(0) {
        $0 + ($1.arguments.first ?? "").unicodeScalars.count
      })
  }
  let (lost, invented) = (characterCount(of: .textLost), characterCount(of: .textInvented))
  let notices = [(Counted.warning, Severity.warning), (.note, .note)].compactMap { thing, weight in
    let number = proofs.count(weight)
    return number == 0 ? nil : counted(thing, number, in: language)
  }
  switch language {
  case .english:
    return "\(printable(place)): " + contents.joined(separator: ", ") + "; \(lost) lost, \(invented) invented"
      + (notices.isEmpty ? "" : "; " + notices.joined(separator: ", "))
  case .chinese:
    return "\(printable(place))：" + contents.joined(separator: "，") + "；遗漏 \(lost) 字，增添 \(invented) 字"
      + (notices.isEmpty ? "" : "；" + notices.joined(separator: "，"))
  }
}

/// The closing line of a check.
func checked(_ proofs: Proofs, in language: Language) -> String {
  let pages = counted(.page, proofs.pages.count, in: language)
  let weights: [(Counted, Severity)] = [(.error, .error), (.warning, .warning), (.note, .note)]
  let numbers = weights.map { counted($0, proofs.count($1), in: language) }
  return language == .english
    ? "\(pages): " + numbers.joined(separator: ", ") : "\(pages)：" + numbers.joined(separator: "，")
}

/// Why there is no book: errors, or no article in any page.
func notWritten(errors: Int, in language: Language) -> String {
  let number = counted(errors == 0 ? .article : .error, errors, in: language)
  return language == .english ? "The book was not written: \(number)." : "书没有写出：\(number)。"
}
