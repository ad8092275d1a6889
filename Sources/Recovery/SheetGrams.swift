extension Sheet {
  private var pairs: PagePairs { cohesion.pairs }

  /// Which element each pair stands in.
  private var owners: PairOwners {
    assert(pairOwners == nil || pairOwners?.count == elements.count)
    return pairOwners ?? PairOwners(elements, rows, pairs)
  }

  /// Some elements as documents, ascending.
  func grams(of some: [Int]) -> Grams {
    assert(zip(some, some.dropFirst()).allSatisfy(<))
    return Grams(pairs, PairHolders(pairs, owners, documents: documents(some)), count: some.count)
  }

  /// For each element, and before them for none, its place among some of them; -1 where it is none of them.
  func documents(_ some: [Int]) -> [Int32] {
    var documents = [Int32](repeating: -1, count: elements.count + 1)
    for (document, element) in some.enumerated() { documents[element + 1] = Int32(document) }
    return documents
  }

  /// Documents of several elements each, that are read as one in this order; no element is in two.
  /// - Parameter asked: the only elements that will be asked about.
  /// - Returns: with the words of those.
  func grams(of some: [[Int]], asked: [Int]) -> (Grams, [Grams.Words]) {
    var documents = [Int32](repeating: -1, count: elements.count + 1)
    var joins: [(pair: Int32, document: Int32)] = []
    for (document, parts) in some.enumerated() {
      var last: Unicode.Scalar?
      for element in parts {
        documents[element + 1] = Int32(document)
        let scalars = elements[element].scalars
        guard let first = scalars.first(where: { !$0.isSpace }) else { continue }
        if let last, let pair = pairs.number(last, first) { joins.append((Int32(pair), Int32(document))) }
        last = scalars.last { !$0.isSpace }
      }
    }
    let texts = asked.map { pairs(of: $0) }
    var all = texts.flatMap(\.self)
    all.sort()
    let held = PairHolders(of: unique(all), pairs, owners, documents: documents, joins: joins)
    let grams = Grams(pairs, held, count: some.count)
    return (grams, texts.map { grams.words($0) })
  }

  /// The pairs of an element, ascending, each once.
  func pairs(of element: Int) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(elements[element].scalars.count)
    let (owners, numbers) = (owners.all, pairs.numbers)
    for piece in elements[element].pieces {
      for place in pairs.places(of: piece, rows) where owners[place] == Int32(element + 1) {
        if numbers[place] >= 0 { found.append(numbers[place]) }
      }
    }
    found.sort()
    return unique(found)
  }
}
