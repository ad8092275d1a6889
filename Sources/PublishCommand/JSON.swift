/// A JSON value whose objects keep the order of their keys, which Foundation's encoder does not.
indirect enum JSON {
  case string(String)
  case integer(Int)
  /// Written with at most three decimals.
  case number(Double)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// On one line.
  var compact: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// With two spaces of indent; lists of numbers, and lists of those, stay on their line.
  var pretty: String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .string(let text): Self.write(text, to: &out)
    case .integer(let number): out += String(number)
    case .number(let number): out += Self.decimal(number)
    case .array(let items):
      Self.list(items, "[", "]", to: &out, indent: isNumeric ? nil : indent) { item, out, indent in
        item.write(to: &out, indent: indent)
      }
    case .object(let entries):
      Self.list(entries, "{", "}", to: &out, indent: indent) { entry, out, indent in
        Self.write(entry.key, to: &out)
        out += ": "
        entry.value.write(to: &out, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, indent: Int?,
    _ write: (Item, inout String, Int?) -> Void
  ) {
    guard !items.isEmpty else {
      out += open + close
      return
    }
    let inner = indent.map { $0 + 2 }
    out += open
    for (place, item) in items.enumerated() {
      if place > 0 { out += inner == nil ? ", " : "," }
      if let inner { out += "\n" + String(repeating: " ", count: inner) }
      write(item, &out, inner)
    }
    if let indent { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  private var isNumeric: Bool {
    switch self {
    case .integer, .number: true
    case .array(let items): items.allSatisfy(\.isNumeric)
    case .string, .object: false
    }
  }

  private static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let rounded = (number * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  /// RFC 8259, section 7: only what must be escaped is.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
