import Testing

@testable import Anthology

@Suite struct NumberedTests {
  @Test(arguments: [
    ("p-0001-", 12, 3, "p-0001-012"), ("", 0, 1, "0"), ("", 0, 2, "00"), ("art-", 9999, 4, "art-9999"),
    ("art-", 12345, 4, "art-12345"), ("篇", 7, 2, "篇07"),
  ]) func numbersStandBehindTheirStem(stem: String, number: Int, digits: Int, text: String) {
    #expect(numbered(stem, number, digits: digits) == text)
  }
}
