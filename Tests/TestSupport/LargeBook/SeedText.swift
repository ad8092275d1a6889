import Foundation

/// What the seeds say, as sentences to make other articles of.
struct SeedText {
  /// 句: 20 to 110 characters of Chinese and its punctuation, quotes and brackets in
  /// pairs; in the order of the seeds.
  let sentences: [String]
  /// - Parameter texts: the seeds as they stand in their files.
  init(_ texts: [String]) {
    var seen: Set<String> = []
    sentences = texts.flatMap(Self.sentences).filter { seen.insert($0).inserted }
  }

  /// Twenty-four sentences that stand together; those of articles that follow each other are far apart.
  func sentences(near article: Int) -> [String] {
    let start = article * sentences.count * 5 / 13
    return (0..<24).map { sentences[(start + $0) % sentences.count] }
  }

  /// 分句 of some sentences: 7 to 13 Chinese characters without a mark between them.
  static func clauses(of sentences: [String]) -> [String] {
    sentences.flatMap { $0.split { "，；：、。！？“”（）《》—…·".contains($0) } }.map(String.init)
      .filter { (7...13).contains($0.count) && $0.unicodeScalars.allSatisfy(isHan) }
  }

  /// The first sentence of each run of lines may begin in the run before, and the last may end in the next: both
  /// are left out, except in lines so long that they are paragraphs.
  private static func sentences(of text: String) -> [String] {
    let runs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("#") }
    return runs.flatMap { run in
      let isParagraph = run.contains { $0.count > 60 }
      let ends = cutAtEnds(run.joined().filter { !$0.isWhitespace }.map(fullWidth).joined())
      return ends.dropFirst(isParagraph ? 0 : 1).filter(isWhole)
    }
  }

  private static func cutAtEnds(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var isEnded = false
    for character in text {
      if isEnded, character != "”", character != "）" {
        sentences.append(sentence)
        sentence = ""
        isEnded = false
      }
      sentence.append(character)
      if "。！？".contains(character) { isEnded = true }
    }
    return isEnded ? sentences + [sentence] : sentences
  }

  private static func isWhole(_ sentence: String) -> Bool {
    guard (20...110).contains(sentence.count) else { return false }
    let marks = Set("，；：、。！？“”（）《》—…·0123456789%".unicodeScalars)
    guard sentence.unicodeScalars.allSatisfy({ isHan($0) || marks.contains($0) }) else { return false }
    return ["“”", "（）", "《》"].allSatisfy { pair in
      var depth = 0
      for character in sentence where pair.contains(character) {
        depth += character == pair.first ? 1 : -1
        if depth != 0 && depth != 1 { return false }
      }
      return depth == 0
    }
  }

  /// One of the seeds has half-width punctuation.
  private static func fullWidth(_ character: Character) -> String {
    [",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"][character] ?? String(character)
  }
}

private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
