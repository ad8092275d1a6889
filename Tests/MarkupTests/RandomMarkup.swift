import Markup
import TestSupport

extension FixedRandom {
  /// Up to forty scalars from everywhere, those that mean something to XML often among them.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      text.unicodeScalars.append(scalar())
    }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    switch Int.random(in: 0..<5, using: &self) {
    case 0: "<>&\"'] \t\n\r-—…".unicodeScalars.randomElement(using: &self) ?? " "
    case 1: Unicode.Scalar(UInt8.random(in: 0...0x9F, using: &self))
    case 2: Unicode.Scalar(UInt32.random(in: 0xFF00...0xFFFF, using: &self)) ?? " "
    case 3: Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &self)) ?? " "
    default: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? " "
    }
  }

  mutating func tree(depth: Int) -> Element {
    var children: [Node] = []
    for _ in 0..<Int.random(in: 0...3, using: &self) where depth > 0 {
      // Two texts side by side would be read as one.
      children.append(.element(tree(depth: depth - 1)))
      let text = text()
      if !text.isEmpty { children.append(.text(text)) }
    }
    return Element("e", ["a": text()], children)
  }
}
