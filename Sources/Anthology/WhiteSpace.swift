extension Unicode.Scalar {
  /// White space by Unicode's property White_Space (PropList.txt), written out, since the library looks it up in a table of
  /// all characters: a fifth of the time of an audit.
  @inlinable package var isWhite: Bool {
    switch value {
    case 0x20, 0x3000, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
    default: false
    }
  }
}
