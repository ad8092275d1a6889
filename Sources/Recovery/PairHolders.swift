/// Which documents hold each pair of some lines.
struct PairHolders {
  /// The only pairs that are asked about, ascending; nil where any may be.
  let asked: [Int32]?
  /// The documents of each pair that may be asked about, ascending, one pair behind the other; and where those of each begin, with the
  /// end.
  private(set) var all: [Int32] = []
  private(set) var starts: [Int32] = []
  /// How many documents hold the pair that most hold.
  private(set) var most = 0

  /// - Parameter documents: for each owner, and for none, the document that it is, -1 where it is none; ascending.
  init(_ pairs: PagePairs, _ owners: PairOwners, documents: [Int32]) {
    asked = nil
    var most = 0
    all = [Int32](unsafeUninitializedCapacity: max(1, pairs.places.count)) { all, written in
      starts = [Int32](unsafeUninitializedCapacity: pairs.edges.count) { starts, edgesWritten in
        pairs.places.withUnsafeBufferPointer { places in
          owners.all.withUnsafeBufferPointer { owners in
            documents.withUnsafeBufferPointer { documents in
              var (index, count, pair) = (0, 0, 0)
              // The first edge ends nothing.
              for end in pairs.edges {
                let start = count
                var last: Int32 = -1
                while index < Int(end) {
                  let document = documents[Int(owners[Int(places[index])])]
                  index &+= 1
                  guard document != last, document >= 0 else { continue }
                  all[count] = document
                  count &+= 1
                  last = document
                }
                most = max(most, count &- start)
                starts[pair] = Int32(truncatingIfNeeded: count)
                pair &+= 1
              }
              (written, edgesWritten) = (count, pair)
            }
          }
        }
      }
    }
    self.most = most
  }

  /// Of some pairs alone, where a document may be made of several owners that are read as one, in any order.
  /// - Parameter asked: the pairs, ascending.
  /// - Parameter joins: the pairs that stand between the parts of documents.
  init(
    of asked: [Int32], _ pairs: PagePairs, _ owners: PairOwners, documents: [Int32],
    joins: [(pair: Int32, document: Int32)] = []
  ) {
    self.asked = asked
    let (places, edges, owners) = (pairs.places, pairs.edges, owners.all)
    var between = PairHolders.some(joins, of: asked)[...]
    starts.reserveCapacity(asked.count + 1)
    for pair in asked {
      let start = all.count
      starts.append(Int32(start))
      var (last, isInOrder): (Int32, Bool) = (-1, true)
      for index in Int(edges[Int(pair)])..<Int(edges[Int(pair) + 1]) {
        let document = documents[Int(owners[Int(places[index])])]
        guard document != last, document >= 0 else { continue }
        isInOrder = isInOrder && document > last
        all.append(document)
        last = document
      }
      while let join = between.first, join.pair <= pair {
        if join.pair == pair {
          all.append(join.document)
          isInOrder = false
        }
        between.removeFirst()
      }
      if !isInOrder { makeSet(from: start) }
      most = max(most, all.count - start)
    }
    starts.append(Int32(all.count))
  }

  /// Those of some pairs alone, ascending: few of the pairs between documents are asked about.
  private static func some(
    _ joins: [(pair: Int32, document: Int32)], of asked: [Int32]
  ) -> [(pair: Int32, document: Int32)] {
    joins.filter { asked.place(of: $0.pair) != nil }.sorted { $0.pair < $1.pair }
  }

  /// Puts the documents of the last pair in order, each once.
  private mutating func makeSet(from start: Int) {
    all[start...].sort()
    var end = start + 1
    for place in end..<all.count where all[place] != all[end - 1] {
      all[end] = all[place]
      end += 1
    }
    all.removeLast(all.count - end)
  }
}
