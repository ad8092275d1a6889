import Anthology
import Binding

/// Any text is a book.yaml, or is refused with findings.
func tryPlan(_ bytes: [UInt8]) -> Int32 {
  guard let text = String(validating: bytes, as: UTF8.self) else { return -1 }
  do {
    let plan = try readPlan(text, file: "book.yaml")
    _ = bind([], plan: plan)
  } catch {
    precondition(!error.findings.isEmpty, "refused without a word")
  }
  return 0
}
