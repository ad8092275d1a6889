import TestSupport

/// An article that nobody wrote, and what recovery should find of it.
struct MadeUpArticle: Sendable {
  enum Part: Sendable, Equatable {
    case paragraph(String)
    case subhead(String)
  }

  var kicker = ""
  var headline = ""
  var deck = ""
  var byline = ""
  var body: [Part] = []
  var captions: [String] = []

  var paragraphs: [String] { body.compactMap { if case .paragraph(let text) = $0 { text } else { nil } } }
  var subheads: [String] { body.compactMap { if case .subhead(let text) = $0 { text } else { nil } } }

  /// - Parameter topic: whose words it uses; `name` who wrote it.
  init(_ topic: Topic, name: String, random: inout FixedRandom) {
    func word(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    func sentence() -> String {
      var text = ""
      if Int.random(in: 0..<3, using: &random) == 0 { text += word(Topic.times) + "，" }
      for part in 0..<Int.random(in: 1...4, using: &random) {
        if part > 0 { text += "，" }
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
          text +=
            "\(Int.random(in: 2...99, using: &random))名\(word(topic.nouns))\(word(topic.verbs))\(word(topic.nouns))"
        case 1:
          text += "\(word(topic.nouns))说：“\(word(topic.nouns))要\(word(topic.verbs))。”"
          return text
        default: text += word(topic.nouns) + word(Topic.adverbs) + word(topic.verbs) + word(topic.nouns)
        }
      }
      return text + "。"
    }
    headline = "\(word(topic.nouns))\(word(topic.verbs))\(word(topic.nouns))\(word(topic.verbs))忙"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: kicker = "\(word(topic.nouns))里的\(word(topic.nouns))和\(word(topic.nouns))——"
    case 1: deck = "——\(word(topic.nouns))\(word(topic.verbs))\(word(topic.nouns))见闻"
    default: break
    }
    byline = ["本报记者 \(name)", "通讯员 \(name)", "本报首席记者 \(name)"].randomElement(using: &random) ?? ""
    let hasSubheads = Bool.random(using: &random)
    for paragraph in 0..<Int.random(in: 4...8, using: &random) {
      if hasSubheads, paragraph > 0, paragraph % 2 == 0 {
        body.append(
          .subhead("\(word(topic.nouns))勤\(word(topic.verbs)) \(word(topic.nouns))乐\(word(topic.verbs))"))
      }
      let text = (0..<Int.random(in: 2...5, using: &random)).map { _ in sentence() }.joined()
      body.append(.paragraph(text))
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      captions = ["图为\(word(topic.nouns))\(word(topic.verbs))\(word(topic.nouns))。 本报记者 \(name) 摄"]
    }
  }
}
