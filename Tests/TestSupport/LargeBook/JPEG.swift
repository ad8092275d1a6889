extension MadeUpPicture {
  /// The picture as a baseline JPEG in which each block of 8 × 8 pixels has one grey (ITU-T T.81: B for the segments,
  /// F.1.2 for the code). A flat block has no other coefficient than its first.
  var jpeg: [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 1, 1, 0x2C, 1, 0x2C, 0, 0])  // 300 dpi
    bytes += segment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
    bytes += segment(0xC0, [8] + short(height) + short(width) + [1, 1, 0x11, 0])
    bytes += segment(0xC4, [0x00] + [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0] + Array(0...11))
    // One code of one bit: the end of the block.
    bytes += segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    bytes += segment(0xDA, [1, 1, 0x00, 0, 63, 0])
    return bytes + scan() + [0xFF, 0xD9]
  }

  private func scan() -> [UInt8] {
    var bits = BitWriter()
    var last = 0
    for y in stride(from: 0, to: height, by: 8) {
      for x in stride(from: 0, to: width, by: 8) {
        let value = Int(shade(x, y)) - 128
        bits.write(difference: value - last)
        bits.write(0, 1)
        last = value
      }
    }
    return bits.finished()
  }
}

private func short(_ number: Int) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }

private func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
  [0xFF, marker] + short(data.count + 2) + data
}

private struct BitWriter {
  private var bytes: [UInt8] = []
  private var held = 0
  private var count = 0

  mutating func write(_ value: Int, _ length: Int) {
    for shift in (0..<length).reversed() {
      held = held << 1 | value >> shift & 1
      count += 1
      if count == 8 { flush() }
    }
  }

  /// The category of a difference by the table of segment 0xC4, and its bits.
  mutating func write(difference: Int) {
    let category = Int.bitWidth - difference.magnitude.leadingZeroBitCount
    switch category {
    case 0: write(0b00, 2)
    case 1...5: write(category + 1, 3)
    default: write(1 << (category - 2) - 2, category - 2)
    }
    write(difference < 0 ? difference + 1 << category - 1 : difference, category)
  }

  mutating func finished() -> [UInt8] {
    if count > 0 { write(0x7F, 8 - count) }
    return bytes
  }

  private mutating func flush() {
    bytes.append(UInt8(held))
    if held == 0xFF { bytes.append(0) }
    (held, count) = (0, 0)
  }
}
