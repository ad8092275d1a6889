package import Anthology

/// A picture from the bytes of its file, its size read off its header: PNG (ISO/IEC 15948, 11.2.2 IHDR) or JPEG
/// (ITU-T T.81, B.2.2 frame header).
///
/// By hand: two headers against a picture library.
///
/// - Returns: nil for what is neither, or breaks off before it says its size.
package func readPicture(_ bytes: [UInt8]) -> Picture? {
  // Neither format knows a longer side (ISO/IEC 15948, 7.1).
  let sides = 1...Int(Int32.max)
  guard let (format, width, height) = sizeOfPNG(bytes) ?? sizeOfJPEG(bytes), sides.contains(width),
    sides.contains(height)
  else { return nil }
  return Picture(format: format, width: width, height: height, bytes: bytes)
}

private typealias Size = (format: Picture.Format, width: Int, height: Int)

private func sizeOfPNG(_ bytes: [UInt8]) -> Size? {
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard bytes.count >= 33, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else {
    return nil
  }
  return (.png, number(bytes, 16, count: 4), number(bytes, 20, count: 4))
}

private func sizeOfJPEG(_ bytes: [UInt8]) -> Size? {
  guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
  var place = 2
  while place + 9 < bytes.count {
    guard bytes[place] == 0xFF else { return nil }
    let marker = bytes[place + 1]
    // 0xFF may fill the space before a marker.
    if marker == 0xFF {
      place += 1
      continue
    }
    // The start of a frame, C0...CF, but for C4 (Huffman tables), C8 (reserved) and CC (arithmetic conditioning).
    if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
      return (.jpeg, number(bytes, place + 7, count: 2), number(bytes, place + 5, count: 2))
    }
    // The scan begins: no frame came before it.
    if marker == 0xDA || marker == 0xD9 { return nil }
    place += 2 + max(2, number(bytes, place + 2, count: 2))
  }
  return nil
}

/// A number of several bytes, the greatest first.
private func number(_ bytes: [UInt8], _ start: Int, count: Int) -> Int {
  bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
}
