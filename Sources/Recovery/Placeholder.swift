package import Anthology

package func recover(_ page: Page) -> Recovered { Recovered(source: page.source) }

package func audit(_ recovered: Recovered, against page: Page, file: String) -> [Finding] { [] }

package func findings(in recovered: Recovered, file: String) -> [Finding] { [] }
