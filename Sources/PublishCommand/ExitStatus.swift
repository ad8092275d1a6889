import Anthology

/// How a run ends; part of the program's promise to scripts.
enum ExitStatus: Int32 {
  case done = 0
  /// Findings of severity error.
  case errors = 1
  /// Wrong use: arguments or book.yaml.
  case usage = 2
  /// Input that cannot be read.
  case input = 3
  /// Output that cannot be written.
  case output = 4

  init(_ kind: Refusal.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .input: .input
      case .output: .output
      }
  }
}
