import Testing

@testable import Recovery

@Suite struct NumberingTests {
  @Test(arguments: [
    ("一、统一思想", "han 1"), ("二、谋划新篇", "han 2"), ("十、结语", "han 10"), ("十二、附则", "han 12"),
    ("二十、附则", "han 20"), ("（一）提高认识", "bracketed 1"), ("（十一） 抓好落实", "bracketed 11"),
    ("(三)抓好落实", "bracketed 3"), ("（2）试点先行", "bracketed 2"), ("1.补短板", "arabic 1"),
    ("2．强弱项", "arabic 2"), ("3、固根基", "arabic 3"), ("12. 扬优势", "arabic 12"), ("３．扬优势", "arabic 3"),
    ("第一，要看清形势", "ordinal 1"), ("第二、要找准路子", "ordinal 2"), ("第十,要抓好落实", "ordinal 10"),
  ])
  func isRead(text: String, wanted: String) {
    let found = Numbering(scalars(text))
    #expect(found.map { "\($0.form) \($0.number)" } == wanted)
  }

  @Test(arguments: [
    "", "一", "一是要看清形势", "一心一意谋发展", "三年来，全市上下同心", "1.65 万亩水稻", "3.5%的增速", "2025年，",
    "2025.6.28", "第一书记张三", "第一中学的操场上", "十里长街", "（上）", "（记者 张三）", "（四", "()", "（）", "1,200 名职工",
    "一，二，三", "、一", "12345.", "5G+工业", "第", "（一二三四五）",
  ])
  func isNone(text: String) {
    #expect(Numbering(scalars(text)) == nil)
  }

  @Test(arguments: [
    ("一", 1), ("九", 9), ("十", 10), ("十九", 19), ("三十", 30), ("三十五", 35), ("7", 7), ("42", 42), ("４２", 42),
  ])
  func valueOfDigits(text: String, number: Int) {
    #expect(Numbering.value(scalars(text)[...]) == number)
  }
}
