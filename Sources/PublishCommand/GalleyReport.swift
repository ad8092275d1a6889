import Galley

/// What became of the galleys: a line for each that was touched, and the sum.
func report(of merged: [MergedGalley], at folder: String, isDry: Bool, in language: Language) -> String {
  var out = ""
  // The first time they are all new, and a list of them says nothing.
  if merged.contains(where: { $0.outcome != .new }) {
    for file in merged where file.outcome != .unchanged {
      out +=
        printable(join(folder, file.galley.file)) + colon(language) + words(file.outcome, language) + "\n"
    }
  }
  let outcomes: [MergedGalley.Outcome] = [.new, .updated, .conflict, .removed, .unchanged]
  let counts = outcomes.map { outcome in (outcome, merged.count { $0.outcome == outcome }) }
  let sum = counts.filter { $0.1 > 0 }.map { outcome, count in
    language == .english
      ? "\(grouped(count)) \(words(outcome, language))" : "\(words(outcome, language)) \(grouped(count)) 篇"
  }
  let dry = isDry ? (language == .english ? " (nothing was written)" : "（没有写出）") : ""
  return out + printable(folder) + colon(language)
    + sum.joined(separator: language == .english ? ", " : "，") + dry + "\n"
}

/// Why no galley was written: files that cannot be read for what they are.
func notWritten(galleys errors: Int, in language: Language) -> String {
  let number = counted(.error, errors, in: language)
  return language == .english ? "The galleys were not written: \(number)." : "校样没有写出：\(number)。"
}

private func colon(_ language: Language) -> String { language == .english ? ": " : "：" }

private func words(_ outcome: MergedGalley.Outcome, _ language: Language) -> String {
  let (english, chinese) =
    switch outcome {
    case .unchanged: ("unchanged", "未变")
    case .new: ("new", "新增")
    case .updated: ("updated", "更新")
    case .conflict: ("with conflicts", "有冲突")
    case .removed: ("removed", "移除")
    }
  return language == .english ? english : chinese
}
