import Anthology

extension Sheet {
  var pairs: PagePairs { cohesion.pairs }

  /// Which element each pair stands in.
  var owners: PairOwners {
    assert(pairOwners == nil || pairOwners?.numbers.count == elements.count)
    return pairOwners ?? PairOwners(elements, rows, pairs)
  }

  /// Some elements as documents, ascending, which will be asked about what others say.
  func grams(of some: [Int], saying others: [Int]) -> Grams {
    assert(zip(some, some.dropFirst()).allSatisfy(<))
    var asked: [Int32] = []
    for element in others {
      Grams.forEachPair(of: elements[element].scalars) { first, second in
        if let pair = pairs.number(first, second) { asked.append(Int32(pair)) }
      }
    }
    asked.sort()
    let owners = owners
    let held = PairHolders(of: unique(asked), pairs, owners, documents: owners.documents(some))
    return Grams(pairs, held, count: some.count)
  }

  /// Documents of several elements each, that are read as one in this order; no element is in two.
  /// - Parameter asked: the only elements that will be asked about.
  /// - Returns: with the words of those.
  func grams(of some: [[Int]], asked: [Int]) -> (Grams, [Grams.Words]) {
    let owners = owners
    var documents = owners.documents([])
    var joins: [(pair: Int32, document: Int32)] = []
    for (document, parts) in some.enumerated() {
      var last: Unicode.Scalar?
      for element in parts {
        documents[Int(owners.numbers[element])] = Int32(document)
        guard let first = elements[element].scalars.first(where: { !$0.isSpace }) else { continue }
        if let last, let pair = pairs.number(last, first) { joins.append((Int32(pair), Int32(document))) }
        last = elements[element].scalars.last { !$0.isSpace }
      }
    }
    let texts = asked.map { pairs(of: $0, owners) }
    var all = texts.flatMap(\.self)
    all.sort()
    let held = PairHolders(of: unique(all), pairs, owners, documents: documents, joins: joins)
    let grams = Grams(pairs, held, count: some.count)
    return (grams, texts.map { grams.words($0) })
  }

  /// The pairs of an element, ascending, each once.
  func pairs(of element: Int, _ owners: PairOwners) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(elements[element].scalars.count)
    let (owner, all, numbers) = (owners.numbers[element], owners.all, pairs.numbers)
    for piece in elements[element].pieces {
      for place in pairs.places(of: piece, rows) where all[place] == owner {
        if numbers[place] >= 0 { found.append(numbers[place]) }
      }
    }
    found.sort()
    return unique(found)
  }
}
