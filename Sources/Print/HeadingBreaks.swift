internal import Markup
internal import Words
internal import XHTML

/// 标题断行: puts `wbr` into headings wherever a line may turn without parting a word.
///
/// CSS has no rule for Chinese that keeps words whole where a heading of several lines is balanced
/// (`word-break: auto-phrase` knows Japanese alone). So the style sheet lets headings break at punctuation, at spaces and
/// here: between two words of ICU's dictionary that have two characters or more each. A single character is often a part
/// of a word or a name that the dictionary does not have (攻 and 坚), or one that begins no line (的). The text stays as
/// it is.
struct HeadingBreaks {
  private let breaker = WordBreaks()

  /// The element with breaks in each of its headings.
  func applied(to element: Element) -> Element { applied(to: element, inHeading: false) }

  private func applied(to element: Element, inHeading: Bool) -> Element {
    let isHeading = inHeading || headings.contains(element["class"] ?? "")
    var element = element
    element.children = element.children.flatMap { child -> [Node] in
      switch child {
      case .element(let inner): [.element(applied(to: inner, inHeading: isHeading))]
      case .text(let text) where isHeading: nodes(text)
      case .text: [child]
      }
    }
    return element
  }

  private func nodes(_ text: String) -> [Node] {
    var nodes: [Node] = []
    var (piece, wasWord) = ("", false)
    for word in breaker.words(in: text) {
      let isWord = word.unicodeScalars.count > 1 && word.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      if isWord && wasWord {
        nodes += [.text(piece), .element(Element("wbr"))]
        piece = ""
      }
      piece += word
      wasWord = isWord
    }
    return nodes + [.text(piece)]
  }
}

/// Display type, and the lines of contents and indexes that repeat it.
private let headings = Set(
  [
    StyleClass.kicker, .headline, .untitled, .deck, .subhead, .bookTitle, .bookSubtitle, .partTitle,
    .matterTitle,
    .tocPart, .tocArticle, .tocSection, .entryWorks,
  ].map(\.rawValue))
