/// The system under one name: the C library, and of Foundation what is called Essentials.
///
/// All of Foundation would bring a second ICU and Core Foundation into the program: 50 MB, and a tenth of the time of a small book
/// (docs/performance.md). So nothing else that goes into the program imports Foundation; scripts/imports proves it. Where Foundation
/// is the system's own it comes as a whole.
#if canImport(FoundationEssentials)
  @_exported public import FoundationEssentials
  #if canImport(Musl)
    @_exported public import Musl
  #else
    @_exported public import Glibc
  #endif
#else
  @_exported public import Foundation
#endif
