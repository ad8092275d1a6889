import Anthology
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

/// That a text is no YAML, in libyaml's words. The line is one-based; nil where memory was short.
func badYAML(_ problem: String, _ file: String, _ line: Int?) -> Refusal {
  Refusal(.usage, [Finding(.badYAML, file: file, line: line, problem)])
}

/// Takes a text apart into events. The bytes have to stay where they are as long as it is used.
final class YAMLEvents {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String

  /// - Throws: `bad-yaml` where there is no memory.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(Refusal) {
    (self.bytes, self.file) = (bytes, file)
    guard yaml_parser_initialize(parser) == 1 else { throw badYAML("out of memory", file, nil) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event. After the end of the stream there is none to ask for.
  ///
  /// - Throws: `bad-yaml`, with the line.
  func next() throws(Refusal) -> YAMLEvent {
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

  private var error: Refusal {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR: return badYAML("out of memory", file, nil)
    case YAML_READER_ERROR:
      let before = bytes.prefix(parser.pointee.problem_offset)
      return badYAML(problem, file, before.count { $0 == UInt8(ascii: "\n") } + 1)
    default: return badYAML(problem, file, parser.pointee.problem_mark.line + 1)
    }
  }
}
