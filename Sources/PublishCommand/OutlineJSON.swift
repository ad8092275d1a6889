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
    ("body", .array(article.body.map(json))),
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

private func json(_ block: Block) -> JSON {
  var entries: [(key: String, value: JSON)] = [
    ("role", .string(block.role.rawValue)),
    ("text", .string(block.text)),
    ("lines", lines(of: block.passage)),
    ("confidence", .number(block.confidence)),
    ("id", .string(block.id)),
  ]
  if let guess = block.guess { entries.append(("guess", .string(guess.rawValue))) }
  return .object(entries)
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
