/// 电头: 本报讯（记者 某某）, 新华社北京3月14日电（记者…）, 据新华社…电, 本报平壤10月9日电.

private let agencies = [
  "本报讯", "本报", "新华社", "据新华社", "中新社", "中新网", "人民网", "央视网", "据央视", "新华网", "本刊讯", "本台消息",
]

/// Their first characters: nearly no paragraph opens with one.
private let agencyOpeners = HanSet(agencies.compactMap(\.unicodeScalars.first))

/// The dateline at the head of a paragraph as printed, its bracket with it; nil where there is none.
func dateline(of scalars: [Unicode.Scalar]) -> String? {
  guard mayOpenWithAgency(scalars),
    let agency = agencies.first(where: { starts(scalars[...], with: $0) })
  else {
    return placeAndDate(scalars)
  }
  let length = agency.unicodeScalars.count
  if agency.hasSuffix("讯") || agency.hasSuffix("消息") {
    return text(scalars[..<bracketEnd(scalars, from: length)])
  }
  let head = scalars.prefix(40)
  guard let mark = head.firstIndex(of: "电"), mark > length,
    head[length..<mark].allSatisfy({ !$0.endsSentence && !$0.endsClause }),
    head[length..<mark].contains(where: \.isDigit) || holdsHanDate(head[length..<mark])
  else { return nil }
  return text(scalars[..<bracketEnd(scalars, from: mark + 1)])
}

/// `三月十四日` at the end of the words before 电.
private func holdsHanDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let numerals = "一二三四五六七八九十".unicodeScalars
  guard scalars.last == "日", let month = scalars.lastIndex(of: "月"), month > scalars.startIndex else {
    return false
  }
  let day = scalars[(month + 1)...].dropLast()
  return (1...3).contains(day.count) && day.allSatisfy(numerals.contains)
    && numerals.contains(scalars[month - 1])
}

/// What a place neither opens nor ends with: 他说，6月28日——
private let speaking = (opens: HanSet("他她它我你这那从在据".unicodeScalars), ends: HanSet("说道称讲问答示调出".unicodeScalars))

/// `营口，2025年6月28日——`: place and date before a dash, as feature stories open.
private func placeAndDate(_ scalars: [Unicode.Scalar]) -> String? {
  // Nearly no line opens with two to eight Han characters and a comma.
  guard let comma = scalars.prefix(9).firstIndex(where: { !$0.isHan }), comma >= 2,
    scalars[comma] == "，" || scalars[comma] == ",", !speaking.opens.contains(scalars[0]),
    !speaking.ends.contains(scalars[comma - 1])
  else { return nil }
  let head = scalars.prefix(28)
  guard let day = head[comma...].firstIndex(of: "日"), head[comma...day].contains("月"),
    head[(comma + 1)...].first(where: { !$0.isSpace })?.isDigit == true
  else { return nil }
  let dash = head[(day + 1)...].prefix { $0 == "—" || $0 == "⸺" || $0 == "-" || $0.isSpace }
  return dash.contains { !$0.isSpace } ? text(scalars[..<dash.endIndex]) : nil
}

func opensWithDateline(_ scalars: [Unicode.Scalar]) -> Bool { dateline(of: scalars) != nil }

/// Whether a text opens as the name of an agency does.
func mayOpenWithAgency(_ scalars: [Unicode.Scalar]) -> Bool {
  scalars.first.map(agencyOpeners.contains) ?? false
}

/// Past （记者 某某） where one stands at `index`, else `index`.
private func bracketEnd(_ scalars: [Unicode.Scalar], from index: Int) -> Int {
  var start = index
  while start < scalars.count, scalars[start].isSpace { start += 1 }
  guard start < scalars.count, scalars[start] == "（" || scalars[start] == "(",
    let close = scalars[start...].prefix(60).firstIndex(where: { $0 == "）" || $0 == ")" })
  else { return index }
  return close + 1
}
