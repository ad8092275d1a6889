import Markup
import TestSupport
import Testing

@Suite struct ParseTests {
  func parse(_ markup: String) throws -> Element { try parseMarkup(Array(markup.utf8)) }

  @Test func readsTheTree() throws {
    let root = try parse(
      "<?xml version='1.0'?><!-- no --><a xmlns:x='urn:x' k='1' x:l='2'>一<b/><?pi?>二<![CDATA[<三>]]><x:c>四</x:c></a>"
    )
    #expect(root.name == "a")
    #expect(root.attributes.map(\.name) == ["xmlns:x", "k", "x:l"])
    #expect(root["x:l"] == "2")
    #expect(root.elements.map(\.name) == ["b", "x:c"])
    #expect(root.text == "一二<三>四")
    #expect(root.children.count == 4, "one run of text is one node")
  }

  @Test func keepsWhiteSpace() throws {
    #expect(try parse("<a> <b>\n</b>\t</a>").text == " \n\t")
  }

  @Test func readsTheEncodingThatIsDeclared() throws {
    let head = Array("<?xml version='1.0' encoding='GB18030'?><a>".utf8)
    #expect(try parseMarkup(head + [0xD3, 0xAA, 0xBF, 0xDA] + Array("</a>".utf8)).text == "营口")
  }

  @Test func saysWhereItIsNotWellFormed() {
    let error = #expect(throws: MarkupError.self) { try parse("<a>\n<b>\n</a>") }
    #expect(error?.line == 3)
    #expect(error?.message.contains("mismatch") == true)
  }

  @Test(arguments: ["", " ", "text", "<a/><b/>", "<a b=1/>", "<a>&</a>", "<a>&nope;</a>", "<a>\u{1}</a>"])
  func refusesWhatIsNotWellFormed(_ markup: String) {
    #expect(throws: MarkupError.self) { try parse(markup) }
  }

  @Test func reachesForNoFile() {
    #expect(throws: MarkupError.self) {
      try parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")
    }
  }

  /// Ten entities of ten each, ten levels deep: 10 GB, if they were expanded.
  @Test(.timeLimit(.minutes(10))) func expandsNoEntities() {
    var types = "<!ENTITY e0 'ha'>"
    for level in 1...10 {
      types += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    #expect(throws: MarkupError.self) { try parse("<!DOCTYPE a [\(types)]><a>&e10;</a>") }
  }

  @Test(.timeLimit(.minutes(10))) func noCutDocumentIsRead() {
    let markup = Array("<a k=\"v\"><b>营口&amp;</b><c/></a>".utf8)
    for length in 0..<markup.count {
      #expect(throws: MarkupError.self) { try parseMarkup(Array(markup[..<length])) }
    }
  }

  /// Damage never traps: it is read or refused.
  @Test(.timeLimit(.minutes(10))) func damageNeverTraps() {
    var random = FixedRandom(seed: 44)
    let markup = serialize(random.tree(depth: 5))
    for _ in 0..<2_000 {
      var damaged = markup
      damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = try? parseMarkup(damaged)
    }
  }

  @Test func findsElements() throws {
    let root = try parse("<a><b><c i='1'/></b><c i='2'><c i='3'/></c></a>")
    #expect(root.descendants(named: "c").map { $0["i"] } == ["1", "2", "3"])
  }
}
