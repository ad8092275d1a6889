package import Anthology
internal import Markup
internal import XHTML

/// The print book as elements, in the order of its pages.
package struct PrintBook: Sendable {
  /// One element of the body each, and the name of its page.
  let sections: [Section]
  /// The articles among them.
  let articles: [(id: String, title: String, element: Element)]
  /// Each page that has a running head of its own.
  let heads: [(id: String, title: String)]

  struct Section: Sendable {
    var id: String
    var element: Element
    /// 另面起: on a right page.
    var isRight: Bool
  }

  /// The elements that begin on a right page, in book order. All but the title page are linked from somewhere, so that
  /// their pages can be read.
  package var right: [String] { sections.filter(\.isRight).map(\.id) }

  /// What is known before the first pass: the half title is one page, so the page behind it is empty.
  package static let firstPagination = Pagination(blanks: [titlePageID])

  package init(_ book: Book) {
    let setting = Setting(base: "") { page, fragment in "#" + (fragment.isEmpty ? page : fragment) }
    let (front, back) = (frontPages(of: book), backPages(of: Apparatus(of: book)))
    let breaks = LineBreaks()
    func element(_ page: MatterPage) -> Element {
      breaks.applied(to: tree { $0.matter(page, of: book, setting) })
    }
    var sections = [Section(id: "half-title", element: halfTitlePage(of: book), isRight: false)]
    for page in front where page.matter != .foreword {
      let isTitle = page.matter == .title
      sections.append(
        Section(
          id: isTitle ? titlePageID : page.matter.page, element: element(page), isRight: isTitle))
    }
    let foreword = front.filter { $0.matter == .foreword }
    sections += foreword.map {
      Section(id: $0.matter.page, element: element($0), isRight: true)
    }
    let entries = contents(of: book, front: foreword, back: back)
    let list = tree { out in
      out.contentsPage(entries) { "#" + ($0.fragment.isEmpty ? $0.page : $0.fragment) }
    }
    sections.append(Section(id: "contents", element: breaks.applied(to: list), isRight: true))

    var articles: [(id: String, title: String, element: Element)] = []
    var (opens, isInPart) = (true, false)
    for page in pages(of: book) {
      switch page.content {
      case .part(let title):
        let element = breaks.applied(to: tree { $0.partPage(title, id: page.name) })
        sections.append(Section(id: page.name, element: element, isRight: true))
        (opens, isInPart) = (true, true)
      case .article(let article):
        var element = breaks.applied(to: articleElement(article, Setting(base: "")))
        if isInPart { element = lowered(element) }
        sections.append(Section(id: page.name, element: element, isRight: opens))
        articles.append((page.name, page.title, element))
        opens = false
      }
    }
    for (place, page) in back.enumerated() {
      sections.append(
        Section(id: page.matter.page, element: element(page), isRight: place == 0))
    }
    self.sections = sections
    self.articles = articles
    heads =
      foreword.map { ($0.matter.page, $0.title) } + [("contents", BookWords.contents)]
      + articles.map { ($0.id, $0.title) } + back.map { ($0.matter.page, $0.title) }
  }

  /// The children of `body`. With a pagination, the links of contents and indexes carry their page, and an empty page
  /// stands where it says.
  func elements(_ pagination: Pagination) -> [Element] {
    sections.flatMap { section -> [Element] in
      let element = numbered(section, pagination)
      return pagination.blanks.contains(section.id) ? [blankPage, element] : [element]
    }
  }

  /// A section with the links of contents and indexes as lines that end in a page number: their words in one element, and
  /// the page, where it is known, in `data-page`.
  func numbered(_ section: Section, _ pagination: Pagination) -> Element {
    let hasLists = ["nav", "section"].contains(section.element.name) && section.id != "half-title"
    return hasLists ? renewed(section.element, pagination.pages) : section.element
  }
}

/// As `titlePage` has it.
private let titlePageID = "title-page"

/// 半扉页: the title alone, before the title page. It leads to the contents.
private func halfTitlePage(of book: Book) -> Element {
  let link = Element("a", ["href": "#contents"], text: book.title)
  return Element(
    "section", ["id": "half-title", "class": StyleClass.halfTitle.rawValue],
    elements: [Element("p", [:], [.element(link)])])
}

/// 白页
private let blankPage = Element("div", ["class": StyleClass.blankPage.rawValue])

/// The headings of an article one level lower, below that of its part: the outline of a PDF is made of the levels.
private func lowered(_ element: Element) -> Element {
  if element.name == "h1" { return element.adding("aria-level", "2") }
  if element.name == "h2" { return element.adding("aria-level", "3") }
  return element.mapElements(lowered)
}

private func renewed(_ element: Element, _ pages: [String: Int]) -> Element {
  guard element.name == "a", let link = element["href"], link.hasPrefix("#") else {
    return element.mapElements { renewed($0, pages) }
  }
  var line = element
  line.children = [.element(Element("span", ["class": StyleClass.linkText.rawValue], element.children))]
  return pages[String(link.dropFirst())].map { line.adding("data-page", String($0)) } ?? line
}
