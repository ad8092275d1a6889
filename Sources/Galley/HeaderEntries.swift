/// One key of a front matter with its lines and those that belong to it.
struct HeaderEntry {
  /// "" for what stands before the first key.
  var key: String
  var lines: [String]
}

/// The keys at the top of a front matter, each with its lines; nil where it is written in a way that has no such keys: `{id: …}`.
func headerEntries(_ lines: [String]) -> [HeaderEntry]? {
  var entries = [HeaderEntry(key: "", lines: [])]
  for line in lines {
    let key = line.utf8.prefix { isLetter($0) }
    let rest = line.utf8.dropFirst(key.count)
    if !key.isEmpty, rest.first == UInt8(ascii: ":"), rest.count == 1 || rest.dropFirst().first == 0x20 {
      entries.append(HeaderEntry(key: String(decoding: key, as: UTF8.self), lines: [line]))
    } else if let first = line.utf8.first, first != 0x20, first != UInt8(ascii: "#"),
      first != UInt8(ascii: "-")
    {
      return nil
    } else {
      entries[entries.count - 1].lines.append(line)
    }
  }
  return entries
}

/// The comments of lines of YAML, each as a line of its own (YAML 1.2, 6.6): behind a space or at the start of a line, and not
/// in quotes.
func comments(of lines: [String]) -> [String] {
  lines.compactMap { line in
    let bytes = Array(line.utf8)
    var quote: UInt8?
    for (place, byte) in bytes.enumerated() {
      let isStart = place == 0 || bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09
      if let open = quote {
        let isEscaped = open == UInt8(ascii: "\"") && place > 0 && bytes[place - 1] == UInt8(ascii: "\\")
        if byte == open && !isEscaped { quote = nil }
      } else if byte == UInt8(ascii: "#") && isStart {
        return String(decoding: bytes[place...], as: UTF8.self)
      } else if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }
}

/// Whether a line is one of the three around the sides of a conflict.
func isConflictMark(_ line: String) -> Bool {
  ["<<<<<<<", "=======", ">>>>>>>"].contains { line.utf8.starts(with: $0.utf8) }
}
