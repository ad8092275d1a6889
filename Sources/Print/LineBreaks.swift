internal import Markup
internal import Words
internal import XHTML

/// 断行: puts `wbr` into headings wherever a line may turn without parting a word, and into addresses (`addressNodes`).
///
/// CSS has no rule for Chinese that keeps words whole where a heading of several lines is balanced
/// (`word-break: auto-phrase` knows Japanese alone). So the style sheet lets headings break at punctuation, at spaces and
/// here: between two words of ICU's dictionary that have two characters or more each. A single character is often a part
/// of a word or a name that the dictionary does not have (攻 and 坚), or one that begins no line (的); it is parted from a
/// longer word only where more than ten characters would hang together otherwise. The text stays as it is.
struct LineBreaks {
  private let breaker = WordBreaks()

  /// The element with its breaks.
  func applied(to element: Element) -> Element { applied(to: element, inHeading: false) }

  private func applied(to element: Element, inHeading: Bool) -> Element {
    let isHeading = inHeading || headings.contains(element["class"] ?? "")
    var element = element
    element.children = element.children.flatMap { child -> [Node] in
      switch child {
      case .element(let inner): [.element(applied(to: inner, inHeading: isHeading))]
      case .text(let text) where isHeading: nodes(text)
      case .text(let text): addressNodes(text)
      }
    }
    return element
  }

  private func nodes(_ text: String) -> [Node] {
    let words = breaker.words(in: text).map(Word.init)
    let breaks = places(in: words)
    var nodes: [Node] = []
    var piece = ""
    for (place, word) in words.enumerated() {
      if breaks.contains(place) {
        nodes += [.text(piece), .element(Element("wbr"))]
        piece = ""
      }
      piece += word.text
    }
    return nodes + [.text(piece)]
  }

  /// In front of which words a line may turn.
  private func places(in words: [Word]) -> Set<Int> {
    var breaks: Set<Int> = []
    var start = 0
    for place in words.indices.dropFirst() {
      let isBreak = words[place - 1].isLong && words[place].isLong
      if isBreak { breaks.insert(place) }
      guard isBreak || words[place].isGap || place == words.count - 1 else { continue }
      let end = isBreak || words[place].isGap ? place : place + 1
      if words[start..<end].reduce(0, { $0 + $1.length }) > longest {
        breaks.formUnion(
          (start + 1..<end).filter {
            words[$0 - 1].isHan && words[$0].isHan && (words[$0 - 1].isLong || words[$0].isLong)
              && !particles.contains(words[$0].text)
          })
      }
      start = place
    }
    return breaks
  }
}

private struct Word {
  var text: Substring
  var length: Int
  var isHan: Bool
  /// Punctuation or white space, beside which the engine finds its own places.
  var isGap: Bool
  var isLong: Bool { isHan && length > 1 }

  init(_ text: Substring) {
    self.text = text
    length = text.unicodeScalars.count
    isHan = text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    isGap = text.unicodeScalars.allSatisfy { $0.properties.isPunctuation || $0.properties.isWhitespace }
  }
}

/// 助词, which lean on the word in front of them.
private let particles: Set<Substring> = ["的", "地", "得", "了", "着", "过", "等", "们", "之"]

/// How many characters of a heading may hang together.
private let longest = 10

/// Display type, and the lines of contents and indexes that repeat it.
private let headings = Set(
  [
    StyleClass.kicker, .headline, .untitled, .deck, .subhead, .bookTitle, .bookSubtitle, .partTitle,
    .matterTitle, .tocPart, .tocArticle, .tocSection, .entryWorks,
  ].map(\.rawValue))
