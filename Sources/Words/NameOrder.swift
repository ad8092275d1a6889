internal import CWords

/// 音序: the order of names by pinyin, from ICU and CLDR.
package final class NameOrder {
  private let names: UnsafeMutableRawPointer

  /// Nil where ICU has no order of Chinese names.
  package init?() {
    guard let names = names_open() else { return nil }
    self.names = names
  }

  deinit { names_close(names) }

  /// What a text is ordered by: keys stand in the order of their bytes, and are equal where the order knows no difference.
  package func key(of text: String) -> [UInt8] {
    let units = Array(text.utf16)
    func write(_ room: Int) -> (bytes: [UInt8], needed: Int) {
      var needed = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { key, used in
        needed = Int(names_key(names, units, Int32(units.count), key.baseAddress, Int32(room)))
        used = min(needed, room)
      }
      return (bytes, needed)
    }
    // A Chinese character takes some four bytes.
    var (bytes, needed) = write(64 + 8 * units.count)
    if needed > bytes.count { bytes = write(needed).bytes }
    if bytes.last == 0 { bytes.removeLast() }
    return bytes
  }

  /// The part of a key that says the letters, without their accents and case.
  package func letters(of text: String) -> [UInt8] { Array(key(of: text).prefix { $0 != 1 }) }
}
