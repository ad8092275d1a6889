package import Anthology

/// book.yaml, read: what the book is made of, in values.
package struct BookPlan: Sendable {
  package init() {}
}

package func readPlan(_ text: String, file: String) throws(Refusal) -> BookPlan { BookPlan() }

package func bind(_ pages: [Recovered], plan: BookPlan) -> Book {
  Book(title: "", identifier: "", modified: "", parts: [])
}
