import Markup
import TestSupport
import Testing

@Suite struct WriterTests {
  let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  func markup(_ content: (inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter()
    content(&writer)
    return String(decoding: writer.document(), as: UTF8.self)
  }

  /// A group with text of its own would get white space into it, and an attribute behind text would be text.
  @Test func whatWouldBeOtherMarkupStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var writer = MarkupWriter()
      writer.group("ol") { $0.text("一") }
    }
    await #expect(processExitsWith: .failure) {
      var writer = MarkupWriter()
      writer.element("p") { out in
        out.text("一")
        out.attribute("id", "a")
      }
    }
  }

  @Test func putsTheElementsOfAGroupOnLinesOfTheirOwn() {
    let content = { (out: inout MarkupWriter) in
      out.group("body") { out in
        out.attribute("id", "a")
        for _ in 0..<2 {
          out.element("p") { out in
            out.text("一")
            out.element("span") { $0.text("二") }
            out.text("三")
          }
        }
        out.group("ol") { _ in }
      }
    }
    let p = "<p>一<span>二</span>三</p>"
    #expect(
      markup(content) == declaration + "<body id=\"a\">\n\(p)\n\(p)\n<ol>\n</ol>\n</body>\n")
    #expect(
      String(decoding: serialize(tree(content)), as: UTF8.self)
        == declaration + "<body id=\"a\">\(p)\(p)<ol></ol></body>\n")
  }

  @Test func closesOnlyVoidElementsShortly() {
    let head = markup { out in
      out.element("head") { out in
        out.element("title") { _ in }
        out.element("meta") { $0.attribute("charset", "UTF-8") }
        out.element("meta") { $0.text("") }
      }
    }
    #expect(head == declaration + "<head><title></title><meta charset=\"UTF-8\"/><meta></meta></head>\n")
  }

  @Test func writesHTMLsProlog() {
    var writer = MarkupWriter(prolog: .html)
    writer.element("html") { _ in }
    #expect(
      String(decoding: writer.document(), as: UTF8.self)
        == declaration + "<!DOCTYPE html>\n<html></html>\n")
  }

  /// What is written, and what is written of the tree of it.
  @Test func aTreeIsWhatWouldBeWritten() {
    var random = FixedRandom(seed: 44)
    for _ in 0..<200 {
      let element = random.tree(depth: 4)
      let written = markup { $0.copy(element) }
      #expect(written.utf8.elementsEqual(String(decoding: serialize(element), as: UTF8.self).utf8))
      let again = serialize(tree { $0.copy(element) })
      #expect(written.utf8.elementsEqual(String(decoding: again, as: UTF8.self).utf8))
      #expect(written.utf8.elementsEqual(markup { $0.write(element) }.utf8))
    }
  }

  /// Text is looked through in stretches: what is special is found wherever in one it stands.
  @Test func findsWhatIsSpecialAtEachPlace() {
    let specials = "<>&\"\t\n\r\u{0}\u{1F}\u{FFFE}\u{FFFF}\u{FFFD}\u{6FFF}\u{10FFFF}\u{FFF}"
    for filling in ["a", "9-", "中", "中1", "濿"] {
      for special in specials.unicodeScalars {
        for place in 0..<20 {
          for rest in [0, 1, 7, 20] {
            let text =
              String(repeating: filling, count: place) + String(special)
              + String(repeating: filling, count: rest)
            let element = markup { out in
              out.element("p") { out in
                out.attribute("title", text)
                out.text(text)
              }
            }
            let expected =
              declaration + "<p title=\"\(escaped(text, inAttribute: true))\">\(escaped(text))</p>\n"
            #expect(element.utf8.elementsEqual(expected.utf8), "\(text.debugDescription)")
          }
        }
      }
    }
  }

  /// The same, one character after the other.
  private func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\r": result += "&#13;"
      case "\"" where inAttribute: result += "&quot;"
      case "\t" where inAttribute: result += "&#9;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension MarkupWriter {
  /// A tree of elements `e`, each with an attribute `a`, as one who has no tree would write it.
  fileprivate mutating func copy(_ element: Element) {
    self.element("e") { out in
      out.attribute("a", element["a"] ?? "")
      for child in element.children {
        switch child {
        case .text(let text): out.text(text)
        case .element(let element): out.copy(element)
        }
      }
    }
  }
}
