import Foundation
import TestSupport

/// 随手的编者: somebody who edits a folder of galleys, and pages that change meanwhile, all by the text of the files; the same on every
/// run for the same seed.
struct RandomEditor {
  let bench: Bench
  var random: FixedRandom
  private var words = 0

  /// Pages and galleys in a folder of their own.
  init(seed: Int) throws {
    bench = try Bench()
    bench.keepsCommands = true
    // For every other, pages that have not changed are not recovered again.
    if seed % 2 == 0 { bench.executable = bench.path("book.yaml") }
    random = FixedRandom(seed: UInt64(seed))
    for name in ["a.txt", "b.txt", "c.txt"] {
      let lines = (0...Int.random(in: 1...5, using: &random)).map { _ in sentence() }
      try bench.write(lines.joined(separator: "\n") + "\n", as: name)
    }
    try bench.write("title: 书\nsources: [a.txt, b.txt, c.txt]\ngalleys: galleys/\n", as: "book.yaml")
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func place(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

  /// Characters that no other sentence is likely to have together.
  private mutating func sentence() -> String {
    let count = Int.random(in: 6...24, using: &random)
    let characters = (0..<count).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0x4E00...0x5E00, using: &random)).map(String.init)
    }
    return characters.joined() + "。"
  }

  /// Words that nobody else has.
  private mutating func mark() -> String {
    words += 1
    return "编\(words)者"
  }

  // MARK: pages

  mutating func changePages() throws {
    for name in ["a.txt", "b.txt", "c.txt"] where chance(3) {
      var lines = (bench.text(of: name) ?? "").split(separator: "\n").map(String.init)
      let at = place(lines.count)
      switch place(4) {
      case 0: lines[at] = String(lines[at].dropLast()) + "又\(place(9))。"
      case 1: lines.insert(sentence(), at: at)
      case 2 where lines.count > 1: lines.remove(at: at)
      default: lines.swapAt(at, place(lines.count))
      }
      try bench.write(lines.joined(separator: "\n") + "\n", as: name)
    }
  }

  // MARK: galleys

  /// One sitting.
  mutating func edit() throws {
    var copy: String?
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let names = bench.galleys.keys.filter { !$0.hasPrefix("copy") }.sorted()
      guard let name = names.randomElement(using: &random) else { break }
      let file = "galleys/" + name
      var lines = (bench.text(of: file) ?? "").replacingOccurrences(of: "\r", with: "").components(
        separatedBy: "\n")
      let texts = lines.indices.dropFirst(headEnd(lines)).filter { !lines[$0].isEmpty && !isSign(lines[$0]) }
      let at = texts.randomElement(using: &random)
      switch place(16) {
      case 0, 1: if let at { lines[at] += mark() }
      case 2: if let at { lines[at] = mark() + lines[at] }
      case 3:
        if let at { lines.removeSubrange((at > 0 && lines[at - 1].hasPrefix("<!-- p") ? at - 1 : at)...at) }
      case 4: lines.removeAll { $0.hasPrefix("<!-- p") }
      case 5: lines.insert(contentsOf: ["", sentence() + mark(), ""], at: at ?? lines.count)
      case 6: lines = lines.flatMap { $0.isEmpty ? ["", " "] : [$0] }
      case 7:
        try bench.write(lines.joined(separator: "\r\n"), as: file)
        continue
      case 8:
        try bench.rename(
          file, to: "galleys/00\(1 + place(4)).\(1 + place(40))-\(name.drop { $0 != "-" }.dropFirst())")
        continue
      case 9:
        // The tail in a file of its own.
        guard let at, texts.count > 1 else { continue }
        let start = at > 0 && lines[at - 1].hasPrefix("<!-- p") ? at - 1 : at
        let tail = ["---", "headline: " + sentence() + mark(), "---", ""] + lines[start...]
        try bench.write(tail.joined(separator: "\n"), as: "galleys/00\(1 + place(4)).\(50 + words)-tail.md")
        lines.removeSubrange(start...)
      case 10 where names.count > 2:
        try bench.remove(file)
        continue
      case 11:
        // All of its text behind another's.
        guard let other = names.filter({ $0 != name }).randomElement(using: &random) else { continue }
        let body = lines.dropFirst(headEnd(lines)).joined(separator: "\n")
        try bench.write((bench.text(of: "galleys/" + other) ?? "") + "\n" + body, as: "galleys/" + other)
        lines.removeSubrange(headEnd(lines)...)
      case 12:
        // A paragraph in two, or two in one.
        guard let at else { continue }
        let text = Array(lines[at].unicodeScalars)
        let half = place(text.count)
        lines[at...at] = [string(text[..<half]), "", string(text[half...])]
      case 13:
        if let head = lines.firstIndex(where: { $0.hasPrefix("headline: ") }) {
          lines[head] = "headline: " + sentence() + mark()
          lines.insert("# " + mark(), at: head)
        }
      case 14:
        // A search and replace over the folder, the hidden file with it.
        for name in names.map({ "galleys/" + $0 }) + ["galleys/.recovered.md"] {
          if let text = bench.text(of: name) { try bench.write(text.replacing("又", with: "再"), as: name) }
        }
        continue
      default:
        if chance(3) {
          try? bench.remove("galleys/.recovered.md")
        } else if copy == nil {
          copy = "galleys/copy \(name)"
          try bench.write(lines.joined(separator: "\n"), as: copy ?? "")
        }
        continue
      }
      try bench.write(lines.joined(separator: "\n"), as: file)
    }
    guard let copy, bench.text(of: copy) != nil else { return }
    // A copy is refused, and nothing is written.
    let before = bench.galleys
    if bench.run("check", "--quiet").output.contains("[galley-twice]") {
      let status = bench.run("galley").status
      guard status == 1, bench.galleys == before else { throw WroteOverACopy() }
    }
    try bench.remove(copy)
  }

  private struct WroteOverACopy: Error {}

  /// Settles the conflicts of the folder, one side or the other, or both.
  mutating func settle() throws {
    for (name, text) in bench.galleys where text.contains("<<<<<<< galley") {
      let choice = place(3)
      var side = 0
      let lines = text.replacingOccurrences(of: "\r", with: "").components(separatedBy: "\n").filter { line in
        let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
        switch line {
        case "<<<<<<< galley": side = 1
        case "=======" where side == 1: side = 2
        case ">>>>>>> pages": side = 0
        default: return side == 0 || side == 1 && choice != 1 || side == 2 && choice == 1
        }
        return false
      }
      try bench.write(lines.joined(separator: "\n"), as: "galleys/" + name)
    }
  }

  private func headEnd(_ lines: [String]) -> Int {
    let fences = lines.indices.filter { lines[$0].trimmingCharacters(in: .whitespacesAndNewlines) == "---" }
    return fences.count > 1 ? fences[1] + 1 : 0
  }

  private func isSign(_ line: String) -> Bool {
    ["<!--", "<<<", "===", ">>>"].contains { line.hasPrefix($0) }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The editor's words in the files.
  var marks: Set<String> {
    Set(
      bench.galleys.values.flatMap { text in
        text.utf8.split(separator: 0x0A).flatMap { line in
          String(Substring(line)).components(separatedBy: "编").dropFirst().compactMap { rest in
            rest.contains("者") ? rest.prefix { $0 != "者" } : nil
          }
        }
      }.map(String.init))
  }
}
