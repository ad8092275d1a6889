import Anthology
import Binding

func severity(of finding: Finding) -> Severity { severity(of: finding.code) }

/// It is the same for all findings of a code, and so many are asked about that none is worded for it.
func severity(of code: Finding.Code) -> Severity {
  severities[code] ?? message(for: Finding(code, file: "")).severity
}

private let severities = Dictionary(
  uniqueKeysWithValues: Finding.Code.allCases.map { ($0, message(for: Finding($0, file: "")).severity) })

/// 消息目录: the severity and the wording of every finding, in one place. Each says what is the matter and, where
/// it is not plain, what to do.
func message(for finding: Finding) -> Message {
  // A path is shown whole; a text by its first words.
  func argument(_ place: Int) -> String {
    guard place < finding.arguments.count else { return "" }
    return namesText(finding.code) ? excerpt(finding.arguments[place]) : printable(finding.arguments[place])
  }
  /// `before` and the argument, or nothing where there is none.
  func optional(_ before: String, _ place: Int, _ after: String = "") -> String {
    argument(place).isEmpty ? "" : before + argument(place) + after
  }

  // Where in a proof: its page, and the article.
  var inProof: String { "page \(argument(0)), \(argument(1))" }
  var inChinese: String { "第 \(argument(0)) 页，\(argument(1))" }

  switch finding.code {
  // MARK: sources
  case .noSuchFile:
    return Message(
      .error, "there is no such file\(optional(": ", 0))", "没有这个文件\(optional("：", 0))，请核对文件名和所在文件夹")
  case .isFolder:
    return Message(
      .error, "this is a folder, not a file\(optional(": ", 0)); name the files in it",
      "这是文件夹，不是文件\(optional("：", 0))；请写出其中的文件")
  case .unreadableFile:
    return Message(
      .error, "the file cannot be read\(optional(": ", 1)): \(argument(0))",
      "文件无法读取\(optional("：", 1))：\(systemWords(argument(0), in: .chinese))")
  case .notRegularFile:
    // Standard input is for the command line; book.yaml names files alone.
    let isNamed = argument(0).isEmpty
    return Message(
      .error,
      "this is a device or a pipe, not a file\(optional(": ", 0)); \(isNamed ? "for standard input write -" : "name a file")",
      "这是设备或管道，不是文件\(optional("：", 0))；\(isNamed ? "从标准输入读取请写 -" : "请写文件名")")
  case .fileTooLarge:
    return Message(
      .error,
      "the file has more than \(argument(0)) MB\(optional(": ", 1)); nothing in a book is so large; is it the right one?",
      "文件超过 \(argument(0)) MB\(optional("：", 1))，书中不会有这么大的文件；请核对是否写错")
  case .emptyFile: return Message(.error, "the file is empty", "文件是空的")
  case .blankFile: return Message(.error, "the file holds only blank lines", "文件里只有空行，没有文字")
  case .notText:
    return Message(
      .error, "this is no text but \(argument(0)); extract its text first",
      "这不是文本，而是 \(argument(0))；请先提取文字")
  case .badEncoding:
    return Message(
      .error,
      "not \(argument(0)): byte \(argument(1)) fits no character; the file is cut off, or has another --encoding",
      "不是合法的 \(argument(0))：第 \(argument(1)) 字节处解不出字符；文件可能被截断，或须用 --encoding 指明另一种编码")
  case .unknownEncoding:
    return Message(
      .error, "no encoding is named \(argument(0)); try utf-8, gb18030, big5 or utf-16le",
      "没有名为 \(argument(0)) 的编码；可用 utf-8、gb18030、big5、utf-16le 等")
  case .encodingGuessed:
    return Message(
      .note, "read as \(argument(0)); --encoding says otherwise", "按 \(argument(0)) 读取；如有误，请用 --encoding 指明")
  case .nulBytes:
    return Message(
      .error, "NUL bytes stand in the text: \(argument(0)); the file is damaged, or needs --encoding",
      "文中有 \(argument(0)) 个空字节（NUL）；文件可能已损坏，或须用 --encoding 指明编码")
  case .longLine:
    return Message(
      .error, "a line of \(argument(0)) bytes is no line of a newspaper; extract the page again",
      "一行长达 \(argument(0)) 字节，不会是报纸上的一行；请重新提取本版")

  // MARK: the ledger
  case .textLost:
    return Message(
      .error,
      "“\(argument(0))” is in the source and not in \(argument(1).isEmpty ? "the book" : argument(1))",
      "原文“\(argument(0))”遗漏\(optional("（", 1, "）"))")
  case .textInvented:
    return Message(
      .error,
      "“\(argument(0))” is in \(argument(1).isEmpty ? "the book" : argument(1)) and not in the source",
      "“\(argument(0))”为原文所无\(optional("（", 1, "）"))")

  // MARK: recovery
  case .noArticle: return Message(.warning, "no article was found on this page", "本版没有找到文章")
  case .bylineInline:
    return Message(
      .warning, "byline stands inside the last paragraph\(optional(": ", 0)); it was set apart",
      "署名混在末段之中\(optional("：", 0))；已另立为署名")
  case .doubledType:
    return Message(
      .note, "“\(argument(0))” was printed twice over; it is set once", "“\(argument(0))”在原文中重影（印了两遍）；只排一遍")
  case .guessed:
    // Asked by the words alone: these are most of a book's findings, and hardly any is told.
    func words(_ language: Language, _ otherwise: String) -> String {
      Guess(rawValue: finding.arguments.first ?? "").map { wording(of: $0, in: language) } ?? otherwise
    }
    return Message(
      .note, words(.english, "a guess") + optional(": ", 1), words(.chinese, "此处为推断") + optional("：", 1))
  case .noHeadline:
    return Message(
      .warning, "no headline was found for the article “\(argument(0))”", "文章“\(argument(0))”没有找到标题")

  case .jumpJoined:
    return Message(
      .note, "“\(argument(0))” goes on in \(argument(1)); the two parts were joined",
      "“\(argument(0))”转至 \(argument(1))；两部分已接为一篇，请核对")
  case .jumpMissing:
    return Message(
      .note, "“\(argument(0))”: the other part was found on no page of the book; the article stays as it is",
      "“\(argument(0))”：书中各版没有找到另一部分；文章保持原样")
  case .jumpUnclear:
    return Message(
      .note, "“\(argument(0))”: which articles belong together is not clear; nothing was joined",
      "“\(argument(0))”：无法确定哪两部分同属一篇；没有接排，请核对")
  case .serialOrdered:
    return Message(
      .note, "“\(argument(0))” was put behind “\(argument(1))”, in the order of their numbers",
      "“\(argument(0))”按篇次移到“\(argument(1))”之后")

  // MARK: typography
  case .unpairedQuote:
    return Message(
      .warning, "\(argument(0)) has no partner in “\(argument(1))”; it was left as it is",
      "“\(argument(1))”中的 \(argument(0)) 没有配对；保留原样，请核对")

  // MARK: book.yaml
  case .badYAML where finding.arguments.first == notUTF8:
    return Message(
      .error, "from here on this is no UTF-8; open the file in the encoding it has, and save it as UTF-8",
      "自此处起不是 UTF-8；请用原来的编码打开，另存为 UTF-8")
  case .badYAML:
    return Message(
      .error, "not YAML: \(argument(0))",
      "不是合法的 YAML（\(parserWords(argument(0), in: .chinese))）；请检查此处的缩进、引号和括号")
  case .unknownKey:
    return Message(
      .error, "there is no key \(argument(0))\(optional("; is it ", 1, "?"))",
      "没有 \(argument(0)) 这一项\(optional("；是否应为 ", 1, "？"))")
  case .wrongType:
    return Message(
      .error,
      "\(argument(0)) wants \(wanted(argument(1), .english)), and here is \(found(argument(2), .english))",
      "\(argument(0)) 应为\(wanted(argument(1), .chinese))，这里却是\(found(argument(2), .chinese))")
  case .missingKey:
    return Message(.error, "\(argument(0)) is missing", "缺少 \(argument(0)) 一项，或没有填写")
  case .badValue:
    return Message(
      .error, "\(argument(0))\(optional(": ", 1)) will not do; wanted is \(wanted(argument(2), .english))",
      "\(argument(0)) 一项\(optional("写作“", 1, "”"))，不合要求；应为\(wanted(argument(2), .chinese))")
  case .duplicateKey:
    return Message(.error, "the key \(argument(0)) stands here a second time", "\(argument(0)) 一项重复")
  case .duplicateSource:
    return Message(.error, "the source \(argument(0)) is named a second time", "版面文件 \(argument(0)) 重复列出")
  case .noSources:
    return Message(
      .error, "no page is named; list the pages under sources: in book.yaml, or name them after the command",
      "没有列出版面文件；请写在 book.yaml 的 sources: 之下，或写在命令之后")

  case .noSuchPlace:
    return Message(
      .error, "\(argument(0)): the book has no \(argument(1)); `publish outline` shows what it has",
      "\(argument(0)) 所指的“\(argument(1))”书中没有；可用 publish outline 查看")
  case .manyPlaces:
    return Message(
      .error, "\(argument(0)): “\(argument(1))” fits \(argument(2)) places; name one by its id",
      "\(argument(0)) 所指的“\(argument(1))”符合 \(argument(2)) 处；请用编号指明")
  case .notPicture:
    return Message(
      .error, "\(argument(0)) is no picture in JPEG or PNG; readers show no other kind everywhere",
      "\(argument(0)) 不是 JPEG 或 PNG 图片；其他格式并非各种阅读器都能显示")
  case .smallPicture:
    return Message(
      .warning, "\(argument(0)) is small, \(argument(1)) pixels; shops ask for a long side of \(argument(2))",
      "\(argument(0)) 偏小，只有 \(argument(1)) 像素；书店要求长边不小于 \(argument(2)) 像素")
  case .noAlternative:
    return Message(
      .warning, "\(argument(0)) has no alt:; say what it shows, for who cannot see it",
      "\(argument(0)) 没有 alt:；请写明图中内容，供看不见的读者使用")

  // MARK: output
  case .unwritable:
    return Message(
      .error, "the output cannot be written: \(argument(0))",
      "无法写出：\(systemWords(argument(0), in: .chinese))；请换一个位置，或检查权限和磁盘空间")
  case .outputIsSource:
    return Message(
      .error, "the output would overwrite a source; choose another place with -o", "输出会覆盖原始文件；请用 -o 另选位置")
  case .foreignFile:
    return Message(
      .error, "the folder holds \(argument(0)), which is no part of an earlier book; choose another with -o",
      "文件夹里有不属于本书的 \(argument(0))；为免误删，请用 -o 另选文件夹")
  case .noStyles:
    return Message(
      .error, "no style sheets were found in \(argument(0)); name their folder with --styles",
      "在 \(argument(0)) 没有找到样式表；请用 --styles 指明文件夹")

  // MARK: the proof
  case .noChromium:
    return Message(
      .error, "Chromium is not here; install it (Debian: apt install chromium), or name it with --chromium",
      "没有找到 Chromium；请安装（Debian：apt install chromium），或用 --chromium 指明")
  case .noPoppler:
    return Message(
      .error, "the program is not here; install poppler (Debian: apt install poppler-utils)",
      "没有找到该程序；请安装 poppler（Debian：apt install poppler-utils）")
  case .toolFailed:
    return Message(.error, "the program failed: \(argument(0))", "程序运行失败：\(argument(0))")
  case .proofText:
    return Message(
      .error, "\(inProof): the PDF says “\(argument(2))” where the book says “\(argument(3))”",
      "\(inChinese)：PDF 上为“\(argument(2))”，书中为“\(argument(3))”")
  case .missingGlyph:
    return Message(
      .error, "\(inProof): no font has “\(argument(2))”; install one that has",
      "\(inChinese)：没有字体收有“\(argument(2))”；请安装")
  case .lineStart:
    return Message(
      .error, "\(inProof): a line begins with punctuation: “\(argument(2))”",
      "\(inChinese)：标点出现在行首：“\(argument(2))”")
  case .lineEnd:
    return Message(
      .error, "\(inProof): a line ends with opening punctuation: “\(argument(2))”",
      "\(inChinese)：前引号、前括号出现在行尾：“\(argument(2))”")
  case .brokenMark:
    return Message(
      .error, "\(inProof): a dash or an ellipsis is broken over two lines: “\(argument(2))”",
      "\(inChinese)：破折号或省略号被断在两行：“\(argument(2))”")
  case .loneCharacter:
    return Message(
      .warning, "\(inProof): the last line of a paragraph is “\(argument(2))” alone",
      "\(inChinese)：段末一字成行：“\(argument(2))”")
  case .headingAtFoot:
    return Message(
      .error, "\(inProof): a heading stands at the foot of a page: “\(argument(2))”",
      "\(inChinese)：标题落在页末：“\(argument(2))”")
  case .loneLine:
    return Message(
      .warning, "\(inProof): a line stands apart from its paragraph: “\(argument(2))”",
      "\(inChinese)：单行成页（孤行）：“\(argument(2))”")
  case .underfullPage:
    return Message(
      .warning, "\(inProof): \(argument(2)) lines at the foot are empty; \(reason(argument(3), .english))",
      "\(inChinese)：页末空 \(argument(2)) 行；\(reason(argument(3), .chinese))")
  case .overfullPage:
    return Message(
      .error, "\(inProof): text stands outside the type area: “\(argument(2))”",
      "\(inChinese)：文字超出版心：“\(argument(2))”")
  case .lowResolution:
    return Message(
      .warning, "the picture prints at \(argument(0)) dpi; \(argument(1)) are wanted",
      "图片印出只有 \(argument(0)) dpi；印刷要求不低于 \(argument(1)) dpi")

  // MARK: galleys
  case .noGalleys:
    return Message(
      .warning,
      "\(argument(0)) holds no galleys; the pages are the source, and `publish galley` makes galleys of them",
      "\(argument(0)) 里没有校样；以版面文件为准，可用 publish galley 生成校样")
  case .galleyWithoutHead:
    return Message(
      .error, "no front matter: the file must begin with --- and have a second --- before the text",
      "缺少文件头：文件应以 --- 开头，正文之前应有第二个 ---")
  case .galleyMark:
    return Message(
      .error, "“\(argument(0))” is no mark of a galley; mend it or take it out",
      "“\(argument(0))”不是校样的标记；请改正或删去")
  case .galleyBareMark:
    return Message(
      .warning, "\(argument(0)) has no text behind it, and counts as taken out; take its comment out as well",
      "\(argument(0)) 之后没有文字，视为已删去；请连同这行注释一并删去")
  case .galleySign:
    return Message(
      .warning,
      "\(argument(0)) is no sign of a galley, and the book prints it: “\(argument(1))”; a subhead is ## and a space, verse |, a quotation >",
      "\(argument(0)) 不是校样的标记，会照印在书里：“\(argument(1))”；小标题写作 ## 加空格，诗行写作 |，引文写作 >")
  case .galleyNote:
    return Message(
      .error,
      "\(argument(0)) has no note; write “\(argument(0)): …” on a line of its own below, or take the mark out",
      "\(argument(0)) 没有注文；请在下文另起一行写“\(argument(0)): …”，或删去这个标记")
  case .galleyEncoding:
    return Message(
      .error, "from here on this is no UTF-8; open the file in the encoding it has, and save it as UTF-8",
      "自此处起不是 UTF-8；请用原来的编码打开，另存为 UTF-8")
  case .galleyControl:
    return Message(
      .error,
      "a control character stands in this line, \(argument(0)), and no book can print it; take it out",
      "这一行有控制字符 \(argument(0))，书中印不出来；请删去")
  case .galleyNotFile:
    return Message(
      .error,
      "this is no file of the folder of galleys, but a folder, a device, or a link that leads out of it; move it away",
      "这不是校样文件夹中的文件，而是文件夹、设备，或指向别处的链接；请移走")
  case .galleyName:
    return Message(
      .warning, "the file is not read: the name of a galley ends in .md; rename it, or move it elsewhere",
      "这个文件没有读取：校样的文件名须以 .md 结尾；请改名，或移到别处")
  case .galleyState:
    return Message(
      .warning,
      "\(argument(0)) is missing or was edited, so nobody knows what the pages said before; every difference is taken for the editor's, and `publish galley` writes the file anew",
      "\(argument(0)) 不见了或被改过，无从知道原文先前的样子；与原文不同之处一律视为编者所改，运行 publish galley 会重新写出该文件")
  case .galleyChanged:
    return Message(
      .error, "the file was changed while the command ran; it is as you left it; run `publish galley` again",
      "命令运行期间此文件有改动；文件未被触动，请再次运行 publish galley")
  case .galleyLocked:
    return Message(
      .error, "another `publish galley` is writing to this folder; wait until it is done",
      "另有 publish galley 正在写这个文件夹；请稍候再试")
  case .galleyConflict:
    return Message(
      .error,
      "the pages have changed what the editor has changed too; keep one side, and take out the three marks",
      "原文与编者都改了此处；请留下一种写法，并删去三行冲突标记")
  case .galleyTwice:
    return Message(
      .error, "\(argument(0)) stands in \(argument(1)) already; take it out of the copy, or the copy away",
      "编号 \(argument(0)) 已见于 \(argument(1))；请在副本中删去编号，或删去副本")
  case .galleyStale:
    return Message(
      .warning,
      "the pages have changed since the galleys were written: \(argument(0)) places; run `publish galley`",
      "校样写出之后，原文有 \(argument(0)) 处变动；请再次运行 publish galley")
  case .galleyGuess:
    return Message(
      .note, "\(argument(0)); take the comment out when it is settled", "\(argument(0))；核对后请删去这行注释")
  case .textCut:
    return Message(
      .warning,
      "“\(argument(0))” is on the page and in no galley; list \(argument(1)) under omit: if that is meant",
      "原文“\(argument(0))”不在任何校样之中；如系有意删去，请将 \(argument(1)) 列入 omit:")
  case .omissionKept:
    return Message(
      .warning, "omit: lists \(argument(0)), and \(argument(1)) carries it: the book has it",
      "omit: 列有 \(argument(0))，而 \(argument(1)) 仍有此文：书中会印出")
  case .mixedPunctuation:
    return Message(
      .warning, "\(argument(0)) is half-width beside Chinese in “\(argument(1))”",
      "“\(argument(1))”中混用了半角标点 \(argument(0))")
  case .headlineTwice:
    return Message(
      .warning, "the headline “\(argument(0))” is that of \(argument(1)) as well",
      "标题“\(argument(0))”与 \(argument(1)) 的相同")
  case .emptyArticle:
    return Message(.warning, "the article has a heading and no text", "文章只有标题，没有正文")
  }
}

