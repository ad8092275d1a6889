import Anthology
import Galley

/// 校改记录: what the editor changed, one by one, and what the program changed, by kind.
struct EmendationList {
  var account: Account
  /// How often the program wrote text another way, by the reason.
  var changes: [(reason: Ledger.Reason, count: Int)]

  init(_ account: Account, of pages: [PageResult]) {
    self.account = account
    var counts: [Ledger.Reason: Int] = [:]
    for page in pages {
      for (reason, count) in page.recovered.ledger.counts where !reason.removes {
        counts[reason, default: 0] += count
      }
    }
    changes = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: text

  /// One entry a block: where it stands on the page and in the galley, what was done, and the words, 〔cut〕 and 【added】.
  func text(in language: Language) -> String {
    var out = ""
    for entry in account.emendations {
      let places = [page(of: entry), entry.file.isEmpty ? "" : "\(entry.file):\(entry.line)"].filter {
        !$0.isEmpty
      }
      out += places.joined(separator: " → ") + ": \(wording(of: entry.kind, in: language)) \(entry.id)"
      out += entry.reason.isEmpty ? "\n" : " (\(entry.reason))\n"
      let words = shortened(entry.runs).map { run in
        switch run.kind {
        case .same: run.text
        case .cut: "〔\(run.text)〕"
        case .added: "【\(run.text)】"
        }
      }
      if !words.isEmpty {
        out += "    " + words.joined().split(separator: "\n").joined(separator: " / ") + "\n"
      }
    }
    return out + sum(in: language)
  }

  /// The account's numbers, each with its name in English and Chinese.
  var numbers: [(count: Int, english: String, chinese: String)] {
    [
      (account.source, "on the pages", "原文"), (account.kept, "kept", "保留"),
      (account.emended, "emended", "校改"),
      (account.omitted, "omitted", "删去"), (account.cut, "cut", "未列明的删节"), (account.added, "added", "增补"),
    ]
  }

  private func sum(in language: Language) -> String {
    let counts =
      switch language {
      case .english:
        "Characters: " + numbers.map { "\(grouped($0.count)) \($0.english)" }.joined(separator: ", ")
      case .chinese: "字数：" + numbers.map { "\($0.chinese) \(grouped($0.count))" }.joined(separator: "，")
      }
    return counts + "\n" + programmes(in: language) + "\n"
  }

  /// What the program wrote another way, by kind.
  func programmes(in language: Language) -> String {
    let own = changes.map { "\(wording(of: $0.reason, in: language)) \(grouped($0.count))" }
    return switch language {
    case .english: "By the program: " + (own.isEmpty ? "nothing" : own.joined(separator: ", "))
    case .chinese: "程序所作的改动：" + (own.isEmpty ? "无" : own.joined(separator: "，"))
    }
  }

  func page(of entry: Emendation) -> String {
    entry.source.isEmpty
      ? "" : printable(entry.source) + ":" + entry.lines.map(written).joined(separator: ",")
  }

  // MARK: JSON

  var json: JSON {
    let entries = account.emendations.map { entry in
      JSON.object([
        ("kind", .string(entry.kind.rawValue)), ("id", .string(entry.id)), ("title", .string(entry.title)),
        ("source", .string(entry.source)),
        ("lines", .array(entry.lines.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
        ("file", .string(entry.file)), ("line", .integer(entry.line)), ("reason", .string(entry.reason)),
        (
          "runs",
          .array(
            entry.runs.map { .object([("kind", .string($0.kind.rawValue)), ("text", .string($0.text))]) })
        ),
      ])
    }
    let characters: [(String, Int)] = [
      ("source", account.source), ("kept", account.kept), ("emended", account.emended),
      ("omitted", account.omitted), ("cut", account.cut), ("added", account.added),
    ]
    return .object([
      ("version", .integer(1)), ("emendations", .array(entries)),
      ("characters", .object(characters.map { ($0.0, .integer($0.1)) })),
      ("program", .object(changes.map { ($0.reason.rawValue, .integer($0.count)) })),
    ])
  }
}

private func written(_ range: ClosedRange<Int>) -> String {
  range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
}

/// The runs with long text that stayed shortened to the words beside a change.
func shortened(_ runs: [Emendation.Run]) -> [Emendation.Run] {
  let width = 12
  return runs.enumerated().map { place, run in
    let scalars = Array(run.text.unicodeScalars)
    let isWhole = scalars.count <= 2 * width + 2
    guard run.kind == .same, !isWhole else { return run }
    var view = String.UnicodeScalarView()
    if place > 0 { view.append(contentsOf: scalars.prefix(width)) }
    view.append("…")
    if place + 1 < runs.count { view.append(contentsOf: scalars.suffix(width)) }
    if runs.count == 1 { view = .init(scalars.prefix(2 * width) + ["…"]) }
    return Emendation.Run(.same, String(view))
  }
}

func wording(of kind: Emendation.Kind, in language: Language) -> String {
  guard language == .chinese else { return kind.rawValue }
  return switch kind {
  case .changed: "改"
  case .added: "增"
  case .cut: "删节"
  case .omitted: "删去"
  case .moved: "移动"
  case .divided: "分合段落"
  }
}
