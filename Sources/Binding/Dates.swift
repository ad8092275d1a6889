internal import Anthology

/// A date as EPUB takes it (W3C-DTF): `2025`, `2025-06` or `2025-06-28`, in the calendar.
func isDate(_ text: String) -> Bool {
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  guard groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return false }
  guard [[4], [4, 2], [4, 2, 2]].contains(groups.map(\.utf8.count)) else { return false }
  let numbers = groups.compactMap { Int($0) }
  guard numbers.count > 1 else { return true }
  guard (1...12).contains(numbers[1]) else { return false }
  return numbers.count < 3 || (1...days(in: numbers[1], of: numbers[0])).contains(numbers[2])
}

/// An instant as `dcterms:modified` wants it, `2025-06-28T00:00:00Z`, from one or from a date.
///
/// - Returns: nil where the text is neither.
func instant(_ text: String) -> String? {
  if isDate(text) {
    let missing = ["", "-01-01", "-01", ""][min(3, text.split(separator: "-").count)]
    return text + missing + "T00:00:00Z"
  }
  let halves = text.split(separator: "T", omittingEmptySubsequences: false)
  guard halves.count == 2, halves[0].utf8.count == 10, isDate(String(halves[0])) else { return nil }
  guard halves[1].hasSuffix("Z") else { return nil }
  let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
  guard clock.map(\.utf8.count) == [2, 2, 2] else { return nil }
  for (part, limit) in zip(clock, [23, 59, 59]) {
    guard part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part), number <= limit else {
      return nil
    }
  }
  return text
}

/// The instant that lies `seconds` after 1970 in UTC, for `SOURCE_DATE_EPOCH`.
///
/// - Returns: nil before the year 1 and after the year 9999, which EPUB cannot write.
package func instant(epoch seconds: Int) -> String? {
  guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
  let day = Int((Double(seconds) / 86_400).rounded(.down))
  let rest = seconds - day * 86_400
  var (year, month, left) = (1970, 1, day)
  // Whole Gregorian cycles of 400 years first, so that the loops below are short.
  let cycles = Int((Double(left) / 146_097).rounded(.down))
  year += 400 * cycles
  left -= 146_097 * cycles
  while left >= daysInYear(year) {
    left -= daysInYear(year)
    year += 1
  }
  while left >= days(in: month, of: year) {
    left -= days(in: month, of: year)
    month += 1
  }
  let date = [(year, 4), (month, 2), (left + 1, 2)].map { numbered("", $0, digits: $1) }
  let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { numbered("", $0, digits: 2) }
  return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
}

private func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

private func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

private func days(in month: Int, of year: Int) -> Int {
  month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}