/// Whether a finding's arguments are text of a page, which may be long.
private func namesText(_ code: Finding.Code) -> Bool {
  switch code {
  case .textLost, .textInvented, .bylineInline, .doubledType, .guessed, .noHeadline, .unpairedQuote,
    .jumpMissing, .jumpUnclear,
    .serialOrdered, .galleyMark, .galleySign, .galleyGuess, .textCut, .mixedPunctuation, .headlineTwice:
    true
  default: false
  }
}

/// Why a page ends early.
private func reason(_ cause: String, _ language: Language) -> String {
  switch (cause, language) {
  case ("heading", .english): "a heading keeps the lines behind it, on the next page"
  case ("heading", .chinese): "标题须与下文同页，移到了次页"
  case ("picture", .english): "a picture did not fit, and stands on the next page"
  case ("picture", .chinese): "图片排不下，移到了次页"
  case (_, .english): "what comes next did not fit, and stands on the next page"
  case (_, .chinese): "下文排不下或不宜拆开，移到了次页"
  }
}

private func wanted(_ name: String, _ language: Language) -> String {
  Wanted(rawValue: name).map { wording(of: $0, in: language) } ?? name
}

private func found(_ name: String, _ language: Language) -> String {
  Found(rawValue: name).map { wording(of: $0, in: language) } ?? name
}
