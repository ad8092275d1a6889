import Anthology

extension Accountant {
  /// What is left of the pages when the galleys have taken theirs: left out on purpose, or cut.
  mutating func goThroughPages() {
    for id in order {
      guard let unit = units[id] else { continue }
      let article = original.articles[unit.article]
      let reason = omissions[id] ?? omissions[article.id]
      let isCut = reason == nil
      if isCut {
        account.cut += inked(unit.passage.text)
      } else {
        account.omitted += inked(unit.passage.text)
      }
      note(isCut ? .cut : .omitted, id, in: nil, 0, [unit], [.init(.cut, unit.passage.text)], reason ?? "")
    }
  }
}
