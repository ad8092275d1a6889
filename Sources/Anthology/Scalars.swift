/// Text to its Unicode scalars and back. The library's own ways go through an iterator a byte or a scalar at a time, and
/// some of them count the text before: over a whole run they took a tenth of all instructions, these take a hundredth
/// (docs/performance.md).

/// The Unicode scalars of a text, in their order.
package func scalars(of text: String) -> [Unicode.Scalar] {
  text.utf8.withContiguousStorageIfAvailable(decoded) ?? Array(text.unicodeScalars)
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

private func encoded(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> String {
  var count = 0
  for scalar in scalars {
    let value = scalar.value
    count &+= 1 &+ (value >= 0x80 ? 1 : 0) &+ (value >= 0x800 ? 1 : 0) &+ (value >= 0x1_0000 ? 1 : 0)
  }
  return String(unsafeUninitializedCapacity: count) { out in
    var index = 0
    func put(_ byte: UInt32) {
      out[index] = UInt8(truncatingIfNeeded: byte)
      index &+= 1
    }
    for scalar in scalars {
      let value = scalar.value
      switch value {
      case ..<0x80: put(value)
      case ..<0x800:
        put(0xC0 | value >> 6)
        put(0x80 | value & 0x3F)
      case ..<0x1_0000:
        put(0xE0 | value >> 12)
        put(0x80 | value >> 6 & 0x3F)
        put(0x80 | value & 0x3F)
      default:
        put(0xF0 | value >> 18)
        put(0x80 | value >> 12 & 0x3F)
        put(0x80 | value >> 6 & 0x3F)
        put(0x80 | value & 0x3F)
      }
    }
    return index
  }
}
