/// 编者的话: the editor's own words before the text.
package struct Foreword: Sendable, Equatable {
  package var title: String
  /// Without sections: a subhead is a block of its own. Identifiers are `fore-001`, `fore-002`, …
  package var blocks: [Block]

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}
