import Anthology
import Recovery

/// One block that recovery made, and what it thinks of it.
struct Judgement {
  var role: String
  var words: String
  var confidence: Double
  var guess: Guess?
  var isRight: Bool

  /// All blocks of a page in the order of `FoldedArticle.blocks`.
  static func all(of trial: Trial, by method: Method) -> [Judgement] {
    let recovered = trial.recovered(by: method)
    let isRight = Comparison(gold: trial.gold, found: Gold(recovered)).isRight
    return zip(recovered.articles, isRight).flatMap { article, isRight in
      zip(blocks(of: article), isRight).map { block, isRight in
        Judgement(
          role: block.role, words: String(block.text.prefix(24)), confidence: block.confidence,
          guess: block.guess,
          isRight: isRight)
      }
    }
  }

  private static func blocks(
    of article: Article
  ) -> [(role: String, text: String, confidence: Double, guess: Guess?)] {
    let heading = article.heading
    let lines = [heading.kicker, heading.headline, heading.deck].compactMap(\.self).filter { !$0.isEmpty }
    return (lines.isEmpty ? [] : [("heading", article.title, heading.confidence, heading.guess)])
      + article.bylines.map { ("byline", $0.text, $0.confidence, $0.guess) }
      + article.body.map { ($0.role.rawValue, $0.text, $0.confidence, $0.guess) }
      + article.figures.map { ("caption", $0.caption.text, $0.confidence, $0.guess) }
  }
}
