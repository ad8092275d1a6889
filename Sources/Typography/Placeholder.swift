package import Anthology

/// What typography made of a page, and what it could not settle.
package struct Typeset: Sendable {
  package var recovered: Recovered
  package var findings: [Finding]
}

package func typeset(_ recovered: Recovered, style: HouseStyle, file: String) -> Typeset {
  Typeset(recovered: recovered, findings: [])
}
