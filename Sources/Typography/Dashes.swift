import Anthology

/// 破折号: two to four dashes beside Chinese become ——, two cells (GB/T 15834-2011, 4.13).
///
/// ⸺ U+2E3A, which fonts draw for two dashes, counts as two: few reading systems have a glyph for it.
/// One dash stays one: it joins (北京—上海, 2023-2025), and only its code point may be wrong. Longer runs are rules.
func dashEdits(_ scalars: [Unicode.Scalar]) -> [Edit] {
  let text = ClassedText(scalars)
  var protected = Places(addresses(in: scalars))
  var edits: [Edit] = []
  var index = 0
  while index < text.count {
    guard isDash(scalars[index]), !protected.contains(index) else {
      index += 1
      continue
    }
    let start = index
    var count = width(scalars[start])
    // Spaces between dashes belong to the run: - -
    while isDash(text.scalar(text.place(after: index))) {
      index = text.place(after: index)
      count += width(scalars[index])
    }
    index += 1
    let range = start..<index
    let (before, after) = (text.place(before: start), text.place(after: index - 1))
    if let dash = dash(for: scalars[start], count: count, text, before, after),
      !scalars[range].elementsEqual(dash)
    {
      edits.append(Edit(range, to: dash, .dash))
    }
  }
  return edits
}

/// What a run of dashes should be; nil where it is to be left.
private func dash(
  for first: Unicode.Scalar, count: Int, _ text: ClassedText, _ before: Int, _ after: Int
) -> [Unicode.Scalar]? {
  func isChinese(_ index: Int) -> Bool { text.isChinese(index) || text.kind(index) == .wideMark }
  let isBesideChinese = isChinese(before) || isChinese(after)
  switch count {
  case 1:
    switch first {
    case "―", "─": return isBesideChinese ? ["—"] : nil
    case "–": return isChinese(before) && isChinese(after) ? ["—"] : nil
    default: return nil
    }
  case 2...4: return isBesideChinese ? ["—", "—"] : nil
  default: return nil
  }
}

/// How many dashes a dash is.
private func width(_ dash: Unicode.Scalar) -> Int { dash == "⸺" ? 2 : 1 }

func isDash(_ scalar: Unicode.Scalar?) -> Bool {
  switch scalar {
  case "-", "–", "—", "―", "─", "－", "⸺": true
  default: false
  }
}
