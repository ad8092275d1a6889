package import Anthology

package func makeEPUB(_ book: Book, styles: [OutputFile]) throws -> [UInt8] { [] }
