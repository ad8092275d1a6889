extension MadeUpPicture {
  /// The picture as a PNG of sixteen greys, not compressed (PNG Specification, 5 and 10; RFC 1950, 1951).
  var png: [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)  // no filter
      for x in stride(from: 0, to: width, by: 2) {
        rows.append(shade(x, y) & 0xF0 | shade(min(x + 1, width - 1), y) >> 4)
      }
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", bigEndian(width) + bigEndian(height) + [4, 0, 0, 0, 0])
    bytes += chunk("IDAT", zlibStored(rows))
    return bytes + chunk("IEND", [])
  }
}

private func bigEndian(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let body = Array(name.utf8) + data
  return bigEndian(data.count) + body + bigEndian(Int(crc32(body)))
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  let table = (0..<256).map { number -> UInt32 in
    var value = UInt32(number)
    for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
    return value
  }
  return ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}

/// Stored blocks of at most 65,535 bytes, and Adler-32 of the whole.
private func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = [0x78, 0x01]
  for start in stride(from: 0, to: bytes.count, by: 65_535) {
    let end = min(start + 65_535, bytes.count)
    let length = UInt16(end - start)
    out.append(end == bytes.count ? 1 : 0)
    for half in [length, ~length] { out += [UInt8(truncatingIfNeeded: half), UInt8(half >> 8)] }
    out += bytes[start..<end]
  }
  var (a, b) = (1, 0)
  for byte in bytes {
    a = (a + Int(byte)) % 65_521
    b = (b + a) % 65_521
  }
  return out + bigEndian(b << 16 | a)
}
