/// One article of the large book, and what its editor adds.
package struct LargeArticle {
  /// Its place in the book, from 1.
  package let number: Int
  package private(set) var headline = ""
  /// Empty where it has none.
  package private(set) var caption = ""
  /// The file of the caption's picture; nil where that is missing.
  package private(set) var picture: String?
  package private(set) var notes: [Note] = []
  /// As its page has it, in Markdown.
  package private(set) var text = ""

  package struct Note {
    /// `p-0001-002`
    package var block: String
    /// Words of the block; "" for its end.
    package var words: String
    package var text: String
  }

  /// `0001`
  var digits: String { String(repeating: "0", count: 4 - String(number).count) + String(number) }

  /// What articles are made from: it remembers which words stand in a heading already.
  struct Desk {
    let seeds: SeedText
    var random: FixedRandom
    var used: Set<String> = []
  }

  init(number: Int, from desk: inout Desk) {
    self.number = number
    let topic = desk.seeds.sentences(near: number)
    var drawn = topic.shuffled(using: &desk.random)

    func heading() -> String {
      let clauses = SeedText.clauses(of: topic)
      let free = clauses.filter { !desk.used.contains($0) }
      var heading = free.randomElement(using: &desk.random) ?? ""
      // Where all have been headings already, two make one.
      while desk.used.contains(heading) || heading.isEmpty {
        heading =
          (clauses.randomElement(using: &desk.random) ?? "")
          + (clauses.randomElement(using: &desk.random) ?? "")
      }
      desk.used.insert(heading)
      return heading
    }
    func paragraph() -> String {
      var text = ""
      while text.count < 100, let sentence = drawn.popLast() { text += sentence }
      return text
    }
    /// A poem as recovery knows it: quoted, a space behind each line.
    func verse() -> String {
      let lines = SeedText.clauses(of: topic).shuffled(using: &desk.random).prefix(6)
      return "“\(lines.joined(separator: "， "))！”"
    }

    var blocks: [String] = []
    if number % 5 == 1 { blocks.append("## 从\(heading())说起") }
    headline = number % 3 == 1 ? "\(heading()) \(heading())" : heading()
    blocks.append("# \(headline)")
    if number % 4 == 2 { blocks.append("## ——\(heading())") }
    blocks.append(Self.bylines[number % Self.bylines.count])
    let paragraphs = (0..<3).map { _ in paragraph() }
    blocks += paragraphs
    if number % 7 == 3 { blocks.append(verse()) }
    if number % 6 == 4, let sentence = drawn.popLast() { blocks.append("> \(sentence)") }
    if number % 3 != 0 {
      blocks.append("## \(heading())")
      blocks += (0..<2).map { _ in paragraph() }
    }
    if number % 3 == 1 {
      caption = "图为\(heading())。"
      blocks.append(caption)
      // A third of the photos is missing.
      if number % 9 != 1 { picture = "photo-\(digits).\(number % 2 == 0 ? "png" : "jpg")" }
    }
    text = blocks.joined(separator: "\n\n")
    if number % 2 == 0 {
      let words = paragraphs[0].prefix { !"，；：、。！？“”（）《》".contains($0) }
      notes.append(Note(block: "p-\(digits)-001", words: String(words), text: topic[0]))
    }
    if number % 4 == 0 { notes.append(Note(block: "p-\(digits)-002", words: "", text: "编者按：\(topic[1])")) }
  }

  /// Those of the seeds.
  private static let bylines = [
    "本报记者 仲属宁", "海丹青", "中共营口市委党校 郭美辰", "中共营口市委党校 王献笛", "通讯员 冯也",
  ]
}
