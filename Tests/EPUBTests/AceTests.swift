import Archive
import PackageReader
import Testing

/// The rules themselves: a small book that keeps them all, and for each rule a change that breaks it.
@Suite struct AceTests {
  @Test func theSampleBookKeepsEveryRule() throws {
    let book = try EPUBPackage(makeSampleEPUB())
    for rule in AceRule.allCases { #expect(book.breaches(of: rule) == [], "\(rule.rawValue)") }
  }

  @Test func aSoundBookKeepsEveryRule() throws {
    for rule in AceRule.allCases {
      #expect(try SmallBook().package().breaches(of: rule) == [], "\(rule.rawValue)")
    }
  }

  @Test func everyRuleIsTried() {
    #expect(Set(Self.breaches.compactMap(\.rules.first)) == Set(AceRule.allCases))
  }

  @Test(arguments: breaches) func isFound(_ breach: Breach) throws {
    var book = SmallBook()
    try book.replace(breach.old, by: breach.new)
    let package = try book.package()
    #expect(AceRule.allCases.filter { !package.breaches(of: $0).isEmpty } == breach.rules)
  }

  struct Breach: Sendable, CustomTestStringConvertible {
    /// The rule that is broken, and what cannot be kept without it.
    var rules: [AceRule]
    var old: String
    var new: String
    var testDescription: String { "\(rules.map(\.rawValue)): \(new)" }

    init(_ rules: AceRule..., replacing old: String, by new: String = "") {
      (self.rules, self.old, self.new) = (rules, old, new)
    }
  }

  static let breaches = [
    Breach(.language, replacing: " xml:lang=\"zh-Hans\""),
    Breach(.title, replacing: "<dc:title>书</dc:title>", by: "<dc:title> </dc:title>"),
    Breach(.accessMode, replacing: "<meta property=\"schema:accessMode\">textual</meta>"),
    Breach(.accessModeValue, replacing: "schema:accessMode\">textual", by: "schema:accessMode\">text"),
    Breach(
      .accessModeSufficient, replacing: "<meta property=\"schema:accessModeSufficient\">textual,visual</meta>"
    ),
    Breach(.accessModeSufficientValue, replacing: "textual,visual", by: "textual;visual"),
    Breach(.accessibilityFeature, replacing: SmallBook.features),
    Breach(.accessibilityFeatureValue, replacing: "pageNavigation", by: "pages"),
    Breach(.accessibilityHazard, replacing: "<meta property=\"schema:accessibilityHazard\">none</meta>"),
    Breach(
      .accessibilityHazardValue, replacing: "schema:accessibilityHazard\">none",
      by: "schema:accessibilityHazard\">no"),
    Breach(.accessibilitySummary, replacing: "<meta property=\"schema:accessibilitySummary\">可读。</meta>"),
    Breach(.pagesWithoutList, .pageListIncomplete, replacing: SmallBook.pages),
    Breach(.pageSource, replacing: "<meta property=\"pageBreakSource\">报</meta>"),
    Breach(
      .pageListBroken, replacing: "a.xhtml#page-1\">1", by: "a.xhtml\">0</a><a href=\"a.xhtml#page-1\">1"),
    Breach(.pageListIncomplete, replacing: "<a href=\"b.xhtml#page-2\">2</a>"),
    Breach(
      .contentsOrder, replacing: "<a href=\"a.xhtml\">甲</a><a href=\"b.xhtml\">乙</a>",
      by: "<a href=\"b.xhtml\">乙</a><a href=\"a.xhtml\">甲</a>"),
    Breach(.contentsOrder, replacing: "<a href=\"b.xhtml\">乙", by: "<a href=\"b.xhtml#none\">乙"),
    Breach(.typeRole, replacing: " role=\"doc-noteref\""),
    Breach(.pageBreakLabel, replacing: " aria-label=\"2\""),
    Breach(.conformance, replacing: "Level AA<", by: "AA<"),
    Breach(.certifier, replacing: "<meta property=\"a11y:certifiedBy\">编者</meta>"),
  ]
}

private func makeSampleEPUB() throws -> [UInt8] { try makeArchive(Opened(SampleBook.book).entries) }

/// Two documents, two pages of a source, one note.
private struct SmallBook {
  static let features = ["pageBreakMarkers", "pageNavigation"]
    .map { "<meta property=\"schema:accessibilityFeature\">\($0)</meta>" }.joined()
  static let pages =
    "<nav epub:type=\"page-list\" role=\"doc-pagelist\"><a href=\"a.xhtml#page-1\">1</a><a href=\"b.xhtml#page-2\">2</a></nav>"

  private var files = [
    "META-INF/container.xml": "<container><rootfile full-path=\"E/p.opf\"/></container>",
    "E/p.opf": """
    <package xml:lang="zh-Hans"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>书</dc:title>\
    <meta property="schema:accessMode">textual</meta>\
    <meta property="schema:accessModeSufficient">textual,visual</meta>\(features)\
    <meta property="schema:accessibilityHazard">none</meta>\
    <meta property="schema:accessibilitySummary">可读。</meta><meta property="pageBreakSource">报</meta>\
    <meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\
    <meta property="a11y:certifiedBy">编者</meta></metadata><manifest>\
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\
    <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>\
    <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>\
    <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
    """,
    "E/nav.xhtml": """
    <html xmlns:epub="http://www.idpf.org/2007/ops"><nav epub:type="toc" role="doc-toc">\
    <a href="a.xhtml">甲</a><a href="b.xhtml">乙</a></nav>\(pages)</html>
    """,
    "E/a.xhtml": """
    <html xmlns:epub="http://www.idpf.org/2007/ops">\
    <span epub:type="pagebreak" role="doc-pagebreak" id="page-1" aria-label="1"/>\
    <a epub:type="noteref" role="doc-noteref" href="#n">注</a></html>
    """,
    "E/b.xhtml": """
    <html xmlns:epub="http://www.idpf.org/2007/ops">\
    <span epub:type="pagebreak" role="doc-pagebreak" id="page-2" aria-label="2"/></html>
    """,
  ]

  /// Changes the one place where `old` stands.
  mutating func replace(_ old: String, by new: String) throws {
    let holding = files.filter { $0.value.contains(old) }
    let (name, text) = try #require(holding.first)
    let parts = text.components(old)
    try #require(holding.count == 1 && parts.count == 2)
    files[name] = parts.joined(separator: new)
  }

  func package() throws -> EPUBPackage {
    try EPUBPackage(
      makeArchive(
        files.sorted { $0.key < $1.key }.map { ArchiveEntry(name: $0.key, bytes: Array($0.value.utf8)) }))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
