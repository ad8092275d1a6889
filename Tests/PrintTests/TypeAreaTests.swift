import Print
import Testing

@Suite struct TypeAreaTests {
  /// 五号 on 17 pt; the figures that a printer would reckon for these trims.
  @Test(arguments: [
    ("16k", 34, 34), ("large-16k", 39, 38), ("large-32k", 26, 27), ("small-32k", 24, 24), ("a5", 27, 28),
  ])
  func theTrimDecides(_ name: String, characters: Int, lines: Int) throws {
    let area = TypeArea(try #require(Trim(name)))
    #expect([area.characters, area.lines] == [characters, lines])
    #expect([area.size, area.lead] == [10.5, 17])
  }

  /// What the trim decides by itself and what is asked for in its figures are the same page.
  @Test(arguments: Trim.named.map(\.trim)) func askedForIsDecided(_ trim: Trim) {
    let area = TypeArea(trim)
    #expect(TypeArea(trim, characters: area.characters, lines: area.lines) == area)
  }

  /// On any page: whole cells and lines, centred, sizes in half points, and a lead that keeps the lines apart.
  @Test func propertiesOfEveryTypeArea() {
    var seen = 0
    for width in stride(from: 100.0, through: 300, by: 25) {
      for height in stride(from: 120.0, through: 400, by: 40) {
        for characters in stride(from: 14, through: 60, by: 3) {
          for lines in stride(from: 14, through: 60, by: 3) {
            let trim = Trim(width: width, height: height)
            guard let area = TypeArea(trim, characters: characters, lines: lines) else { continue }
            seen += 1
            #expect(area.width == Double(characters) * area.size && area.height == Double(lines) * area.lead)
            #expect((area.size * 2).rounded() == area.size * 2 && (area.lead * 2).rounded() == area.lead * 2)
            #expect((7...16).contains(area.size) && (1.4...1.7).contains(area.lead / area.size))
            #expect(abs(area.sideMargin * 2 + area.width - width * 72 / 25.4) < 0.001)
            #expect(abs(area.headMargin * 2 + area.height - height * 72 / 25.4) < 0.001)
            #expect(area.sideMargin > width * 0.15 * 72 / 25.4 - 0.001)
          }
        }
      }
    }
    #expect(seen > 1000)
  }

  @Test(arguments: ["28", "28x", "x28", "0x20", "-3x20", "28x28x28", "200x20", "28x99", "a x b", ""])
  func noTypeArea(_ words: String) { #expect(TypeArea(.large32, words: words) == nil) }

  @Test(arguments: ["32k", "140", "140x", "50x200", "140x6000", "x", "nanxnan", ""])
  func noTrim(_ words: String) { #expect(Trim(words) == nil) }

  @Test func aTrimInMillimetres() { #expect(Trim("170x230.5") == Trim(width: 170, height: 230.5)) }
}
