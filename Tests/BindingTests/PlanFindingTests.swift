import Anthology
import Testing

@testable import Binding

/// One text of book.yaml and what must be found in it: `line code arguments`, one a line.
struct BadPlan: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var findings: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ findings: String...) {
    (self.name, self.text, self.findings) = (name, text, findings)
  }
}

private let good = "title: 书\nsources: [a.txt]\n"

private let bad: [BadPlan] = [
  BadPlan("nothing at all", "", "- missing-key title", "- no-sources"),
  BadPlan("only comments", "# title: 书\n", "- missing-key title", "- no-sources"),
  BadPlan("a list", "- a.txt\n", "1 wrong-type book.yaml|map|list"),
  BadPlan("a text", "营口振兴纪实", "1 wrong-type book.yaml|map|text"),
  BadPlan("a bracket left open", "title: [书\nsources: a\n", "2 bad-yaml did not find expected ',' or ']'"),
  BadPlan("a tab", "title: 书\n\tsources: x\n", "2 bad-yaml found a tab character that violates indentation"),
  BadPlan(
    "a control character", "title: 书\nrights: a\u{1}b\n", "2 bad-yaml control characters are not allowed"),
  BadPlan("two documents", good + "---\ntitle: b\n", "3 bad-yaml but found another document"),
  BadPlan("an alias to nothing", "title: *x\nsources: [a.txt]\n", "1 bad-yaml found undefined alias"),
  BadPlan("a misspelt key", "titel: x\n" + good, "1 unknown-key titel|title"),
  BadPlan("a strange key", good + "printing-house: 营口\n", "3 unknown-key printing-house|"),
  BadPlan("a key that is a list", good + "[a, b]: c\n", "3 unknown-key list|"),
  BadPlan("a title that is a list", "title: [a]\nsources: [a.txt]\n", "1 wrong-type title|text|list"),
  BadPlan("a title of spaces", "sources: [a.txt]\ntitle: '  '\n", "2 missing-key title"),
  BadPlan("a key without a value", "title:\nsources:\n", "1 missing-key title", "2 no-sources"),
  BadPlan("an empty list", "title: 书\nsources: []\n", "2 no-sources"),
  BadPlan("empty parts", "title: 书\nparts:\n  - title: 上编\n", "3 no-sources"),
  BadPlan("sources as a text", "title: 书\nsources: a.txt\n", "2 wrong-type sources|sources|text"),
  BadPlan("a source in two lists", "title: 书\nsources: [[a.txt]]\n", "2 wrong-type sources|source|list"),
  BadPlan("a map without file", "title: 书\nsources:\n  - encoding: gbk\n", "3 missing-key file"),
  BadPlan(
    "an absolute source", "title: 书\nsources: [/etc/passwd]\n", "2 bad-value file|/etc/passwd|path-inside"),
  BadPlan(
    "a source outside", "title: 书\nsources:\n- b.txt\n- x/../../a.txt\n",
    "4 bad-value file|x/../../a.txt|path-inside"),
  BadPlan(
    "a source twice", "title: 书\nsources:\n- a.txt\n- b.txt\n- ./a.txt\n", "5 duplicate-source a.txt"),
  BadPlan(
    "a source in two parts", "title: 书\nparts:\n- sources: [a.txt]\n- sources: [a.txt]\n",
    "4 duplicate-source a.txt"),
  BadPlan(
    "sources and parts", good + "parts:\n- sources: [b.txt]\n", "4 bad-value parts||sources-or-parts"),
  BadPlan("parts as a map", "title: 书\nparts: {title: 上编}\n", "2 wrong-type parts|parts|map"),
  BadPlan("parts of texts", "title: 书\nparts: [上编]\n", "2 wrong-type parts|map|text"),
  BadPlan(
    "a wrong check digit", good + "identifier: 978-7-5313-0000-1\n",
    "3 bad-value identifier|978-7-5313-0000-1|isbn-check-digit"),
  BadPlan("no identifier", good + "identifier: 营口一号\n", "3 bad-value identifier|营口一号|identifier"),
  BadPlan("no day", good + "date: 2025-02-29\n", "3 bad-value date|2025-02-29|date"),
  BadPlan("no instant", good + "modified: yesterday\n", "3 bad-value modified|yesterday|instant"),
  BadPlan("no language", good + "language: 中文\n", "3 bad-value language|中文|language-tag"),
  BadPlan(
    "a switch that is none", good + "typography:\n  quotes: maybe\n  dash: off\n",
    "4 bad-value quotes|maybe|on-or-off", "5 unknown-key dash|dashes"),
  BadPlan("typography as a text", good + "typography: off\n", "3 wrong-type typography|map|text"),
  BadPlan("an editor with a job", good + "editors:\n- {name: 张三, job: 编}\n", "4 unknown-key job|"),
  BadPlan("a key twice", good + "rights: a\n\ntitle: b\n", "5 duplicate-key title"),
  BadPlan("a key twice in a part", "title: 书\nparts:\n- title: a\n  title: b\n", "4 duplicate-key title"),
  // What the editor adds.
  BadPlan("a series that is a list", good + "series: [a]\n", "3 wrong-type series|series|list"),
  BadPlan("a series without a name", good + "series: {number: 1}\n", "3 missing-key name"),
  BadPlan("no number", good + "series: {name: 丛书, number: 1.}\n", "3 bad-value number|1.|number"),
  BadPlan(
    "a misspelt key of a series", good + "series: {name: 丛书, nummer: 1}\n", "3 unknown-key nummer|number"),
  BadPlan("a contributor without a role", good + "contributors: [甲]\n", "3 missing-key role"),
  BadPlan(
    "a contributor of no name", good + "contributors:\n- role: 摄影\n- {name: 甲}\n", "4 missing-key name",
    "5 missing-key role"),
  BadPlan(
    "a role that is none", good + "editors: [{name: 甲, role: 队长}]\n", "3 bad-value role|队长|role"),
  BadPlan(
    "a misspelt key of a contributor", good + "authors:\n- {nane: 甲}\n", "4 unknown-key nane|name",
    "4 missing-key name"),
  BadPlan("a contributor in two lists", good + "authors: [[甲]]\n", "3 wrong-type authors|contributors|list"),
  BadPlan("a certifier who is a list", good + "certifier: [甲]\n", "3 wrong-type certifier|text|list"),
  BadPlan("a colophon that is a text", good + "colophon: 有\n", "3 wrong-type colophon|map|text"),
  BadPlan(
    "a field that is none", good + "colophon:\n  责任编缉: 甲\n  印刷: [乙]\n", "4 unknown-key 责任编缉|责任编辑",
    "5 wrong-type 印刷|text|list"),
  // To the system "/" parts folders whatever mark stands behind it.
  BadPlan(
    "a cover outside behind a mark", good + "cover: \"../\\u0301a.jpg\"\n",
    "3 bad-value cover|../\u{301}a.jpg|path-inside"),
  BadPlan("a cover outside", good + "cover: ../a.jpg\n", "3 bad-value cover|../a.jpg|path-inside"),
  BadPlan("a cover that is a map", good + "cover: {file: a.jpg}\n", "3 wrong-type cover|text|map"),
  BadPlan("a foreword outside", good + "foreword: /a.md\n", "3 bad-value foreword|/a.md|path-inside"),
  BadPlan("pictures outside", good + "images: ..\n", "3 bad-value images|..|path-inside"),
  BadPlan("figures as a map", good + "figures: {id: fig-0001-01}\n", "3 wrong-type figures|figures|map"),
  BadPlan(
    "a figure of no caption", good + "figures:\n- {file: a.jpg}\n- {id: x, caption: y, file: b.jpg}\n",
    "4 bad-value figures||id-or-caption", "5 bad-value figures||id-or-caption"),
  BadPlan(
    "a figure of no file", good + "figures:\n- {id: x, alt: y}\n- {id: x, file: ../b.jpg, altt: z}\n",
    "4 missing-key file", "5 unknown-key altt|alt", "5 bad-value file|../b.jpg|path-inside"),
  BadPlan("notes as a text", good + "notes: 注\n", "3 wrong-type notes|notes|text"),
  BadPlan(
    "a note of no place or text", good + "notes:\n- {note: 注}\n- {at: p-0001-001, words: 甲}\n- 注\n",
    "4 missing-key at", "5 missing-key note", "6 wrong-type notes|map|text"),
  BadPlan("a depth that is none", good + "toc_depth: 4\n", "3 bad-value toc_depth|4|depth"),
  BadPlan("a profile that is none", good + "profile: kobo\n", "3 bad-value profile|kobo|profile"),
  BadPlan("a paper that is a list", good + "paper: [甲报]\n", "3 wrong-type paper|text|list"),
  BadPlan(
    "a page of no day", "title: 书\nsources:\n- {file: a.txt, date: 6月, page: [3], papr: 甲报}\n",
    "3 unknown-key papr|paper", "3 bad-value date|6月|date", "3 wrong-type page|text|list"),
  BadPlan("a source of no name", "title: 书\nsources: ['']\n", "2 bad-value file||path-inside"),
  BadPlan(
    "many things at once", "tilte: 书\nlanguage: 中文\nsources: [../a.txt, b.txt, b.txt]\n",
    "- missing-key title", "1 unknown-key tilte|title", "2 bad-value language|中文|language-tag",
    "3 bad-value file|../a.txt|path-inside", "3 duplicate-source b.txt"),
]

@Test(arguments: bad)
func everyFindingHasItsLine(plan: BadPlan) {
  let refusal = #expect(throws: Refusal.self) { try readPlan(plan.text, file: "book.yaml") }
  let found = (refusal?.findings ?? []).map { finding in
    "\(finding.line.map(String.init) ?? "-") \(finding.code.rawValue)"
      + (finding.arguments.isEmpty ? "" : " " + finding.arguments.joined(separator: "|"))
  }
  #expect(found == plan.findings)
  #expect(refusal?.kind == .usage)
  #expect(refusal?.findings.allSatisfy { $0.file == "book.yaml" } == true)
}
