import Anthology

/// The outline of a page as JSON, version 1: its keys and their order are a promise to the outside.
func json(_ outline: Outline) -> JSON {
  .object([
    ("version", .integer(1)),
    ("source", .string(outline.source)),
    ("articles", .array(outline.articles.map(json))),
    ("furniture", .array(outline.furniture.map { .string($0.text) })),
    ("dropped", .array(outline.dropped.map(json))),
    ("changes", .object(outline.changes.map { ($0.reason.rawValue, .integer($0.count)) })),
  ])
}

private func json(_ article: Article) -> JSON {
  let heading = article.heading
  var entries: [(key: String, value: JSON)] = [
    ("id", .string(article.id)),
    ("kicker", .string(heading.kicker?.text ?? "")),
    ("headline", .string(heading.headline?.text ?? "")),
    ("deck", .string(heading.deck?.text ?? "")),
    ("byline", .array(article.bylines.map { .string($0.text) })),
    ("dateline", .string(article.dateline)),
    ("body", .array(article.body.map { json($0, of: article) })),
    ("captions", .array(article.figures.map { .string($0.caption.text) })),
  ]
  let guesses = guesses(of: article)
  if !guesses.isEmpty { entries.append(("guesses", .array(guesses.map(json)))) }
  return .object(entries)
}

/// What was guessed of an article outside its body, whose blocks carry their own.
private struct PlacedGuess {
  var guess: Guess
  var text: String
  var confidence: Double
}

private func guesses(of article: Article) -> [PlacedGuess] {
  var all: [PlacedGuess] = []
  if let guess = article.heading.guess {
    all.append(PlacedGuess(guess: guess, text: article.title, confidence: article.heading.confidence))
  }
  for byline in article.bylines {
    if let guess = byline.guess {
      all.append(PlacedGuess(guess: guess, text: byline.text, confidence: byline.confidence))
    }
  }
  for figure in article.figures {
    if let guess = figure.guess {
      all.append(PlacedGuess(guess: guess, text: figure.caption.text, confidence: figure.confidence))
    }
  }
  return all
}

private func json(_ placed: PlacedGuess) -> JSON {
  .object([
    ("guess", .string(placed.guess.rawValue)), ("text", .string(placed.text)),
    ("confidence", .number(placed.confidence)),
  ])
}

/// `lines` are those of the object's source; of a block from another page they are those of its `source`, and of one that
/// goes on from one page to another, `continued` has the lines of the others.
private func json(_ block: Block, of article: Article) -> JSON {
  let stretches = stretches(of: block.passage, of: article)
  var entries: [(key: String, value: JSON)] = [
    ("role", .string(block.role.rawValue)),
    ("text", .string(block.text)),
    ("lines", lines(of: stretches.first?.passage ?? block.passage)),
    ("confidence", .number(block.confidence)),
    ("id", .string(block.id)),
  ]
  if let guess = block.guess { entries.append(("guess", .string(guess.rawValue))) }
  if let source = stretches.first?.source { entries.append(("source", .string(source))) }
  if stretches.count > 1 {
    let others = stretches.dropFirst().map { stretch in
      JSON.object([("source", .string(stretch.source ?? "")), ("lines", lines(of: stretch.passage))])
    }
    entries.append(("continued", .array(others)))
  }
  return .object(entries)
}

/// A passage's places source by source; nil stands for the article's own.
private func stretches(of passage: Passage, of article: Article) -> [(source: String?, passage: Passage)] {
  var out: [(part: Int, passage: Passage)] = []
  for span in passage.spans {
    if out.last?.part != span.part { out.append((span.part, Passage(""))) }
    out[out.count - 1].passage.spans.append(span)
  }
  return out.map { part, passage in
    (article.continuations.indices.contains(part - 1) ? article.continuations[part - 1] : nil, passage)
  }
}

private func json(_ dropped: Recovered.Dropped) -> JSON {
  .object([
    ("text", .string(dropped.passage.text)), ("reason", .string(dropped.reason.rawValue)),
    ("lines", lines(of: dropped.passage)),
  ])
}

private func lines(of passage: Passage) -> JSON {
  .array(lineRanges(of: passage.spans).map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
}
