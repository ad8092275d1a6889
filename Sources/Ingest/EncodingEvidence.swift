/// What speaks for UTF-16 in bytes without a byte order mark. One pass over the bytes.
struct UTF16Evidence {
  /// nil where neither byte order is likely.
  private(set) var encoding: Encoding?
  /// 0...1: how many of the code units are such as stand in Chinese or Latin text.
  private(set) var share = 0.0

  /// Whether the text is Latin for the most part: then every second byte is NUL.
  private(set) var isLatin = false

  init(_ bytes: [UInt8]) {
    let count = bytes.count / 2
    guard count > 0 else { return }
    var little = 0
    var big = 0
    var nulsFirst = 0
    var nulsSecond = 0
    for index in 0..<count {
      let (a, b) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      if Self.isUsual(b << 8 | a) { little += 1 }
      if Self.isUsual(a << 8 | b) { big += 1 }
      if a == 0 { nulsFirst += 1 }
      if b == 0 { nulsSecond += 1 }
    }
    isLatin = max(nulsFirst, nulsSecond) * 2 >= count
    // Two Latin letters look like a Chinese character in either order, so that Latin text is told by its NULs
    // and Chinese text by how much better one order is than the other.
    let isLittle = isLatin ? nulsSecond > nulsFirst : little > big
    let best = isLittle ? little : big
    share = Double(best) / Double(count)
    guard share >= 0.95, isLatin || (best - min(little, big)) * 5 >= count else { return }
    encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isUsual(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2010...0x2026, 0x2460...0x2473: true
    case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x2E80...0x2FDF: true
    default: false
    }
  }
}

/// What speaks for GB18030. One pass over the bytes.
struct GB18030Evidence {
  /// 0...1: how many of the two-byte characters are punctuation or of the first level of GB 2312, the 3,755
  /// commonest Chinese characters. Chinese in GBK has more than nine in ten of them, traditional characters
  /// six in ten; UTF-8 taken for GBK has one in eight.
  private(set) var share = 0.0

  init(_ bytes: [UInt8]) {
    var pairs = 0
    var common = 0
    var index = 0
    while index + 1 < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let trail = bytes[index + 1]
      pairs += 1
      if trail >= 0xA1, (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead) { common += 1 }
      index += (0x30...0x39).contains(trail) ? 4 : 2
    }
    share = pairs == 0 ? 0 : Double(common) / Double(pairs)
  }

  var isLikely: Bool { share >= 0.5 }
}
