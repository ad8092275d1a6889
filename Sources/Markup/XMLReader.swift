internal import CXML

/// libxml2's streaming reader over a copy of some bytes.
///
/// It reaches for no network and no external file, expands no entity, and says nothing on standard error.
struct XMLReader: ~Copyable {
  let reader: xmlTextReaderPtr
  /// libxml2 keeps the pointer it is given, so the copy must live as long as the reader.
  let copy: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8]) throws(MarkupError) {
    guard let length = Int32(exactly: bytes.count) else {
      throw MarkupError(line: 0, message: "more than 2 GB")
    }
    xmlResetLastError()
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes.lazy.map(CChar.init(bitPattern:)))
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard let reader = xmlReaderForMemory(copy.baseAddress, length, nil, nil, Int32(options)) else {
      copy.deallocate()
      throw lastError()
    }
    self.reader = reader
    self.copy = copy
  }

  deinit {
    xmlFreeTextReader(reader)
    copy.deallocate()
  }

  /// Goes to the next node; false at the end.
  func advance() throws(MarkupError) -> Bool {
    switch xmlTextReaderRead(reader) {
    case 1: return true
    case 0: return false
    default: throw lastError()
    }
  }

  /// What kind of node the reader stands on.
  var kind: xmlReaderTypes {
    xmlReaderTypes(rawValue: xmlReaderTypes.RawValue(xmlTextReaderNodeType(reader)))
  }

  var name: String { xmlTextReaderConstName(reader).map { String(cString: $0) } ?? "" }
  var value: String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }
  var isEmptyElement: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }
  var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  /// The attributes of the element the reader stands on, namespace declarations first.
  func attributes() -> [Element.Attribute] {
    var attributes: [Element.Attribute] = []
    var more = xmlTextReaderMoveToFirstAttribute(reader)
    while more == 1 {
      attributes.append(Element.Attribute(name: name, value: value))
      more = xmlTextReaderMoveToNextAttribute(reader)
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }
}

/// The error that libxml2 met last on this thread.
private func lastError() -> MarkupError {
  guard let error = xmlGetLastError() else { return MarkupError(line: 0, message: "unreadable") }
  let message = error.pointee.message.map { String(cString: $0) } ?? "unreadable"
  let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return MarkupError(line: Int(error.pointee.line), message: words)
}
