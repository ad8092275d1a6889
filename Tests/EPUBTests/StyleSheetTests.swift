import Foundation
import TestSupport
import Testing
import XHTML

/// The style sheets and the writers know the same classes.
@Suite struct StyleSheetTests {
  func sheet(_ name: String) throws -> String {
    let text = try String(contentsOf: Repository.styles.appending(path: name), encoding: .utf8)
    return text.replacing(#/\/\*[\s\S]*?\*\//#, with: "")
  }

  /// The classes in a sheet's selectors, not the numbers in its declarations.
  func classes(_ sheet: String) -> Set<String> {
    Set(sheet.matches(of: #/\.([a-z][a-z-]*)(?=[^{}]*\{)/#).map { String($0.1) })
  }

  @Test(arguments: ["book.css", "epub.css", "print.css"])
  func namesNoUnknownClass(_ name: String) throws {
    let known = Set(StyleClass.allCases.map(\.rawValue))
    #expect(try classes(sheet(name)).subtracting(known) == [])
  }

  @Test func bookSheetNamesEveryClassThatLooksLikeSomething() throws {
    // 多看 looks for its own names; what they look like is said of ours.
    let plain: Set<String> = [
      "body", "duokan-footnote", "duokan-footnote-content", "duokan-footnote-item",
    ]
    let ofPrint: Set<String> = ["half-title", "blank-page", "link-text"]
    let known = Set(StyleClass.allCases.map(\.rawValue)).subtracting(plain)
    #expect(try known.subtracting(classes(sheet("book.css"))) == ofPrint)
    #expect(try ofPrint.subtracting(classes(sheet("print.css"))) == [])
  }

  /// epubcheck counts margin boxes as errors (CSS-008).
  @Test(arguments: ["book.css", "epub.css"]) func epubSheetsOwnNoPage(_ name: String) throws {
    #expect(try !sheet(name).contains("@page"))
  }

  /// The reader chooses size and theme: what the sheets set is relative, and takes the colour that is there.
  @Test(arguments: ["book.css", "epub.css"]) func readersKeepTheirSizeAndTheme(_ name: String) throws {
    let declarations = try sheet(name).matches(of: #/([a-z-]+):([^;{}]+);/#)
    #expect(declarations.count > 3)
    for declaration in declarations {
      let (property, value) = (String(declaration.1), declaration.2.trimmingCharacters(in: .whitespaces))
      #expect(!property.hasPrefix("background"), "\(property): \(value)")
      if property == "color" { #expect(value == "inherit") }
      if property == "font-size" { #expect(value.wholeMatch(of: #/[0-9.]+em/#) != nil, "\(value)") }
      #expect(!value.contains("#") && !value.contains("rgb"), "\(property): \(value)")
    }
  }

  /// The fonts of every stack are Chinese: no reader falls to Japanese forms before the generic family.
  @Test(arguments: ["book.css", "epub.css", "print.css"]) func noSheetNamesAJapaneseFont(_ name: String)
    throws
  {
    let text = try sheet(name)
    for mark in ["JP", "Mincho", "Gothic", "Hiragino", "Yu ", "Noto Serif CJK\"", "Noto Sans CJK\""] {
      #expect(!text.contains(mark), "\(mark)")
    }
  }
}
