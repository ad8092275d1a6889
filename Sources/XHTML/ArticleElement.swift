package import Anthology
package import Markup

/// An article as a tree.
package func articleElement(_ article: Article, _ setting: Setting = Setting(base: "")) -> Element {
  tree { $0.article(article, setting) }
}

extension MarkupWriter {
  /// An article as both the EPUB and the print book have it: heading, sections, the figures, where it was printed first, and
  /// the editor's notes.
  ///
  /// Identifiers are written as the model has them; an empty one is left out.
  package mutating func article(_ article: Article, _ setting: Setting) {
    group("article") { out in
      out.attribute("id", ifAny: article.id)
      if let start = setting.apparatus?.pageBreak(before: article.id) { out.pageBreak(start, setting) }
      out.header(of: article, setting)
      var dateline = article.dateline
      let notes = BlockNotes(article.notes, setting)
      for section in article.sections {
        out.section(section, dateline: dateline, notes)
        // It stands in the first paragraph of the article and nowhere else.
        if !dateline.isEmpty, section.blocks.contains(where: { $0.role == .paragraph }) { dateline = "" }
      }
      for figure in article.figures { out.figure(figure, setting) }
      if !article.provenance.isEmpty { out.sourceLine(article.provenance, setting) }
      if !article.notes.isEmpty { out.noteList(article.notes, setting) }
    }
  }

  /// 标题区: kicker, headline, deck, bylines.
  private mutating func header(of article: Article, _ setting: Setting) {
    let heading = article.heading
    group("header") { out in
      if let kicker = heading.kicker, !kicker.isEmpty {
        out.element("p", .kicker) { $0.phrased(kicker.text) }
      }
      if let headline = heading.headline, !headline.isEmpty {
        out.element("h1", .headline) { $0.phrased(headline.text) }
      } else {
        out.element("h1", .untitled, text: article.title)
      }
      if let deck = heading.deck, !deck.isEmpty { out.element("p", .deck) { $0.phrased(deck.text) } }
      for byline in article.bylines where !byline.passage.isEmpty { out.byline(byline, setting) }
    }
  }

  /// 原版面: the place in the text where a page of the newspaper begins. It holds no text of its own; its name is a `title`,
  /// since checkers that do not know the role take an `aria-label` on a `span` for a mistake.
  private mutating func pageBreak(_ start: PageBreak, _ setting: Setting) {
    element("span") { out in
      out.attribute("id", start.id)
      out.type("pagebreak", setting)
      out.attribute("role", "doc-pagebreak")
      out.attribute("title", start.label)
    }
  }

  /// 原载
  private mutating func sourceLine(_ provenance: Provenance, _ setting: Setting) {
    guard let source = setting.apparatus?.source(provenance) else {
      return element("p", .source, text: "原载" + words(of: provenance))
    }
    element("p", .source) {
      $0.link(to: Matter.sources, source.id, "原载" + source.words(of: provenance), setting)
    }
  }

  /// Words that lead to a place in a list at the back of the book.
  mutating func link(to list: Matter, _ id: String, _ words: String, _ setting: Setting) {
    element("a") { out in
      out.attribute("class", StyleClass.toList.rawValue)
      out.attribute("href", setting.address(list.page, id))
      out.inline(words)
    }
  }

  /// An `epub:type`, where one is written.
  mutating func type(_ name: String, _ setting: Setting) {
    if setting.hasSemantics { attribute("epub:type", name) }
  }
}
