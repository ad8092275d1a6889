import Foundation

/// How many times more processor time one piece of work takes than another, each measured up to six times and its least taken: what
/// shares the processor's caches meanwhile slows either. It is measured again only where the ratio is above `bound`.
///
/// Time of this thread alone counts, so a busy machine does not.
package func growth(
  atMost bound: Double, from small: () throws -> Void, to large: () throws -> Void
) rethrows -> Double {
  var (least, most) = (Double.infinity, Double.infinity)
  for _ in 0..<6 {
    least = min(least, try processorSeconds(small))
    most = min(most, try processorSeconds(large))
    if most <= bound * least { break }
  }
  return most / least
}

/// Seconds of processor time that this thread spends on some work.
package func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try work()
  return now() - start
}
