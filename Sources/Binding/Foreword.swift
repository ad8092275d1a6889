package import Anthology

/// 编者的话 from the lines of its Markdown file: the first heading is its title, and lines that stand together are one
/// paragraph, a quotation or an item of a list.
///
/// The lines may be those of plain text, which has no headings: then it has no title.
package func foreword(from page: Page) -> Foreword {
  var foreword = Foreword(title: "", blocks: [])
  for line in page.lines {
    let role = role(of: line.hint)
    if role == .subhead, foreword.title.isEmpty, foreword.blocks.isEmpty {
      foreword.title = line.text
    } else if line.gap == 0, let last = foreword.blocks.last, goesOn(line.hint, last.role) {
      foreword.blocks[foreword.blocks.count - 1].passage.text += joint(last.text, line.text) + line.text
    } else {
      foreword.blocks.append(Block(role: role, passage: Passage(line.text)))
    }
  }
  for index in foreword.blocks.indices { foreword.blocks[index].id = numbered("fore-", index + 1, digits: 3) }
  return foreword
}

private func role(of hint: Line.Hint) -> Block.Role {
  switch hint {
  case .heading: .subhead
  case .listItem: .listItem
  case .quotation: .quotation
  case .image, .none: .paragraph
  }
}

/// Whether a line right below a block is a part of it (CommonMark 0.31, 4.8 and 5.1: soft line breaks, lazy
/// continuation).
private func goesOn(_ hint: Line.Hint, _ block: Block.Role) -> Bool {
  switch hint {
  case .none: block != .subhead
  case .quotation: block == .quotation
  default: false
  }
}

/// What a soft line break becomes: nothing beside Chinese, a space between Latin words.
private func joint(_ before: String, _ after: String) -> String {
  guard let left = before.unicodeScalars.last, let right = after.unicodeScalars.first else { return "" }
  return left.value < 0x2000 && right.value < 0x2000 ? " " : ""
}
