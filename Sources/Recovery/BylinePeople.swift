package import Anthology

/// The people of a byline as an editor writes it; none where it is no byline that is known.
package func people(ofByline text: String) -> [Byline.Person] {
  (BylineForm(Array(text.unicodeScalars))?.people ?? []).map {
    Byline.Person(role: $0.role, name: $0.name, affiliation: $0.affiliation)
  }
}
