internal import XHTML

extension Matter {
  /// Its `epub:type`, from the EPUB 3 Structural Semantics Vocabulary.
  var semantics: String {
    switch self {
    case .cover: "cover"
    case .title: "titlepage"
    case .colophon: "copyright-page"
    case .foreword: "foreword"
    case .authors: "index"
    case .pictures: "loi"
    case .sources, .emendations: "appendix"
    }
  }

  /// Its role in DPUB-ARIA, where there is one.
  var role: String? {
    switch self {
    case .foreword: "doc-foreword"
    case .authors: "doc-index"
    case .sources, .emendations: "doc-appendix"
    default: nil
    }
  }

  /// Whether it stands before the text or behind it.
  var division: String {
    switch self {
    case .cover, .title, .colophon, .foreword: "frontmatter"
    case .authors, .pictures, .sources, .emendations: "backmatter"
    }
  }

  /// The type of the guide (OPF 2.0.1, 2.6).
  var guideType: String {
    switch self {
    case .cover: "cover"
    case .title: "title-page"
    case .colophon: "copyright-page"
    case .foreword: "foreword"
    case .authors: "index"
    case .pictures: "loi"
    case .sources: "other.sources"
    case .emendations: "other.emendations"
    }
  }
}
