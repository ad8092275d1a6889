import TestSupport
import Testing

@testable import Recovery

@Suite struct HeadPlacesTests {
  @Test func placesAreThoseOfADictionary() {
    var random = FixedRandom(seed: 7)
    for round in 1..<60 {
      let hashes = (0..<round * 5).map { _ in UInt64.random(in: 1...UInt64(round), using: &random) }
      let heads = hashes.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      var places = HeadPlaces(heads)
      places.add(hashes)
      for hash in Set(heads) {
        let all = hashes.indices.filter { hashes[$0] == hash }
        var found: [Int] = []
        var next = places.first(hash)
        while let place = next {
          found.append(place.place)
          next = places.next(place)
        }
        #expect(found == all)
        #expect(places.count(hash, most: 2) == min(all.count, 3))
      }
    }
  }
}
