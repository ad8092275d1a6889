/// 序号 at the head of a line: 一、 （一） 1. 第一、
struct Numbering: Equatable {
  enum Form: Equatable { case han, bracketed, arabic, ordinal }

  var form: Form
  /// One-based.
  var number: Int

  init?(_ scalars: [Unicode.Scalar]) {
    guard let first = scalars.first else { return nil }
    if first == "（" || first == "(" {
      guard let close = scalars.prefix(6).firstIndex(where: { $0 == "）" || $0 == ")" }),
        let number = Numbering.value(scalars[1..<close])
      else { return nil }
      (form, self.number) = (.bracketed, number)
      return
    }
    let isOrdinal = first == "第"
    guard isOrdinal || Numbering.digit(first) != nil else { return nil }
    let start = isOrdinal ? 1 : 0
    let digits = scalars[start...].prefix(4).prefix { Numbering.digit($0) != nil }
    guard !digits.isEmpty, let number = Numbering.value(digits), digits.endIndex < scalars.count else {
      return nil
    }
    let mark = scalars[digits.endIndex]
    let next = digits.endIndex + 1 < scalars.count ? scalars[digits.endIndex + 1] : " "
    switch mark {
    case "、": form = isOrdinal ? .ordinal : digits.first?.isDigit == true ? .arabic : .han
    case "，" where isOrdinal, ",": form = .ordinal
    case ".", "．": form = .arabic
    default: return nil
    }
    if form == .arabic && next.isDigit { return nil }
    if mark == "," && !isOrdinal { return nil }
    self.number = number
  }

  /// Whether a text that begins with a character may be numbered.
  static func mayOpen(with scalar: Unicode.Scalar) -> Bool {
    scalar == "（" || scalar == "(" || scalar == "第" || digit(scalar) != nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: scalar.isDigit ? Int(scalar.value & 0xF) : nil
    }
  }

  /// 1 for 一, 12 for 十二 and for 12; nil for what is no number under a hundred.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
    var total = 0
    for scalar in scalars {
      guard let digit = digit(scalar) else { return nil }
      if scalar == "十" {
        total = max(total, 1) * 10
      } else {
        total = scalar.isDigit ? total * 10 + digit : total + digit
      }
    }
    return total
  }
}
