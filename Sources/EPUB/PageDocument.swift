internal import Anthology
internal import Markup
internal import XHTML

/// A page before or behind the text.
func matterDocument(_ page: MatterPage, book: Book, styles: [String], _ setting: Setting) -> [UInt8] {
  let matter = page.matter
  return contentDocument(
    title: matter == .title ? book.title : page.title, book: book, styles: styles,
    semantics: matter.division
  ) { out in
    out.matter(page, of: book, setting) { out in
      out.attribute("epub:type", matter.semantics)
      if let role = matter.role { out.attribute("role", role) }
    }
  }
}

/// The cover (封面): one picture that fills the page, and is the page's heading.
func coverDocument(of book: Book, picture: String, styles: [String]) -> [UInt8] {
  contentDocument(title: BookWords.cover, book: book, styles: styles, semantics: "frontmatter") { out in
    out.group("section") { out in
      out.attribute("class", StyleClass.cover.rawValue)
      out.attribute("epub:type", "cover")
      out.element("h1") { out in
        out.element("img") { out in
          out.attribute("src", picture)
          out.attribute("alt", coverWords(of: book))
          out.attribute("role", "doc-cover")
        }
      }
    }
  }
}

/// The cover in type, as a file.
func coverDrawing(of book: Book) -> [UInt8] {
  var out = MarkupWriter()
  out.coverDrawing(of: book)
  return out.document()
}

/// One page of the body: an article, or the page before a part.
func pageDocument(_ page: BookPage, book: Book, styles: [String], _ setting: Setting) -> [UInt8] {
  contentDocument(title: page.title, book: book, styles: styles, semantics: "bodymatter") { out in
    switch page.content {
    case .article(let article): out.article(article, setting)
    case .part(let title):
      out.partPage(title, id: page.name) { out in
        out.attribute("epub:type", "part")
        out.attribute("role", "doc-part")
      }
    }
  }
}

/// An XHTML content document (EPUB 3.3, 6.1). `semantics` is the `epub:type` of its body, from the EPUB 3 Structural
/// Semantics Vocabulary.
func contentDocument(
  title: String, book: Book, styles: [String], semantics: String, body: (inout MarkupWriter) -> Void
) -> [UInt8] {
  var out = MarkupWriter(prolog: .html)
  out.xhtml(title: title, language: book.language, styles: styles) { out in
    out.attribute("xmlns:epub", "http://www.idpf.org/2007/ops")
  } body: { out in
    out.group("body") { out in
      out.attribute("epub:type", semantics)
      body(&out)
    }
  }
  return out.document()
}
