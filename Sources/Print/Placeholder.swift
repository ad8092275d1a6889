package import Anthology

package func makePrint(_ book: Book, styles: [OutputFile]) -> [OutputFile] { [] }
