/// 文件头: the keys above the text of a Markdown file, as they stand there.
package struct FrontMatter: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var key: String
    /// One-based line of the file.
    package var line: Int
    package var value: Value

    package init(key: String, line: Int, value: Value) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  package enum Value: Sendable, Equatable {
    /// "" where nothing stands behind the key.
    case text(String)
    case list([Value])
    case map([Entry])
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }
}
