import Anthology

/// What the lines of furniture say of the page they stand on: 报名、日期、版次. Each part is taken from the first line
/// that has it; jump lines (下转第3版) speak of other pages and are passed over.
func readFolio(_ lines: [[Unicode.Scalar]]) -> Provenance {
  var folio = Provenance()
  for line in lines where line.count <= 90 && !isJumpLine(line) {
    folio = folio.completed(
      by: Provenance(paper: paper(in: line) ?? "", date: date(in: line) ?? "", page: page(in: line) ?? ""))
  }
  return folio
}

/// A word of three to eight Chinese characters that ends as the names of papers do: 某某日报.
private func paper(in line: [Unicode.Scalar]) -> String? {
  let names = line.split { !$0.isHan }.filter { (3...8).contains($0.count) }
  let ends = ["日报", "晚报", "晨报", "早报", "时报", "商报", "周报", "都市报", "青年报", "新报", "导报"]
  let name = names.first { name in ends.contains { starts(name.suffix($0.unicodeScalars.count), with: $0) } }
  return name.map { text($0) }
}

/// `2025-06-28`, from `2025年6月28日`, `二〇二五年六月二十八日` or `2025.6.28`.
private func date(in line: [Unicode.Scalar]) -> String? {
  let compact = line.filter { !$0.isSpace }
  if let year = compact.firstIndex(of: "年"), let month = compact[year...].firstIndex(of: "月"),
    let day = compact[month...].firstIndex(of: "日"), year >= 4
  {
    let parts = [compact[(year - 4)..<year], compact[(year + 1)..<month], compact[(month + 1)..<day]]
    return date(parts.compactMap { number(of: Array($0)) })
  }
  let runs = line.split { !$0.isDigit && !".-/．".unicodeScalars.contains($0) }
  let dates = runs.lazy.map { $0.split { !$0.isDigit } }.filter {
    $0.map(\.count).first == 4 && $0.count == 3
  }
  return dates.compactMap { date($0.compactMap { number(of: Array($0)) }) }.first
}

/// Year, month and day as ISO 8601 writes them; nil for what is no day of a newspaper.
private func date(_ numbers: [Int]) -> String? {
  guard numbers.count == 3, (1800...2999).contains(numbers[0]), (1...12).contains(numbers[1]),
    (1...31).contains(numbers[2])
  else { return nil }
  let digits = numbers.map { $0 < 10 ? "0\($0)" : String($0) }
  return digits.joined(separator: "-")
}

/// Digits as they are, or Chinese numerals: 2025, 二〇二五, 二十八.
private func number(of scalars: [Unicode.Scalar]) -> Int? {
  guard (1...4).contains(scalars.count) else { return nil }
  if scalars.allSatisfy(\.isDigit) { return scalars.reduce(0) { $0 * 10 + Int($1.value & 0xF) } }
  return scalars.count == 4 ? hanDigits(scalars[...]) : hanNumber(scalars)
}

/// `3`, `A3`: the page number as the paper writes it, without the zero before it.
private func page(in line: [Unicode.Scalar]) -> String? {
  let compact = line.filter { !$0.isSpace }
  guard let number = pageNumber(compact), let mark = compact.firstIndex(of: "版") else { return nil }
  let letter = compact[..<mark].reversed().drop(while: \.isDigit).first
  guard let letter, (0x41...0x5A).contains(letter.value) else { return String(number) }
  return text([letter]) + String(number)
}
