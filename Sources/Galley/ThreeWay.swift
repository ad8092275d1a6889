/// What three sides come to, told apart by their bytes; nil where two have changed it in two ways.
func threeWay(_ mine: [String]?, _ base: [String]?, _ new: [String]?) -> [String]?? {
  if exactly(mine, base) || exactly(mine, new) { return .some(new) }
  return exactly(new, base) ? .some(mine) : .none
}

func threeWay(_ mine: GalleyText, _ base: GalleyText, _ new: GalleyText) -> GalleyText? {
  guard let text = threeWay([mine.text], [base.text], [new.text])??.first,
    let role = mine.role == base.role || mine.role == new.role
      ? new.role : new.role == base.role ? mine.role : nil
  else { return nil }
  return GalleyText(role: role, text: text)
}

/// Whether two texts have the same bytes. Swift's own `==` takes 﨑 for 崎: an editor who changed one to the other would have
/// changed nothing.
func exactly(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

func exactly(_ a: [String]?, _ b: [String]?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a.count == b.count && zip(a, b).allSatisfy { exactly($0, $1) }
}
