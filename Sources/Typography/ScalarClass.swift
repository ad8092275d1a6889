/// What a scalar is to typography.
enum ScalarClass {
  /// Chinese characters, kana, bopomofo.
  case han
  /// Marks that only Chinese has and that no change here makes or unmakes: 《》【】「」、
  case chineseMark
  /// Full-width forms of marks that Latin has as well: ，。；：！？（）
  case wideMark
  case letter
  case digit
  case space
  /// Line break inside verse.
  case lineBreak
  /// Quotes, dashes, per cent, half-width marks: they are what stands around them.
  case neutral

  init(_ scalar: Unicode.Scalar) {
    // Nearly all are one of these.
    if (0x4E00...0x9FFF).contains(scalar.value) {
      self = .han
      return
    }
    switch scalar.value {
    case 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF: self = .han
    case 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3041...0x30FA, 0x30FC...0x318F: self = .han
    case 0x31A0...0x31FF, 0x2E80...0x2FDF: self = .han
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: self = .letter
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter
    case 0x0A: self = .lineBreak
    case 0x3002, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: self = .wideMark
    case 0x3001, 0x3003, 0x3008...0x3020, 0x3030, 0x30FB: self = .chineseMark
    default: self = isSpace(scalar) ? .space : .neutral
    }
  }

  /// Whether it makes what stands beside it Chinese.
  var isChinese: Bool { self == .han || self == .chineseMark }
  /// Whether it is part of a Latin word or a number.
  var isLatin: Bool { self == .letter || self == .digit }
}

/// White space inside a line.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// A text with the class of each scalar.
struct ClassedText {
  let scalars: [Unicode.Scalar]
  let classes: [ScalarClass]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    classes = scalars.map(ScalarClass.init)
  }

  /// The nearest place before another that is no space; -1 where there is none.
  func place(before index: Int) -> Int {
    var place = index - 1
    while place >= 0, classes[place] == .space { place -= 1 }
    return place
  }

  /// The nearest place after another that is no space; `count` where there is none.
  func place(after index: Int) -> Int {
    var place = index + 1
    while place < count, classes[place] == .space { place += 1 }
    return place
  }

  var count: Int { scalars.count }

  /// nil outside the text.
  func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
  /// nil outside the text.
  func kind(_ index: Int) -> ScalarClass? { classes.indices.contains(index) ? classes[index] : nil }

  func isChinese(_ index: Int) -> Bool { kind(index)?.isChinese ?? false }
  func isLatin(_ index: Int) -> Bool { kind(index)?.isLatin ?? false }
  func isDigit(_ index: Int) -> Bool { kind(index) == .digit }
  func isLetter(_ index: Int) -> Bool { kind(index) == .letter }
}
