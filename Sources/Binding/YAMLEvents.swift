import CYAML

/// What libyaml finds in a text, one thing after the other.
struct YAMLEvent {
  enum Kind {
    case alias(of: String)
    case text(String, isPlain: Bool, anchor: String?)
    case listStart(anchor: String?)
    case mapStart(anchor: String?)
    /// Of a list or a map.
    case end
    case documentStart
    case documentEnd
    case streamStart
    case streamEnd
  }

  let kind: Kind
  /// One-based.
  let line: Int
}

/// Why a text is no YAML, in libyaml's words.
struct YAMLError: Error {
  let problem: String
  /// One-based; nil where memory was short.
  let line: Int?
}

/// Takes a text apart into events. The bytes have to stay where they are as long as it is used.
final class YAMLEvents {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeBufferPointer<UInt8>

  /// - Throws: where there is no memory.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    self.bytes = bytes
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLError(problem: "out of memory", line: nil) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event. After the end of the stream there is none to ask for.
  func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw error }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(kind: kind(of: event), line: event.start_mark.line + 1)
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_ALIAS_EVENT: return .alias(of: name(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .text(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: name(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT: return .listStart(anchor: name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return .mapStart(anchor: name(event.data.mapping_start.anchor))
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .end
    }
  }

  /// Anchors are letters, digits, - and _ of ASCII.
  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  private var error: YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR: return YAMLError(problem: "out of memory", line: nil)
    case YAML_READER_ERROR:
      let before = bytes.prefix(parser.pointee.problem_offset)
      return YAMLError(problem: problem, line: before.count { $0 == UInt8(ascii: "\n") } + 1)
    default: return YAMLError(problem: problem, line: parser.pointee.problem_mark.line + 1)
    }
  }
}
