/// To which article of a page each caption 图片说明 belongs, by the words they share.
struct CaptionPlaces {
  private let grams: Grams
  /// By the elements that are captions.
  private let words: [Int: Grams.Words]

  /// Nil where the page has no caption.
  init?(_ sheet: Sheet, _ drafts: [Draft]) {
    let captions = drafts.flatMap(\.captions)
    guard !captions.isEmpty else { return nil }
    let (grams, words) = sheet.grams(of: drafts.map { $0.heading + $0.body }, asked: captions)
    self.grams = grams
    self.words = Dictionary(zip(captions, words)) { $1 }
  }

  /// Gives each caption to the article whose words it shares, its own place breaking the tie.
  func place(_ drafts: inout [Draft]) {
    guard drafts.count > 1 else { return }
    let placed = drafts.map(\.captions)
    for index in drafts.indices { drafts[index].captions = [] }
    for (place, captions) in placed.enumerated() {
      for caption in captions {
        let best = words[caption].map { self.best($0, place) } ?? place
        drafts[best].captions.append(caption)
      }
    }
    for index in drafts.indices { drafts[index].captions.sort() }
  }

  /// The article that has most of some words; the one with which the caption was drawn is as good with a little less.
  private func best(_ words: Grams.Words, _ place: Int) -> Int {
    let asked = grams.mayHold(words) + [place]
    let scores = zip(asked, grams.coverages(of: words, in: asked)).map { draft, coverage in
      (draft, coverage + (draft == place ? 0.15 : 0))
    }
    return scores.max { $0.1 < $1.1 }?.0 ?? place
  }

  /// How sure each caption is to be with its article, 0...1: how much of its words the article has, against the one other
  /// article that has most of them.
  /// - Returns: for each draft one value a caption.
  func confidence(_ drafts: [Draft]) -> [[Double]] {
    drafts.indices.map { place in
      drafts[place].captions.map { caption in
        guard let words = words[caption] else { return 1 }
        let others = grams.mayHold(words).filter { $0 != place }
        let coverages = grams.coverages(of: words, in: [place] + others)
        return sigmoid(8 * (coverages[0] - (coverages.dropFirst().max() ?? 0)))
      }
    }
  }
}
