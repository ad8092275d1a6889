/// Text to its Unicode scalars and back. The library's own ways go through an iterator a byte or a scalar at a time, and
/// some of them count the text before: over a whole run they took a tenth of all instructions, these take a hundredth
/// (docs/performance.md).

/// The Unicode scalars of a text, in their order.
package func scalars(of text: String) -> [Unicode.Scalar] {
  text.utf8.withContiguousStorageIfAvailable(decoded) ?? Array(text.unicodeScalars)
}

/// The Unicode scalars of bytes that are well-formed UTF-8 (Unicode Standard, table 3-7); nil for any others.
package func scalars(validating bytes: [UInt8]) -> [Unicode.Scalar]? {
  bytes.withUnsafeBufferPointer(validated)
}

/// Where some of the scalars of a text stand in its UTF-8.
package func utf8Range(of range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
  precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
  return text.withUnsafeBufferPointer { text in
    let start =
      range.lowerBound == 0 ? 0 : utf8Count(UnsafeBufferPointer(rebasing: text[..<range.lowerBound]))
    return start..<start + utf8Count(UnsafeBufferPointer(rebasing: text[range]))
  }
}

extension String {
  /// The text of some Unicode scalars.
  package init(scalars: [Unicode.Scalar]) { self = scalars.withUnsafeBufferPointer(encoded) }

  package init(scalars: ArraySlice<Unicode.Scalar>) { self = scalars.withUnsafeBufferPointer(encoded) }
}

/// A string's own bytes are well-formed UTF-8.
private func decoded(_ utf8: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
  let count = characterCount(of: utf8)
  // Never 0: the library would write to the one empty array, which all threads share.
  return [Unicode.Scalar](unsafeUninitializedCapacity: max(1, count)) { buffer, used in
    buffer.withMemoryRebound(to: UInt32.self) { out in
      var index = 0
      for place in 0..<count {
        let lead = UInt32(utf8[index])
        func tail(_ offset: Int) -> UInt32 { UInt32(utf8[index &+ offset] & 0x3F) }
        // Nearly all are Han characters, of three bytes.
        if lead & 0xF0 == 0xE0 {
          out[place] = (lead & 0xF) << 12 | tail(1) << 6 | tail(2)
          index &+= 3
        } else if lead < 0x80 {
          out[place] = lead
          index &+= 1
        } else if lead < 0xE0 {
          out[place] = (lead & 0x1F) << 6 | tail(1)
          index &+= 2
        } else {
          out[place] = (lead & 0x7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
          index &+= 4
        }
      }
    }
    used = count
  }
}

/// Nil where a byte stands where it may not.
private func validated(_ utf8: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar]? {
  // No character is without a byte that does not go on with another, so there are at most as many.
  let most = characterCount(of: utf8)
  var isValid = true
  // Never 0, as above.
  let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: max(1, most)) { buffer, used in
    buffer.withMemoryRebound(to: UInt32.self) { out in
      let bytes = UnsafeRawBufferPointer(utf8)
      let last = bytes.count - 4
      var (index, place) = (0, 0)
      while true {
        // Nearly all are Han characters, of three bytes: read as one number with the byte behind them, the first byte its last. Behind
        // E0 and ED not every byte may stand, so these are looked at below.
        while index <= last {
          let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          guard four & 0xC0_C0F0 == 0x80_80E0, 0x2001 as UInt32 &>> (four & 0xF) & 1 == 0 else { break }
          out[place] = (four & 0xF) << 12 | (four >> 2 & 0xFC0) | four >> 16 & 0x3F
          place &+= 1
          index &+= 3
        }
        guard index < bytes.count else { break }
        let lead = UInt32(bytes[index])
        guard let (value, length) = lead < 0x80 ? (lead, 1) : character(in: bytes, at: index) else { break }
        out[place] = value
        place &+= 1
        index &+= length
      }
      isValid = index == bytes.count
      used = place
    }
  }
  return isValid ? scalars : nil
}

/// One character that is not of ASCII, and how many bytes it takes; nil where it is not well-formed.
private func character(in utf8: UnsafeRawBufferPointer, at index: Int) -> (value: UInt32, length: Int)? {
  let lead = UInt32(utf8[index])
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead >= 0xC2, lead <= 0xF4, index + length <= utf8.count else { return nil }
  var value = lead & (0x7F >> UInt32(length))
  for byte in utf8[(index + 1)..<(index + length)] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let isShortest = value >= [0x80, 0x800, 0x1_0000][length - 2]
  return isShortest && Unicode.Scalar(value) != nil ? (value, length) : nil
}

/// How many characters well-formed UTF-8 has: each has one byte that does not go on with another. Eight bytes at a time.
func characterCount(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
  let raw = UnsafeRawBufferPointer(utf8)
  let ones: UInt64 = 0x0101_0101_0101_0101
  var count = utf8.count
  var place = 0
  while place &+ 8 <= raw.count {
    let bytes = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    // A byte goes on where its first bit is set and its second is not; the product adds up the eight.
    let goingOn = (bytes >> 7) & ~(bytes >> 6) & ones
    count &-= Int(truncatingIfNeeded: (goingOn &* ones) >> 56)
    place &+= 8
  }
  while place < raw.count {
    count &-= raw[place] & 0xC0 == 0x80 ? 1 : 0
    place &+= 1
  }
  return count
}

private func utf8Count(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
  // Four bytes at most, and less for each bound that a character stays under: numbers as wide as it is, for several at once, so
  // that a text may not be as long as such a number.
  precondition(scalars.count < 1 << 30)
  var less: UInt32 = 0
  for scalar in scalars {
    let value = scalar.value
    less &+= (value < 0x80 ? 1 : 0) &+ (value < 0x800 ? 1 : 0) &+ (value < 0x1_0000 ? 1 : 0)
  }
  return scalars.count * 4 - Int(less)
}

private func encoded(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { out in
    let count = encode(scalars, to: out)
    let bytes = UnsafeBufferPointer(rebasing: out[..<count])
    guard #available(macOS 26, *) else { return String(decoding: bytes, as: UTF8.self) }
    // What is made of scalars is well-formed: the library need not read it again to find that out.
    return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: count == scalars.count))
  }
}

/// Writes UTF-8 where there is room for four bytes a character.
/// - Returns: how many bytes were written.
private func encode(
  _ scalars: UnsafeBufferPointer<Unicode.Scalar>, to out: UnsafeMutableBufferPointer<UInt8>
) -> Int {
  precondition(out.count >= scalars.count * 4)
  let raw = UnsafeMutableRawBufferPointer(out)
  var index = 0
  for scalar in scalars {
    let value = scalar.value
    if value >= 0x800, value < 0x1_0000 {
      // Three bytes as one number, the first byte its last; the next character is written over the fourth.
      let three = 0x80_80E0 | value >> 12 | (value & 0xFC0) << 2 | (value & 0x3F) << 16
      raw.storeBytes(of: three.littleEndian, toByteOffset: index, as: UInt32.self)
      index &+= 3
    } else if value < 0x80 {
      out[index] = UInt8(truncatingIfNeeded: value)
      index &+= 1
    } else {
      for byte in scalar.utf8 {
        out[index] = byte
        index &+= 1
      }
    }
  }
  return index
}
