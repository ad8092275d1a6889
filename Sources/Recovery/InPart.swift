import Anthology

// The same, its places those of another source of the article: `SourceSpan.part`.

extension Passage {
  func inPart(_ number: Int) -> Passage {
    Passage(
      text,
      spans: spans.map {
        var span = $0
        span.part = number
        return span
      })
  }
}

extension Heading {
  func inPart(_ number: Int) -> Heading {
    var out = self
    out.kicker = kicker?.inPart(number)
    out.headline = headline?.inPart(number)
    out.deck = deck?.inPart(number)
    return out
  }
}

extension Byline {
  func inPart(_ number: Int) -> Byline {
    var out = self
    out.passage = passage.inPart(number)
    return out
  }
}

extension Figure {
  func inPart(_ number: Int) -> Figure {
    var out = self
    out.caption = caption.inPart(number)
    return out
  }
}

extension Section {
  func inPart(_ number: Int) -> Section {
    var out = self
    out.subhead = subhead?.inPart(number)
    out.blocks = blocks.map { $0.inPart(number) }
    return out
  }
}

extension Block {
  func inPart(_ number: Int) -> Block {
    var out = self
    out.passage = passage.inPart(number)
    return out
  }

  /// Goes on in a block of another page.
  mutating func take(_ block: Block, confidence sure: Double) {
    let meets = [text.unicodeScalars.last, block.text.unicodeScalars.first].map { $0?.isLatinLetter ?? false }
    passage = Passage(
      text + (meets == [true, true] ? " " : "") + block.text, spans: passage.spans + block.passage.spans)
    guess = .joinedOverPages
    confidence = min(confidence, block.confidence, sure)
  }

  /// Says that the article goes on here from another page.
  mutating func marksJoin(_ sure: Double) {
    guess = guess ?? .joinedOverPages
    confidence = min(confidence, sure)
  }
}
