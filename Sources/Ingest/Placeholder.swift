package import Anthology

/// A page, and what was noticed while it was read.
package struct Reading: Sendable {
  package var page: Page
  package var findings: [Finding]
}

package func readPage(at path: String, encoding: String? = nil) throws(Refusal) -> Reading {
  throw Refusal(.input, [])
}
