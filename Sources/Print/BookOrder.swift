internal import Anthology
internal import Markup
internal import Platform

/// order.json: what the book holds, in its order.
struct BookOrder: Codable {
  struct Item: Codable {
    var id: String
    var title: String
    /// The article's file; none for the page before a part.
    var file: String?
    /// Of the article's words, their roles and its pictures, and of no identifier: it is the same where an article only
    /// moved.
    var sha256: String?
  }

  var version = 1
  var title: String
  var items: [Item]
}

/// changes.json: what is otherwise than in the build before.
struct Changes: Codable {
  struct Item: Codable {
    var id: String
    var title: String
    /// Its identifier before, where it had another.
    var before: String?
  }

  var version = 1
  var added: [Item] = []
  var changed: [Item] = []
  var removed: [Item] = []
  /// The same words under another identifier.
  var renumbered: [Item] = []

  /// An article is the same where its hash is; it has changed where its title is the same and its hash is not.
  init(from old: BookOrder?, to new: BookOrder) {
    var gone = (old?.items ?? []).filter { $0.file != nil }
    var rest: [BookOrder.Item] = []
    for item in new.items where item.file != nil {
      guard let place = Self.place(in: gone, { $0.sha256 == item.sha256 }, near: item.id) else {
        rest.append(item)
        continue
      }
      let before = gone.remove(at: place).id
      if before != item.id { renumbered.append(Item(id: item.id, title: item.title, before: before)) }
    }
    for item in rest {
      if let place = Self.place(in: gone, { $0.title == item.title }, near: item.id) {
        let before = gone.remove(at: place).id
        changed.append(Item(id: item.id, title: item.title, before: before == item.id ? nil : before))
      } else {
        added.append(Item(id: item.id, title: item.title))
      }
    }
    removed = gone.map { Item(id: $0.id, title: $0.title) }
  }

  /// Of several that fit, the one that has the same identifier.
  private static func place(
    in items: [BookOrder.Item], _ fits: (BookOrder.Item) -> Bool, near id: String
  ) -> Int? {
    items.firstIndex { fits($0) && $0.id == id } ?? items.firstIndex(where: fits)
  }
}
