import Anthology
import Binding
import Galley

/// Reads a galley as the command does.
func reading(_ text: String, file: String = "001.md") -> (galley: Galley, findings: [Finding]) {
  readGalley(text, file: file, name: file) { yaml, before throws(Refusal) in
    try readFrontMatter(yaml, file: file, before: before)
  }
}
