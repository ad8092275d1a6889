/// 署名: who wrote the article, as printed and as understood.
package struct Byline: Sendable, Equatable {
  /// One person of a byline.
  package struct Person: Sendable, Equatable {
    /// 本报记者, 通讯员, 实习生, 文/图; empty where the paper prints none.
    package var role: String
    package var name: String
    /// 中共营口市委党校; empty where none is printed.
    package var affiliation: String

    package init(role: String = "", name: String, affiliation: String = "") {
      self.role = role
      self.name = name
      self.affiliation = affiliation
    }
  }

  /// The printed words, role and name.
  package var passage: Passage
  package var people: [Person]
  package var confidence: Double
  package var guess: Guess?

  package init(passage: Passage, people: [Person], confidence: Double = 1, guess: Guess? = nil) {
    self.passage = passage
    self.people = people
    self.confidence = confidence
    self.guess = guess
  }

  package var text: String { passage.text }
}
