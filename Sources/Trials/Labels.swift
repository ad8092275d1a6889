import Anthology
import Foundation
import Recovery

/// The right reading of a page's lines, as far as the gold tells it.
struct Labels {
  /// For each row the states that are right; all of them where the gold does not say.
  var allowed: [Set<State>]
  /// How many rows the gold does tell.
  var known: Int

  init(page: Page, gold: GoldBlocks) {
    allowed = page.lines.map { _ in Set(State.allCases) }
    let texts = page.lines.map { folded($0.text) }
    var isFree = [Bool](repeating: true, count: texts.count)
    for block in gold.blocks.sorted(by: { $0.text.count > $1.text.count }) {
      guard let range = Labels.find(block, texts, isFree) else { continue }
      for row in range {
        isFree[row] = false
        allowed[row] = [Labels.state(block.kind, row, range)]
      }
      // Display type that was drawn twice.
      if block.kind == .display, range.upperBound < texts.count,
        texts[range.upperBound] == texts[range.upperBound - 1]
      {
        isFree[range.upperBound] = false
        allowed[range.upperBound] = [.display]
      }
    }
    known = isFree.count { !$0 }
  }

  private static func state(_ kind: GoldBlocks.Kind, _ row: Int, _ range: Range<Int>) -> State {
    switch kind {
    case .display: .display
    case .byline: .byline
    case .furniture: .furniture
    case .text:
      range.count == 1
        ? .only : row == range.lowerBound ? .first : row == range.upperBound - 1 ? .last : .middle
    }
  }

  /// The rows that say a block, one after the other; the last may carry a byline behind it.
  private static func find(_ block: GoldBlocks.Block, _ texts: [String], _ isFree: [Bool]) -> Range<Int>? {
    for start in texts.indices
    where isFree[start] && !texts[start].isEmpty && block.text.hasPrefix(texts[start])
      || isFree[start] && texts[start].hasPrefix(block.text) && block.kind == .text
    {
      var said = ""
      var end = start
      while end < texts.count, isFree[end], said.count < block.text.count {
        said += texts[end]
        end += 1
        guard block.text.hasPrefix(said) || said.hasPrefix(block.text) else { break }
      }
      if said == block.text { return start..<end }
      if block.kind == .text, said.hasPrefix(block.text),
        block.signatures.contains(String(said.dropFirst(block.text.count)))
      {
        return start..<end
      }
    }
    return nil
  }
}
