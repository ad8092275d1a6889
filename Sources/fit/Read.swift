import Anthology
import Foundation

func read(_ url: URL) -> Page {
  let path = url.path
  var raw = try! String(contentsOfFile: path, encoding: .utf8)
  raw = raw.replacingOccurrences(of: "\u{0C}", with: "\n")
  func fold(_ s: String) -> String {
    String(
      String.UnicodeScalarView(
        s.unicodeScalars.flatMap { c -> [Unicode.Scalar] in
          if (0x2E80...0x2FDF).contains(c.value) {
            let t: [UInt32: String] = [
              0x2EA0: "民", 0x2ED3: "长", 0x2EC5: "见", 0x2EC4: "西", 0x2EE9: "黄", 0x2EF0: "龙", 0x2EDA: "页",
              0x2EE6: "马",
            ]
            if let x = t[c.value] { return Array(x.unicodeScalars) }
            return Array(String(c).precomposedStringWithCompatibilityMapping.unicodeScalars)
          }
          return [c]
        }))
  }
  var lines: [Line] = []; var gap = 0
  let md = raw.contains("\n# ")
  for (i, l) in raw.components(separatedBy: "\n").enumerated() {
    var t = fold(l.trimmingCharacters(in: .whitespacesAndNewlines)); var hint = Line.Hint.none
    if t.isEmpty { gap += 1; continue }
    if md, t.hasPrefix("#") {
      let n = t.prefix { $0 == "#" }.count; hint = .heading(level: n);
      t = t.dropFirst(n).trimmingCharacters(in: .whitespaces);
      t = t.replacingOccurrences(of: "<mark>", with: "").replacingOccurrences(of: "</mark>", with: "")
    }
    lines.append(Line(number: i + 1, text: t, gap: gap, hint: hint)); gap = 0
  }
  return Page(source: url.lastPathComponent, form: md ? .markdown : .columns, lines: lines)
}
