/// 文件次序: the order of galleys by their names, numbers by their value: `9-a.md`, `10-a.md`, `10.1-b.md`, `11-c.md`.
package func comesBefore(_ a: String, _ b: String) -> Bool {
  let (x, y) = (parts(a), parts(b))
  for (left, right) in zip(x, y) where left != right {
    switch (left, right) {
    case (.number(let m), .number(let n)): return m < n
    case (.text(let m), .text(let n)): return m.lexicographicallyPrecedes(n)
    case (.number, .text): return true
    case (.text, .number): return false
    }
  }
  return x.count == y.count ? Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8)) : x.count < y.count
}

/// A name that comes behind another's and before the next whole number: `005.1-art-0013.md` behind `005-art-0005.md`.
func nameBehind(_ name: String, _ id: String) -> String {
  guard case .number = parts(name).first else { return "0.1-" + id + ".md" }
  let number = name.utf8.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
  var numbers = String(decoding: number, as: UTF8.self)
  while numbers.hasSuffix(".") { numbers.removeLast() }
  let last = numbers.split(separator: ".").map(String.init)
  if last.count > 1, let number = Int(last[last.count - 1]) {
    numbers = last.dropLast().joined(separator: ".") + ".\(number + 1)"
  } else {
    numbers += ".1"
  }
  return numbers + "-" + id + ".md"
}

private enum NamePart: Equatable {
  case number(Int)
  case text([UInt8])
}

private func parts(_ name: String) -> [NamePart] {
  var rest = (name.hasSuffix(".md") ? String(name.dropLast(3)) : name).utf8[...]
  var out: [NamePart] = []
  while !rest.isEmpty {
    let digits = rest.prefix { isDigit($0) }
    if !digits.isEmpty, digits.count < 16, let number = Int(String(decoding: digits, as: UTF8.self)) {
      out.append(.number(number))
      rest = rest.dropFirst(digits.count)
    } else {
      let text = Array(rest.prefix { !isDigit($0) })
      out.append(.text(text.isEmpty ? Array(rest.prefix(16)) : text))
      rest = rest.dropFirst(text.isEmpty ? 16 : text.count)
    }
  }
  return out
}
