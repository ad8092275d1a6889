internal import Anthology

/// A person of the index of authors.
package struct Author: Sendable {
  /// `author-001`, numbered in the order of the index.
  package var id: String
  package var name: String
  /// The roles that the papers print before the name, each once: 本报记者, 通讯员.
  package var roles: [String]
  /// In book order.
  package var works: [Work]
  /// The letter of the index.
  package var letter: String
}

/// 作者: everyone whom a byline names, one entry a name, in the order of pinyin.
///
/// - Parameter works: the articles as the index names them.
func authors(of articles: [Article], _ works: [Work]) -> [Author] {
  var places: [String: Int] = [:]
  var authors: [Author] = []
  for article in articles.indices where !articles[article].bylines.isEmpty {
    let work = works[article]
    for person in articles[article].bylines.flatMap(\.people) where !person.name.isEmpty {
      let place = places[person.name] ?? authors.count
      if place == authors.count {
        places[person.name] = place
        authors.append(Author(id: "", name: person.name, roles: [], works: [], letter: ""))
      }
      let role = person.role.isEmpty ? person.affiliation : person.role
      if !role.isEmpty, !authors[place].roles.contains(role) { authors[place].roles.append(role) }
      if authors[place].works.last?.page != work.page { authors[place].works.append(work) }
    }
  }
  return pinyinOrdered(authors, by: \.name).enumerated().map { place, line in
    var author = line.value
    author.id = numbered("author-", place + 1, digits: 3)
    author.letter = line.letter
    return author
  }
}
