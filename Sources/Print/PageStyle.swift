internal import Anthology
internal import XHTML

/// page.css: what of the page depends on the trim and on this book: sizes, margins, and the running heads (书眉).
///
/// Each article has a page of its own name, and its running head is written there as it reads. That serves engines
/// without `string-set`, and the others as well.
func pageStyle(of book: Book, _ pages: PrintBook, _ area: TypeArea) -> String {
  var css = """
    @charset "UTF-8";

    /* page.css is computed: publish print --trim … --type-area …
     *
     * 开本 \(length(area.trim.width)) × \(length(area.trim.height)) mm
     * 版心 \(area.characters) 字 × \(length(area.size)) pt = \(length(area.width)) pt, \
    \(area.lines) 行 × \(length(area.lead)) pt = \(length(area.height)) pt
     */

    :root {
      --size: \(length(area.size))pt;
      --lead: \(length(area.lead))pt;
      --measure: \(length(area.width))pt;
      --type-height: \(length(area.height))pt;
      --picture-height: \(length(area.pictureHeight))pt;
    }

    /* right and bottom give 0.3 pt against the rounding of engines; body has the measure */
    @page {
      size: \(length(area.trim.width))mm \(length(area.trim.height))mm;
      margin: \(length(area.headMargin))pt \(length(area.sideMargin - guardWidth))pt \
    \(length(area.headMargin - guardWidth))pt \(length(area.sideMargin))pt;
      bleed: \(length(TypeArea.bleed))mm;
      marks: crop cross;
    }

    @page :left { @top-left { content: \(quoted(runningHead(book.title, area))); } }

    """
  for head in pages.heads {
    css += "@page \(head.id):right { @top-right { content: \(quoted(runningHead(head.title, area))); } }\n"
    css += "#\(head.id) { page: \(head.id); }\n"
  }
  css += "\n/* 另面起: what begins on a right page */\n"
  css += pages.right.map { "#" + $0 }.joined(separator: ", ") + " { break-before: right; }\n"
  return css
}

/// 书眉 in one line: a title that is wider than the type area is cut, in front of its second phrase where it has one.
///
/// Print.css sets it in 8 pt. A Latin letter counts as half a cell.
private func runningHead(_ title: String, _ area: TypeArea) -> String {
  func cells(_ text: Substring) -> Double { text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 0.55 : 1) } }
  let room = (area.width / 8).rounded(.down)
  if cells(title[...]) <= room { return title }
  let phrase = title.prefix { $0 != " " }
  if cells(phrase) <= room { return String(phrase) }
  var head = title[...]
  while cells(head) > room - 2 { head = head.dropLast() }
  return head + "……"
}

private let guardWidth = 0.3

/// At most two decimals.
private func length(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return String(whole) }
  let digits = (rest < 10 ? "0" : "") + String(rest)
  return "\(whole).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
}

/// A CSS string (CSS Syntax 3, 4.3.5).
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\" + String(scalar)
    case "\n", "\r", "\u{C}": quoted += " "
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
