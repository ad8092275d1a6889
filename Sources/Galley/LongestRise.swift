/// Which of the keys stand in a longest rising run, by their places; a place without a key is in none and in no way.
///
/// Patience sorting (Aldous and Diaconis, 1999): the last place of the best run of each length, and who stood before it.
func longestRise(_ keys: [[Int]?]) -> Set<Int> {
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: keys.count)
  func key(_ place: Int) -> [Int] { keys[place] ?? [] }
  for place in keys.indices where keys[place] != nil {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if key(ends[middle]).lexicographicallyPrecedes(key(place)) { low = middle + 1 } else { high = middle }
    }
    before[place] = low > 0 ? ends[low - 1] : nil
    if low == ends.count { ends.append(place) } else { ends[low] = place }
  }
  var rise = Set(keys.indices.filter { keys[$0] == nil })
  var place = ends.last
  while let at = place {
    rise.insert(at)
    place = before[at]
  }
  return rise
}
